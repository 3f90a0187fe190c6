package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chitieu.etl.reading.Tables.notices;
import static vn.chitieu.etl.reading.Tables.readings;
import static vn.chitieu.etl.reading.Tables.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.workbook.MergedCells;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.Sheet;

/** Sheets as people make them; the report is of Quận 5, 2010. */
class LayoutsTest {

    private static final String WARDS_DOWN = """
            ĐOÀN TNCS HỒ CHÍ MINH||||||||
            BÁO CÁO CHỈ TIÊU NĂM 2010 – QUẬN 5||||||||
            Số: 12/BC-ĐTN||||||||

            STT|Đơn vị|Học tập lý luận chính trị|||Lớp tập huấn|Tập hợp thanh niên||Ghi chú
            ||Tử số|Mẫu số|Tỷ lệ %||Tử số|Mẫu số|
            (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)
            I|Khối phường|||||||
            1|Phường 1|10|20|%0.5|2|30|100|
            2|P.02|15|20|%0.75|-|40|100|ước tính
            Cộng nhóm 1||25|40||2|70|200|
            |Tổng cộng|25|40|%0.625|2|70|200|

            ||||||Quận 5, ngày 10 tháng 01 năm 2011||
            |Người lập biểu|||||TM. Ban Thường vụ||
            """;

    @Test
    void wards_down_and_indicators_across() throws Exception {
        assertThat(readings(sheet("Sheet1", WARDS_DOWN)))
                .containsExactlyInAnyOrder(
                        "27325 theory_study 10/20 50 @9 C,D,E",
                        "27325 training_courses 2/- - @9 F,F,F",
                        "27325 youth_gathering 30/100 - @9 G,H,G",
                        "27313 theory_study 15/20 75 @10 C,D,E",
                        "27313 training_courses -/- - @10 F,F,F",
                        "27313 youth_gathering 40/100 - @10 G,H,G",
                        "district theory_study 25/40 62.5 @12 C,D,E",
                        "district training_courses 2/- - @12 F,F,F",
                        "district youth_gathering 70/200 - @12 G,H,G");
    }

    @Test
    void a_group_s_subtotal_is_left_out_and_named() throws Exception {
        assertThat(notices(sheet("Sheet1", WARDS_DOWN))).containsExactly("subtotal_left_out @11 Cộng nhóm 1");
    }

    @Test
    void a_remark_beside_a_ward_stands_with_its_figures() throws Exception {
        assertThat(Tables.read(sheet("Sheet1", WARDS_DOWN)).content().readings)
                .filteredOn(reading -> reading.wardCode().equals("27313"))
                .extracting(Reading::note)
                .containsOnly("ước tính");
    }

    @Test
    void a_heading_may_be_merged_over_its_columns() throws Exception {
        assertThat(readings(sheet(
                        "Biểu",
                        """
                        TT|Phường|I.1.3||I.1.4|
                        ||Số lượng|Tổng số|Số lượng|Tổng số
                        1|Phường 1|30|100|1|2
                        """,
                        new MergedCells(1, 2, 1, 3),
                        new MergedCells(1, 4, 1, 5),
                        new MergedCells(1, 0, 2, 0),
                        new MergedCells(1, 1, 2, 1))))
                .containsExactly("27325 youth_gathering 30/100 - @3 C,D,C", "27325 party_admission 1/2 - @3 E,F,E");
    }

