package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Names NAMES = new Names(Tables.SHIPPED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "774 | Phường 5      | 27334",
                "774 | phường 05     | 27334",
                "774 | P.5           | 27334",
                "774 | P5            | 27334",
                "774 | P. 05         | 27334",
                "774 | PHƯỜNG\u00a05 | 27334",
                "774 | Phường 5, Quận 5 | 27334",
                "774 | P5 Q5         | 27334",
                "774 | Đoàn phường 5 | 27334",
                "774 | Đoàn TNCS Hồ Chí Minh Phường 5 | 27334",
                "774 | 27334         | 27334",
                "774 | Phường 99     | none",
                "774 | 5             | none",
                "774 | Phường        | none",
                "774 | Xã 5          | none",
                "785 | TT. Tân Túc   | 27595",
                "785 | tt tân túc    | 27595",
                "785 | X. Bình  Chánh | 27637",
                "785 | Xã Bình Chánh | 27637",
                "785 | Bình Chánh    | 27637",
                "785 | Phường Bình Chánh | none",
                "774 | Xã Bình Chánh | 27637",
                "760 | F. Bến Nghé   | 26740",
                "760 | F.Bến Nghé    | 26740",
                "760 | F Bến Nghé    | 26740",
                "774 | F5            | 27334",
                "774 | F.05          | 27334",
                "760 | ĐTN P. Bến Nghé | 26740",
                "760 | Đoàn P. Bến Nghé | 26740",
                "760 | Đoàn F. Bến Nghé | 26740",
                "760 | BCH Đoàn P. Bến Nghé | 26740",
                "760 | 3 Đoàn TN phường Bến Nghé | 26740",
                "760 | Phường Ða Kao | 26737",
                "760 | Phường Ɖa Kao | 26737",
                "760 | Ph. Bến Nghé  | 26740",
                "785 | T.T Tân Túc   | 27595",
                "760 | 26740.0       | 26740",
                "760 | ĐTN Bến Nghé Cũ | none",
                "760 | F. Các phường còn lại | none",
            })
    void a_ward_is(String district, String text, @Nullable String ward) {
        assertThat(NAMES.ward(district, 2010, text)).isEqualTo(ward);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Quận 1       | 760",
                "Q.1          | 760",
                "Q1           | 760",
                "Q. 01        | 760",
                "760          | 760",
                "1            | none",
                "H. Củ Chi    | 783",
                "huyện Củ  Chi | 783",
                "Củ Chi       | 783",
                "Phú Nhuận    | 768",
                "Quận 13      | none",
            })
    void a_district_is(String text, @Nullable String district) {
        assertThat(NAMES.district(text)).isEqualTo(district);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Quận Đoàn 1                 | 760",
                "BTV Quận Đoàn 1             | 760",
                "Ban Thường vụ Quận Đoàn Bình Thạnh | 765",
                "Đoàn TNCS Hồ Chí Minh Quận 1 | 760",
                "Đoàn Thanh niên Cộng sản Hồ Chí Minh - Quận 1 | 760",
                "Thành Đoàn TP.HCM, Quận Đoàn 1 | 760",
                "QUẬN 1 - TP.HCM             | 760",
                "Quận 1, TP. Hồ Chí Minh     | 760",
                "Quận 1, Thành phố Hồ Chí Minh | 760",
                "Quận 1 (TPHCM)              | 760",
                "Huyện Củ Chi (TP.HCM)       | 783",
                "Huyện Đoàn Củ Chi           | 783",
                "TP. Thủ Đức                 | 762",
                "Quận I                      | 760",
                "Quận XII                    | 761",
                "Quận Nhất                   | 760",
                "Quận Ba                     | 770",
                "Quận Năm                    | 774",
                "Quận Mười Hai               | 761",
                "District 1                  | 760",
                "Binh Thanh District         | 765",
                "District 3, Ho Chi Minh City | 770",
                "Quận Thủ Ðức                | 762",
                "760.0                       | 760",
                "Quận X                      | none",
                "Quận 13                     | none",
                "Quận 1 và Quận 3            | none",
                "Phường Bến Nghé, Quận 1     | none",
                "Thành Đoàn TP. Hồ Chí Minh  | none",
                "Đoàn                        | none",
            })
    void a_cover_names_the_district(String text, @Nullable String district) {
        assertThat(NAMES.districtMeant(text)).isEqualTo(district);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            quoteCharacter = '"',
            value = {
                "2011                        | 2011",
                "2011.0                      | 2011",
                "Năm 2011                    | 2011",
                "Báo cáo năm 2011            | 2011",
                "'11                         | 2011",
                "’08                         | 2008",
                "2010-2011                   | 2011",
                "2010 – 2011                 | 2011",
                "1/10/2010 - 30/9/2011       | 2011",
                "01.10.2010-30.09.2011       | 2011",
                "2010-10-01 - 2011-09-30     | 2011",
                "từ 10/2010 đến 9/2011       | 2011",
                "Từ tháng 10 năm 2010 đến tháng 9 năm 2011 | 2011",
                "Năm 2011 (1/10/2010 – 30/9/2011) | 2011",
                "1/1/2010 - 31/12/2010       | 2010",
                "1/10/2010 - 31/12/2010      | none",
                "2006-2011                   | none",
                "2009-2010                   | none",
                "2012                        | none",
                "11                          | none",
                "so với năm 2010             | none",
                "9/2011                      | none",
                "31/2/2010 - 30/9/2011       | none",
            })
    void a_period_is(String text, @Nullable Integer year) {
        assertThat(NAMES.yearMeant(text)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "youth_gathering             | youth_gathering",
                "I.1.3                       | youth_gathering",
                "I.1.3. Tập hợp thanh niên   | youth_gathering",
                "I.1.3 Học tập lý luận chính trị | none",
                "Tập hợp thanh niên          | youth_gathering",
                "1. TẬP HỢP THANH NIÊN       | youth_gathering",
                "Tỉ lệ tập hợp thanh niên (%) | youth_gathering",
                "Học tập lí luận chính trị   | theory_study",
                "Số lớp tập huấn             | training_courses",
                "youth-gathering             | none",
                "I.1                         | none",
                "Thanh niên                  | none",
            })
    void an_indicator_is(String text, @Nullable String indicator) {
        Names.IndicatorName name = NAMES.indicator(text);

        assertThat(name == null ? null : name.code()).isEqualTo(indicator);
    }

    @Test
    void tone_marks_may_stand_on_either_vowel_and_apart() {
        assertThat(Names.fold("Phường Hoà Thạnh"))
                .isEqualTo(Names.fold("Phường Hòa Thạnh"))
                .isEqualTo(Names.fold(Normalizer.normalize("phường hòa thạnh", Normalizer.Form.NFD)));
    }

    @Test
    void every_ward_is_found_by_its_name_within_its_district() {
        assertThat(Tables.SHIPPED.wards())
                .allMatch(ward -> ward.wardCode().equals(NAMES.ward(ward.districtCode(), 2010, ward.nameVi())));
    }

    @Test
    void every_indicator_is_found_by_its_names_and_its_number() {
        assertThat(Tables.SHIPPED.indicators())
                .allMatch(indicator -> java.util.stream.Stream.of(
                                indicator.nameVi(), indicator.shortNameVi(), indicator.letter())
                        .map(NAMES::indicator)
                        .allMatch(name -> name != null && name.code().equals(indicator.indicatorCode())));
    }
}
