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