    @Test
    void both_parts_may_stand_in_one_cell() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tập hợp thanh niên|Tỷ lệ lý luận chính trị
                Phường 1|120/150|85,5%
                Phường 2|95% (vượt)|'75
                """)))
                .containsExactly(
                        "27325 youth_gathering 120/150 - @2 B,B,B",
                        "27325 theory_study -/- 85.5 @2 C,C,C",
                        "27313 youth_gathering -/- 95 @3 B,B,B",
                        "27313 theory_study -/- 75 @3 C,C,C");
    }

    @Test
    void indicators_down_and_wards_across() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Chỉ tiêu|Phường 1|Phường 2|Tổng cộng
                I.1.3. Tập hợp thanh niên|30/100|40/100|70/200
                Lớp tập huấn|1|không|1
                """)))
                .containsExactlyInAnyOrder(
                        "27325 youth_gathering 30/100 - @2 B,B,B",
                        "27313 youth_gathering 40/100 - @2 C,C,C",
                        "district youth_gathering 70/200 - @2 D,D,D",
                        "27325 training_courses 1/- - @3 B,B,B",
                        "27313 training_courses 0/- - @3 C,C,C",
                        "district training_courses 1/- - @3 D,D,D");
    }

    @Test
    void indicators_down_and_parts_below_each_other() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Chỉ tiêu||Phường 1|Phường 2
                Tập hợp thanh niên|Tử số|30|40
                |Mẫu số|100|110
                """)))
                .containsExactly("27325 youth_gathering 30/100 - @2 C,C,C", "27313 youth_gathering 40/110 - @2 D,D,D");
    }

    @Test
    void a_sheet_may_be_one_ward_s() throws Exception {
        String rows = """
                BÁO CÁO CỦA ĐƠN VỊ|||
                TT|Nội dung|Số lượng|Tổng số|Tỷ lệ %
                I.1.3|Tập hợp thanh niên|30|100|30
                I.1.1|Học tập lý luận chính trị||||
                """;
        assertThat(readings(sheet("P.1", rows), sheet("Phường 02", rows)))
                .containsExactly(
                        "27325 youth_gathering 30/100 30 @3 C,D,E",
                        "27325 theory_study -/- - @4 C,D,E",
                        "27313 youth_gathering 30/100 30 @3 C,D,E",
                        "27313 theory_study -/- - @4 C,D,E");
    }

    @Test
    void a_title_may_say_whose_sheet_it_is() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                Đoàn TNCS Hồ Chí Minh phường 1 – Báo cáo năm 2010
                Chỉ tiêu|Tử số|Mẫu số
                Tập hợp thanh niên|30|100
                """))).containsExactly("27325 youth_gathering 30/100 - @3 B,C,B");
    }

    @Test
    void one_table_without_a_ward_is_the_district_s() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                Chỉ tiêu|Tử số|Mẫu số
                Tập hợp thanh niên|30|100
                """))).containsExactly("district youth_gathering 30/100 - @2 B,C,B");
    }

    @Test
    void lists_of_wards_may_stand_under_an_indicator_each() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                TT|Đơn vị|Tử số|Mẫu số
                I.1.3|Tập hợp thanh niên||
                1|Phường 1|30|100
                2|Phường 2|40|100
                |Cộng|70|200
                I.1.1|Học tập lý luận chính trị||
                1|Phường 1|10|20
                |Cộng|10|20
                """)))
                .containsExactly(
                        "27325 youth_gathering 30/100 - @3 C,D,C",
                        "27313 youth_gathering 40/100 - @4 C,D,C",
                        "district youth_gathering 70/200 - @5 C,D,C",
                        "27325 theory_study 10/20 - @7 C,D,C",
                        "district theory_study 10/20 - @8 C,D,C");
    }

    @Test
    void lists_of_indicators_may_stand_under_a_ward_each() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                TT|Chỉ tiêu|Tử số|Mẫu số
                A|Phường 1||
                1|Tập hợp thanh niên|30|100
                B|Phường 2||
                1|Tập hợp thanh niên|40|100
                """)))
                .containsExactly("27325 youth_gathering 30/100 - @3 C,D,C", "27313 youth_gathering 40/100 - @5 C,D,C");
    }

    @Test
    void a_long_list_names_ward_and_indicator_in_each_row() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                Phường|Chỉ tiêu|Tử số|Mẫu số
                Phường 1|Tập hợp thanh niên|30|100
                Phường 2|Tập hợp thanh niên||
                """)))
                .containsExactly("27325 youth_gathering 30/100 - @2 C,D,C", "27313 youth_gathering -/- - @3 C,D,C");
    }

    @Test
    void two_tables_may_stand_below_each_other() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                Phường|Tập hợp thanh niên|
                |Tử số|Mẫu số
                Phường 1|30|100

                Phường|Học tập lý luận chính trị|
                |Tử số|Mẫu số
                Phường 1|10|20
                """)))
                .containsExactly("27325 youth_gathering 30/100 - @3 B,C,B", "27325 theory_study 10/20 - @7 B,C,B");
    }

    @Test
    void codes_over_the_columns_are_enough() throws Exception {
        assertThat(readings(sheet("Chỉ tiêu", """
                ward_code|ward_name|theory_study.numerator|theory_study.denominator|training_courses.numerator
                27325|Phường 1|10|20|3
                |Tổng cộng|10|20|3
                """)))
                .containsExactly(
                        "27325 theory_study 10/20 - @2 C,D,C",
                        "27325 training_courses 3/- - @2 E,E,E",
                        "district theory_study 10/20 - @3 C,D,C",
                        "district training_courses 3/- - @3 E,E,E");
    }

    @Test
    void a_ward_that_nobody_knows_keeps_its_readings_to_be_refused() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tập hợp thanh niên
                Phường 99|30/100
                Phường 1|40/100
                """)))
                .containsExactly(
                        "Phường 99 youth_gathering 30/100 - @2 B,B,B", "27325 youth_gathering 40/100 - @3 B,B,B");
    }

    @Test
    void a_code_and_a_name_that_differ_are_no_ward() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Mã đơn vị|Phường|Tập hợp thanh niên
                27325|Phường 2|30/100
                27325|Phường 1|40/100
                """)))
                .containsExactly(
                        "27313 ≠ 27325 youth_gathering 30/100 - @2 C,C,C", "27325 youth_gathering 40/100 - @3 C,C,C");
    }

    @Test
    void a_code_of_another_district_stands_by_the_name_that_many_bear() throws Exception {
        assertThat(readings(sheet("Biểu", """
                ward_code|ward_name|Tập hợp thanh niên
                26740|Phường Bến Nghé|30/100
                27160|Phường 1|30/100
                """))).hasSize(2).noneMatch(reading -> reading.contains("≠"));
    }

    @Test
    void a_row_of_figures_that_names_no_unit_is_listed() throws Exception {
        assertThat(notices(sheet("Biểu", """
                Phường|Tập hợp thanh niên
                Phường 1|30/100
                Trường Hùng Vương|5/10
                """))).containsExactly("not_recognised @3 Trường Hùng Vương");
    }

    @Test
    void a_column_of_figures_that_is_no_indicator_is_listed() throws Exception {
        assertThat(notices(sheet("Biểu", """
                TT|Phường|Tập hợp thanh niên|Số chi đoàn
                1|Phường 1|30/100|12
                """))).containsExactly("not_recognised @1 Số chi đoàn");
    }

    @Test
    void a_part_of_an_indicator_that_is_not_asked_for_is_listed() throws Exception {
        Sheet sheet = sheet("Biểu", """
                Phường|Tập hợp thanh niên|||
                |Tử số|Mẫu số|Nam|Nữ
                Phường 1|30|100|10|20
                """, new MergedCells(1, 1, 1, 4));

        assertThat(readings(sheet)).containsExactly("27325 youth_gathering 30/100 - @3 B,C,B");
        assertThat(notices(sheet)).hasSize(2).allMatch(notice -> notice.startsWith("not_recognised"));
    }

    @Test
    void figures_of_another_year_are_that_year_s() throws Exception {
        assertThat(Tables.read(sheet("Biểu", """
                        Chỉ tiêu|Năm 2009|Năm 2010
                        Lớp tập huấn|1|2
                        """)).content().readings)
                .extracting(Reading::year)
                .containsExactly("2009", "2010");
    }

    @Test
    void a_sheet_of_other_figures_is_listed() throws Exception {
        assertThat(notices(
                        sheet("Biểu", "Phường|Tập hợp thanh niên\nPhường 1|30/100"),
                        sheet("Khác", "Thu|Chi\n5000|4000")))
                .containsExactly("not_recognised @null null");
    }

    @Test
    void hidden_rows_are_read_and_said_so() throws Exception {
        Sheet sheet = sheet("Biểu", "Phường|Tập hợp thanh niên\n~Phường 1|30/100");

        assertThat(readings(sheet)).hasSize(1);
        assertThat(notices(sheet)).containsExactly("hidden_rows_read @2 null");
    }

    @Test
    void hidden_sheets_are_read_and_said_so() throws Exception {
        assertThat(notices(Tables.hidden(sheet("Biểu", "Phường|Tập hợp thanh niên\nPhường 1|30/100"))))
                .containsExactly("hidden_rows_read @null null");
    }

    @Test
    void several_sums_without_a_name_are_subtotals() throws Exception {
        Sheet sheet = sheet("Biểu", """
                Phường|Lớp tập huấn
                Phường 1|1
                Cộng|1
                Phường 2|2
                Cộng|2
                """);

        assertThat(readings(sheet)).hasSize(2);
        assertThat(notices(sheet)).containsExactly("subtotal_left_out @3 Cộng", "subtotal_left_out @5 Cộng");
    }

    @Test
    void a_ward_named_twice_is_two_readings() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Lớp tập huấn
                Phường 1|1
                Phường 1|2
                """)))
                .containsExactly("27325 training_courses 1/- - @2 B,B,B", "27325 training_courses 2/- - @3 B,B,B");
    }

    @Test
    void a_share_beside_its_parts_is_a_percentage() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tập hợp thanh niên||
                |Tử số|Mẫu số|Tỷ lệ
                Phường 1|30|100|0.3
                """))).containsExactly("27325 youth_gathering 30/100 30 @3 B,C,D");
    }

    @Test
    void a_number_below_one_alone_is_neither_share_nor_percentage() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tỷ lệ tập hợp thanh niên
                Phường 1|0.855
                """)))
                .containsExactly("27325 youth_gathering -/- share_or_percentage @2 B,B,B");
    }

    @Test
    void a_share_beside_percentages_is_neither() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tỷ lệ tập hợp thanh niên
                Phường 1|0.805
                Phường 2|85.5
                Phường 3|'85,5%
                Phường 4|'0,805
                """)))
                .containsExactly(
                        "27325 youth_gathering -/- share_or_percentage @2 B,B,B",
                        "27313 youth_gathering -/- 85.5 @3 B,B,B",
                        "27307 youth_gathering -/- 85.5 @4 B,B,B",
                        "27301 youth_gathering -/- share_or_percentage @5 B,B,B");
    }

    @Test
    void a_one_beside_percentages_is_neither() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tỷ lệ tập hợp thanh niên
                Phường 1|1
                Phường 2|'1,0
                Phường 3|0
                Phường 4|85.5
                """)))
                .containsExactly(
                        "27325 youth_gathering -/- share_or_percentage @2 B,B,B",
                        "27313 youth_gathering -/- share_or_percentage @3 B,B,B",
                        "27307 youth_gathering -/- 0 @4 B,B,B",
                        "27301 youth_gathering -/- 85.5 @5 B,B,B");
    }

    @Test
    void a_cell_s_own_format_says_that_it_is_a_percentage() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tỷ lệ tập hợp thanh niên
                Phường 1|%0.805
                Phường 2|85.5
                Phường 3|'0,8%
                """)))
                .containsExactly(
                        "27325 youth_gathering -/- 80.5 @2 B,B,B",
                        "27313 youth_gathering -/- 85.5 @3 B,B,B",
                        "27307 youth_gathering -/- 0.8 @4 B,B,B");
    }

    @Test
    void a_share_in_a_plain_table_is_neither() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                district_code|ward_code|indicator_code|year|numerator|denominator|value
                774|27325|youth_gathering|2010|||0.805
                774|27313|youth_gathering|2010|||85.5
                """)))
                .containsExactly(
                        "27325 youth_gathering -/- share_or_percentage @2 E,F,G",
                        "27313 youth_gathering -/- 85.5 @3 E,F,G");
    }

    @Test
    void a_file_of_which_no_unit_is_known_is_refused_whole() {
        assertThat(refusal(sheet("Biểu", """
                        Đơn vị|Tập hợp thanh niên
                        PhÆ°á»ng 1|30/100
                        PhÆ°á»ng 2|40/100
                        """))).isEqualTo("nothing_understood: không rõ “PhÆ°á»ng 1”, “PhÆ°á»ng 2”");
    }

    @Test
    void a_refusal_names_the_first_few_units_alone() {
        assertThat(refusal(sheet("Biểu", """
                        Đơn vị|Tập hợp thanh niên
                        Phường 90|30/100
                        Phường 91|30/100
                        Phường 92|30/100
                        Phường 93|30/100
                        """)))
                .isEqualTo("nothing_understood: không rõ đơn vị “Phường 90”, “Phường 91”, “Phường 92”, …");
    }

    @Test
    void a_plain_table_without_a_known_indicator_is_refused_whole() {
        assertThat(refusal(sheet("Sheet1", """
                        district_code|ward_code|indicator_code|year|numerator|denominator
                        774|27325|chỉ tiêu lạ|2010|30|100
                        """))).isEqualTo("nothing_understood: không rõ chỉ tiêu “chỉ tiêu lạ”");
    }

    @Test
    void a_cover_and_figures_of_other_things_are_no_submission() {
        assertThat(refusal(sheet("Bìa", "Quận, huyện|Quận 5\nNăm|2010"), sheet("Sổ quỹ", "Thu|Chi\n5000|4000")))
                .startsWith("not_a_submission: ");
    }

    @Test
    void a_report_of_blanks_is_a_submission() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tập hợp thanh niên
                Phường 1|
                """))).containsExactly("27325 youth_gathering -/- - @2 B,B,B");
    }

    @Test
    void a_report_of_refused_figures_is_a_submission() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Lớp tập huấn
                Phường 1|1O
                Tổng cộng|hai
                """))).hasSize(2);
    }

    @Test
    void a_report_in_words_may_hold_a_table_of_which_nothing_is_known() throws Exception {
        assertThat(Tables.read(
                                sheet("Biểu", "Đơn vị|Tập hợp thanh niên\nPhường 99|30/100"),
                                sheet("Văn bản", "Số văn bản|Ngày ban hành|Trích yếu\n1/KH|05/03/2010|Kế hoạch năm"))
                        .content()
                        .documents)
                .hasSize(1);
    }

    @Test
    void a_cover_that_is_not_understood_contradicts_nothing() throws Exception {
        assertThat(notices(
                        sheet("Bìa", "Quận, huyện|Đơn vị chúng tôi\nNăm|nhiệm kỳ"),
                        sheet("Biểu", "Phường|Tập hợp thanh niên\nPhường 1|30/100")))
                .containsExactly("cover_not_understood @1 Đơn vị chúng tôi", "cover_not_understood @2 nhiệm kỳ");
    }

    @Test
    void a_cover_that_is_understood_in_one_line_is_not_doubted_for_another() throws Exception {
        assertThat(notices(
                        sheet("Bìa", "Đơn vị|Ban Thường vụ\nQuận, huyện|Quận Năm\nNăm|2010.0"),
                        sheet("Biểu", "Phường|Tập hợp thanh niên\nPhường 1|30/100")))
                .isEmpty();
    }

    @Test
    void a_cover_that_names_another_period_contradicts() {
        assertThat(refusal(sheet("Bìa", "Quận, huyện|Quận 5\nNăm|1/10/2010 - 30/9/2011")))
                .isEqualTo("contradicts_register: sổ ghi năm 2010, bìa ghi 2011");
    }

    @Test
    void the_town_that_three_districts_became_contradicts_none() throws Exception {
        assertThat(notices(
                        sheet("Bìa", "Quận, huyện|TP. Thủ Đức\nNăm|2010"),
                        sheet("Biểu", "Phường|Tập hợp thanh niên\nPhường 1|30/100")))
                .containsExactly("cover_not_understood @1 TP. Thủ Đức");
    }

    @Test
    void a_cover_alone_may_say_what_the_file_is() throws Exception {
        SubmissionReader.Read read = Tables.read(
                new ToRead("key", "path", "hash", null, null, false),
                sheet("Bìa", "Quận, huyện|Quận Đoàn 5 - TP.HCM\nNăm|2010-2011"),
                sheet("Biểu", "Phường|Tập hợp thanh niên\nPhường 1|30/100"));

        assertThat(read.districtCode() + " " + read.year()).isEqualTo("774 2011");
    }

    @Test
    void a_file_that_nothing_identifies_is_told_what_its_cover_says() {
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class,
                () -> Tables.read(
                        new ToRead("key", "path", "hash", null, null, false),
                        sheet("Bìa", "Quận, huyện|Quận Lạ\nNăm|2010")));

        assertThat(refused.detail().vi()).contains("bìa ghi quận, huyện “Quận Lạ”, năm “2010”, không đủ rõ");
    }

    @Test
    void a_letter_that_looks_like_ours_is_read_and_told_once() throws Exception {
        assertThat(notices(sheet("Biểu", """
                        Ðơn vị|Tập hợp thanh niên
                        Ðoàn phường 1|30/100
                        Ɖoàn phường 2|30/100
                        """))).containsExactly("look_alike_letter @1 Ðơn vị");
    }

    @Test
    void a_column_that_numbers_the_rows_of_a_plain_table_is_no_data() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                |district_code|ward_code|indicator_code|year|numerator|denominator
                0|774|27325|youth_gathering|2010|30|100
                1|774|27313|youth_gathering|2010|40|100
                """)))
                .containsExactly(
                        "27325 youth_gathering 30/100 - @2 F,G,value", "27313 youth_gathering 40/100 - @3 F,G,value");
    }

    @Test
    void dates_and_errors_are_no_figures() throws Exception {
        assertThat(readings(sheet("Biểu", """
                Phường|Tập hợp thanh niên||Lớp tập huấn
                |Tử số|Mẫu số|
                Phường 1|@2010-02-01|100|!#DIV/0!
                """)))
                .containsExactly(
                        "27325 youth_gathering date_for_number/100 - @3 B,C,B",
                        "27325 training_courses formula_error/- - @3 D,D,D");
    }

    @Test
    void a_workbook_of_other_things_is_no_submission() {
        RefusedFileException refused =
                catchThrowableOfType(RefusedFileException.class, () -> readings(sheet("Sổ quỹ", "Thu|Chi\n5000|4000")));

        assertThat(refused.rule()).isEqualTo("not_a_submission");
    }

    @Test
    void a_plain_table_may_stand_in_a_sheet_under_a_title() throws Exception {
        assertThat(readings(sheet("Sheet1", """
                Số liệu năm 2010
                indicator_code|district_code|ward_code|year|numerator|denominator
                I.1.3|Quận 5|Phường 1|2010|30|100
                """))).containsExactly("27325 youth_gathering 30/100 - @3 E,F,value");
    }

    @Test
    void each_reading_stands_once_however_a_row_begins() throws Exception {
        assertThat(List.copyOf(readings(sheet("Biểu", """
                STT|Phường|Tập hợp thanh niên
                1|Phường 1|30/100
                2|Phường 2|40/100
                3|Phường 3|50/100
                """)))).hasSize(3);
    }

    private static String refusal(Sheet... sheets) {
        RefusedFileException refused = catchThrowableOfType(RefusedFileException.class, () -> readings(sheets));
        return refused.rule() + ": " + refused.detail().vi();
    }
}
