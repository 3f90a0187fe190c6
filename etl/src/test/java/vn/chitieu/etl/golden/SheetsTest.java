package vn.chitieu.etl.golden;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One report as offices of different years saved it, and reports in words. Quận Một sends the same table each year, each
 * time in another way.
 */
class SheetsTest {
    private static final String TABLE = """
            BÁO CÁO CÁC CHỈ TIÊU CÔNG TÁC ĐOÀN – QUẬN MỘT|||||
            Đơn vị: Ban Thường vụ Quận Đoàn, số liệu đến hết kỳ báo cáo|||||
            STT|Phường, xã, thị trấn|Tập hợp thanh niên||Lớp tập huấn|Ghi chú
            ||Tử số|Mẫu số||
            1|Phường 1|31|100|2|
            2|P.02|42|110|không|đang rà soát
            3|Phường 3|chưa có||1|
            4|Phường 4|1.5|90|1|
            5|Đoàn phường 5|53|120|1|
            |Tổng cộng|180|520|5|
            ||||Quận Một, người lập biểu|
            """;
    private static final String COVER =
            "Mã quận, huyện|902\nQuận, huyện|Quận Hai\nNăm báo cáo|2010\nSố văn bản|7/BC-ĐTN\nNgày ký|10/01/2011\n";
    private static final String TEXTS = "Mục|Nội dung|Trả lời\n1.2|Việc làm được|%s\n9.9|Mục lạ|không rõ\n";

    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.empty(work);
        Files.writeString(
                loaded.catalogue().resolve("words.csv"),
                "word,meaning,applies_to,note_vi,note_en\nchưa có,missing,all,,\nkhông,zero,count,,\n");
        Files.writeString(
                loaded.catalogue().resolve("outline.csv"),
                Files.readString(loaded.catalogue().resolve("outline.csv"))
                        + "1.2,1,3,narrative,all,,Việc làm được,What was done\n");
        String csv = OfficeFile.csv(TABLE);
        loaded.write("2006/901.csv", OfficeFile.legacy("vni", csv.replace('–', '-')));
        loaded.write("2007/901.csv", OfficeFile.legacy("tcvn3", csv.replace('–', '-')));
        loaded.write("2008/901.xls", OfficeFile.xls(Map.of("Biểu 1", TABLE)));
        loaded.write("2009/901.csv", OfficeFile.windows1258(csv.replace('–', '-')));
        loaded.write("2010/901.csv", ("\uFEFF" + csv).getBytes(UTF_16LE));
        loaded.write("2011/901.ods", csv.getBytes(UTF_8));

        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Bìa", COVER);
        sheets.put("Biểu 1", "Chỉ tiêu|Tử số|Mẫu số\nTập hợp thanh niên|30|100\n");
        sheets.put("Đánh giá", TEXTS.formatted("Đã mở lớp"));
        sheets.put(
                "Văn bản",
                "Số văn bản|Ngày ban hành|Trích yếu\n1/KH|05/03/2010|Kế hoạch năm\n2/KH|sang năm|Hướng dẫn\n");
        loaded.write("đến/biểu của quận Hai.xlsx", OfficeFile.xlsx(sheets));
        loaded.write("2010/902_2.xlsx", OfficeFile.xlsx(Map.of("Đánh giá", TEXTS.formatted("Đã mở năm lớp"))));
        loaded.write("2010/903.xlsx", OfficeFile.xlsx(sheets));
        loaded.write(
                "2009/904.xlsx",
                OfficeFile.xlsx(Map.of(
                        "Bìa", "Quận, huyện|Quận Lạ\nNăm báo cáo|2009\n",
                        "Biểu 1", "Chỉ tiêu|Tử số|Mẫu số\nTập hợp thanh niên|30|100\n")));
        loaded.submit(
                "2011/902.csv",
                "Quận Hai,P. Đông,I.1.3,2011,\"31/100\",,,",
                "902,,Tập hợp thanh niên,2011,,,\"31,5%\",");
        loaded.register(
                "2010/902_2.xlsx,902,2010,8/BC-ĐTN,2011-02-10,2011-02-10,no",
                "đến/biểu của quận Hai.xlsx,902,2010,,,2011-01-20,no");
        loaded.refresh();
    }

    @Test
    void each_year_s_figures_are_the_same_however_they_were_saved() throws Exception {
        assertThat(loaded.rows("""
                SELECT DISTINCT indicator_code, state, basis, numerator, denominator, units_reporting
                FROM mart.indicator_by_district
                WHERE district_code = '901' AND indicator_code IN ('youth_gathering', 'training_courses')
                ORDER BY indicator_code
                """))
                .containsExactly("training_courses,reported,wards,5,,5", "youth_gathering,reported,total,180,520,3");
    }

    @Test
    void what_each_file_is_was_found_out() throws Exception {
        assertThat(loaded.rows("""
                SELECT file, status, format, encoding, readings, accepted, refused, missing FROM audit.source_file
                WHERE district_code = '901' ORDER BY file
                """))
                .containsExactly(
                        "2006/901.csv,loaded,csv,vni,12,10,1,1",
                        "2007/901.csv,loaded,csv,tcvn3,12,10,1,1",
                        "2008/901.xls,loaded,xls,unicode,12,10,1,1",
                        "2009/901.csv,loaded,csv,windows_1258,12,10,1,1",
                        "2010/901.csv,loaded,csv,utf_16,12,10,1,1",
                        "2011/901.ods,loaded,csv,utf_8,12,10,1,1");
    }

    @Test
    void a_refused_cell_of_a_sheet_is_named_by_row_and_letter() throws Exception {
        assertThat(loaded.row("""
                SELECT sheet, row_number, column_name, ward_code, raw, rule FROM audit.rejected_value WHERE file = '2008/901.xls'
                """)).isEqualTo("Biểu 1,8,C,90104,1.5,not_whole");
    }

    @Test
    void a_refused_cell_of_a_text_is_named_by_row_and_heading() throws Exception {
        assertThat(loaded.row("""
                SELECT sheet, row_number, column_name FROM audit.rejected_value WHERE file = '2011/901.ods'
                """)).isEqualTo(",8,Tập hợp thanh niên / Tử số");
    }

    @Test
    void a_none_of_a_count_is_zero() throws Exception {
        assertThat(loaded.row("""
                SELECT numerator, note FROM observation
                WHERE (ward_code, indicator_code, year) = ('90102', 'training_courses', 2008)
                """)).isEqualTo("0,đang rà soát");
    }

    @Test
    void the_register_and_the_cover_say_together_what_a_file_is() throws Exception {
        assertThat(loaded.row("""
                SELECT district_code, year, version, document_number, signed_on, received_on FROM submission
                WHERE file = 'đến/biểu của quận Hai.xlsx'
                """)).isEqualTo("902,2010,1,7/BC-ĐTN,2011-01-10,2011-01-20");
    }

    @Test
    void a_cover_of_another_district_contradicts_the_path() throws Exception {
        assertThat(loaded.sourceFile("2010/903.xlsx", "status, rule, message_en"))
                .isEqualTo(
                        "refused,contradicts_register,The file and the register contradict each other: the file's name says 903, the cover 902");
    }

    @Test
    void a_cover_of_an_unknown_district_leaves_it_to_the_path() throws Exception {
        assertThat(loaded.sourceFile("2009/904.xlsx", "status, district_code, year"))
                .isEqualTo("loaded,904,2009");
    }

    @Test
    void a_cover_that_is_not_understood_is_warned_of() throws Exception {
        assertThat(loaded.row("""
                SELECT sheet, row_number, column_name, raw FROM audit.warning WHERE rule = 'cover_not_understood'
                """)).isEqualTo("Bìa,1,B,Quận Lạ");
    }

    @Test
    void a_search_takes_what_looks_like_a_letter_for_it() throws Exception {
        assertThat(loaded.row("SELECT mart.folded('Ðoàn Ɖa Đa ðɖđ')")).isEqualTo("doan da da ddd");
    }

    @Test
    void words_win_without_figures() throws Exception {
        assertThat(
                        loaded.row(
                                "SELECT file, item_code, text, sheet, row_number, column_name FROM assessment JOIN submission USING (submission_id)"))
                .isEqualTo("2010/902_2.xlsx,1.2,Đã mở năm lớp,Đánh giá,2,C");
    }

    @Test
    void figures_stay_where_a_later_version_has_none() throws Exception {
        assertThat(loaded.figure("902", "youth_gathering", 2010, "numerator, denominator, received_on"))
                .isEqualTo("30,100,2011-01-20");
    }

    @Test
    void documents_stay_where_a_later_version_lists_none() throws Exception {
        assertThat(loaded.rows("""
                SELECT file, document.document_number, issued_on, title, sheet, row_number, column_name
                FROM document JOIN submission USING (submission_id) ORDER BY row_number
                """))
                .containsExactly(
                        "đến/biểu của quận Hai.xlsx,1/KH,2010-03-05,Kế hoạch năm,Văn bản,2,C",
                        "đến/biểu của quận Hai.xlsx,2/KH,,Hướng dẫn,Văn bản,3,C");
    }

    @Test
    void what_is_unclear_in_words_is_named() throws Exception {
        assertThat(loaded.rows("""
                SELECT rule, sheet, row_number, column_name FROM audit.warning
                WHERE file = 'đến/biểu của quận Hai.xlsx' ORDER BY rule
                """)).containsExactly("not_a_day,Văn bản,3,B", "unknown_item,Đánh giá,3,C");
    }

    @Test
    void a_version_of_words_alone_does_not_hold_fewer_readings() throws Exception {
        assertThat(loaded.rows("SELECT rule FROM audit.warning WHERE file = '2010/902_2.xlsx'"))
                .containsExactly("unknown_item");
    }

    @Test
    void names_stand_for_codes_in_plain_tables() throws Exception {
        assertThat(loaded.rows("""
                SELECT ward_code, indicator_code, numerator, denominator, stated FROM observation WHERE year = 2011 AND district_code = '902'
                ORDER BY ward_code
                """)).containsExactly("90201,youth_gathering,31,100,", ",youth_gathering,,,31.500000");
    }

    @Test
    void the_words_stand_in_the_warehouse() throws Exception {
        assertThat(loaded.rows("SELECT word, meaning, applies_to FROM word"))
                .containsExactly("chưa có,missing,all", "không,zero,count");
    }
}
