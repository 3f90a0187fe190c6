package vn.chitieu.etl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every status of the matrix of district and point of the letter, and what programmes make of it. */
class OutlineAnswerTest {
    private static final String OUTLINE = """
            item_code,parent_code,position,kind,applies_to,indicator_code,label_vi,label_en
            1,,1,heading,all,,Triển khai,Roll-out
            1.a,1,2,documents,all,,Văn bản,Documents
            I,,3,heading,all,,Kết quả,Results
            I.1,I,4,indicator,all,theory_study,Học tập,Study
            I.2,I,5,solution,rural,,Nông thôn,Rural
            I.3,I,6,solution,industrial,,Công nhân,Workers
            I.4,I,7,indicator,all,internet_units,Internet,Internet
            I.5,I,8,heading,all,,Chi đoàn và rèn luyện,Branches and training
            I.5.a,I.5,9,solution,all,,Chi đoàn,Branches
            I.5.b,I.5,10,solution,all,,Rèn luyện,Training
            """;

    private static DataFolder loaded;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        loaded = DataFolder.empty(work);
        Files.writeString(loaded.catalogue().resolve("outline.csv"), OUTLINE);
        Files.writeString(
                loaded.catalogue().resolve("programme_items.csv"), "programme_code,item_code\naction_programme_03,I\n");
        loaded.submit("2009/901.csv", "901,90101,theory_study,2009,,,50,");
        loaded.submit("2010/901.csv", "901,,theory_study,2010,60,100,,");
        loaded.submit(
                "2011/901.csv",
                "901,,theory_study,2011,70,100,,",
                "901,90101,internet_units,2011,1,1,,",
                "901,90102,internet_units,2011,0,0,,");
        loaded.submit("2011/902.csv", "902,,theory_study,2011,,,55.5,", "902,,internet_units,2011,x,9,,");
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Đánh giá",
                "Mục|Nội dung|Trả lời\nI.2|Nông thôn|Đã tập huấn\nI.3|Công nhân|Đã mở lớp\nI.5|Chung|Đã làm cả hai\n");
        sheets.put("Văn bản", "Số văn bản|Ngày ban hành|Trích yếu\n1/KH|05/03/2011|Kế hoạch năm\n");
        sheets.put(
                "Phối hợp",
                "Đơn vị phối hợp|Năm|Nội dung|Kết quả\nCông an huyện|2010-2011|Giữ trật tự|Mỗi xã một đội\nTrung tâm Y tế|||\n");
        loaded.write("2011/903.xlsx", OfficeFile.xlsx(sheets));
        loaded.submit("2011/903_2.csv", "903,,theory_study,2011,20,40,,");
        loaded.register(
                "2010/901.csv,901,2010,,,2011-01-10,no",
                "2011/901.csv,901,2011,,,2011-11-14,no",
                "2011/902.csv,902,2011,,,2011-11-15,no",
                "2011/903.xlsx,903,2011,,,2011-11-10,no",
                "2011/903_2.csv,903,2011,,,2011-11-20,no");
        loaded.refresh();
    }

    private static String status(String district, String item, int year) throws Exception {
        return loaded.row(
                "SELECT status FROM mart.outline_answer WHERE (district_code, item_code, year) = ('%s', '%s', %d)"
                        .formatted(district, item, year));
    }

    @Test
    void every_point_that_asks_has_its_row_for_each_district_and_year() throws Exception {
        assertThat(loaded.row("SELECT count(*), count(DISTINCT item_code) FROM mart.outline_answer"))
                .isEqualTo(4 * 7 * 6 + ",7");
    }

    @Test
    void percentages_of_some_wards_alone_are_part_of_one() throws Exception {
        assertThat(status("901", "I.1", 2009)).isEqualTo("partly");
    }

    @Test
    void a_figure_of_the_whole_district_is_an_answer() throws Exception {
        assertThat(status("901", "I.1", 2011)).isEqualTo("answered");
    }

    @Test
    void a_figure_of_some_wards_is_part_of_an_answer() throws Exception {
        assertThat(status("901", "I.4", 2011)).isEqualTo("partly");
    }

    @Test
    void a_percentage_alone_is_part_of_an_answer() throws Exception {
        assertThat(status("902", "I.1", 2011)).isEqualTo("partly");
    }

    @Test
    void a_refused_figure_is_no_answer() throws Exception {
        assertThat(status("902", "I.4", 2011)).isEqualTo("not_answered");
    }

    @Test
    void a_district_that_sent_nothing_answered_nothing() throws Exception {
        assertThat(status("904", "I.2", 2011)).isEqualTo("not_answered");
    }

    @Test
    void a_rural_point_does_not_apply_to_a_district_of_the_city() throws Exception {
        assertThat(status("901", "I.2", 2011)).isEqualTo("not_applicable");
    }

    @Test
    void words_where_none_were_asked_for_are_kept_as_an_answer() throws Exception {
        assertThat(status("903", "I.3", 2011)).isEqualTo("answered");
    }

    @Test
    void words_of_a_period_without_a_form_were_not_collected() throws Exception {
        assertThat(status("903", "I.2", 2010)).isEqualTo("not_collected");
    }

    @Test
    void a_listed_document_answers_the_point_about_documents() throws Exception {
        assertThat(status("903", "1.a", 2011)).isEqualTo("answered");
    }

    @Test
    void words_of_an_earlier_version_stay_where_a_later_one_has_none() throws Exception {
        assertThat(loaded.row("""
                SELECT status, file FROM mart.outline_answer JOIN submission USING (submission_id)
                WHERE (outline_answer.district_code, item_code, outline_answer.year) = ('903', 'I.2', 2011)
                """)).isEqualTo("answered,2011/903.xlsx");
    }

    @Test
    void a_report_of_figures_alone_is_without_words() throws Exception {
        assertThat(loaded.rows("""
                SELECT district_code, status, asked, answered, is_wordless FROM mart.words_by_district
                WHERE year = 2011 ORDER BY district_code
                """))
                .containsExactly(
                        "901,reported,2,0,true",
                        "902,reported,3,0,true",
                        "903,reported,4,4,false",
                        "904,missing,3,0,false");
    }

    @Test
    void reports_without_words_are_counted_by_kind_of_district_and_in_all() throws Exception {
        assertThat(
                        loaded.rows(
                                "SELECT kind, reported, wordless FROM mart.words_rate WHERE year = 2011 ORDER BY kind NULLS LAST"))
                .containsExactly("peri_urban,1,1", "rural,1,0", "urban,1,1", ",3,2");
    }

    @Test
    void no_report_is_without_words_where_none_were_asked_for() throws Exception {
        assertThat(loaded.row("SELECT reported, wordless FROM mart.words_rate WHERE year = 2010 AND kind IS NULL"))
                .isEqualTo("1,0");
    }

    @Test
    void words_on_an_item_that_was_split_later_answer_each_of_its_parts() throws Exception {
        assertThat(status("903", "I.5.a", 2011) + " " + status("903", "I.5.b", 2011))
                .isEqualTo("answered answered");
    }

    @Test
    void words_on_an_item_that_was_split_stay_under_it() throws Exception {
        assertThat(loaded.rows("SELECT text FROM assessment WHERE item_code = 'I.5'"))
                .containsExactly("Đã làm cả hai");
    }

    @Test
    void a_joint_programme_keeps_its_partner_its_years_and_what_came_of_it() throws Exception {
        assertThat(loaded.rows("""
                SELECT partner, programme_year, title, outcome, sheet, row_number, column_name
                FROM document WHERE kind = 'joint_programme' ORDER BY row_number
                """))
                .containsExactly(
                        "Công an huyện,2010-2011,Giữ trật tự,Mỗi xã một đội,Phối hợp,2,C",
                        "Trung tâm Y tế,,Trung tâm Y tế,,Phối hợp,3,C");
    }

    @Test
    void documents_are_counted_by_kind_and_district() throws Exception {
        assertThat(loaded.rows("""
                SELECT kind, documents FROM mart.document_by_district WHERE (district_code, year) = ('903', 2011) ORDER BY kind
                """)).containsExactly("issued,1", "joint_programme,2");
    }

    @Test
    void words_are_found_without_accents() throws Exception {
        assertThat(
                        loaded.row(
                                "SELECT item_code FROM assessment WHERE mart.folded(text) LIKE '%' || mart.folded('TAP HUAN') || '%'"))
                .isEqualTo("I.2");
    }

    @Test
    void the_first_answer_in_time_counts_and_the_correction_is_counted_besides() throws Exception {
        assertThat(loaded.reporting("903", 2011, "on_time, days_late, versions"))
                .isEqualTo("true,0,2");
    }

    @Test
    void the_last_day_in_time_is_the_eve_of_the_due_day() throws Exception {
        assertThat(loaded.reporting("901", 2011, "on_time, days_late") + " "
                        + loaded.reporting("902", 2011, "on_time, days_late"))
                .isEqualTo("true,0 false,1");
    }

    @Test
    void a_programme_is_followed_down_to_each_point_beneath_its_item() throws Exception {
        assertThat(loaded.row("""
                SELECT first_year, first_value, value, round(change_points, 6), districts_asked, districts_answered, is_within
                FROM mart.programme_progress
                WHERE (programme_code, item_code, year) = ('action_programme_03', 'I.1', 2011)
                """)).isEqualTo("2010,0.6,0.6428571428571429,4.285714,4,2,false");
    }
}
