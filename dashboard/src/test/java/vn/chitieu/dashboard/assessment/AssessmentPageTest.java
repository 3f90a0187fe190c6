package vn.chitieu.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.shell.Shell;

/** The page in the JVM, over a published warehouse that holds texts of three districts. */
class AssessmentPageTest extends SharedPageTest {

    @Test
    void words_without_accents_find_texts_and_documents() {
        open("assessment?year=2011&q=tap%20huan");
        assertThat(headline()).isEqualTo("“tap huan” có trong 2 câu trả lời của 2 nơi và 1 văn bản");
        assertThat(marked()).containsExactly("tập", "huấn", "tập", "huấn", "tập", "huấn");
    }

    @Test
    void the_headline_counts_who_speaks_of_a_point() {
        open("assessment?year=2011&item=I.2.1");
        assertThat(headline()).isEqualTo("2/24 nơi nói về “Chuẩn hóa đội ngũ cán bộ (Quyết định 140)”");
    }

    @Test
    void a_cell_of_the_matrix_opens_its_answer() {
        open("assessment?district=760&item=II.2.a&year=2011");
        assertThat(text()).contains("Ngày hội việc làm cho đoàn viên.", "2011/760.csv", "dòng 6", "bản 1");
    }

    @Test
    void a_heading_shows_what_stands_under_it() {
        open("assessment?year=2011&item=II.2");
        assertThat(text()).contains("Ngày hội việc làm", "Nông dân trẻ").doesNotContain("Đoàn viên về xã");
    }

    @Test
    void causes_and_proposals_of_all_districts_and_years_are_one_list() {
        open("assessment?item=3.c,3.d,4&years=all");
        assertThat(headline()).isEqualTo("Nguyên nhân và đề xuất: 1 câu của 1 nơi, mọi năm");
        assertThat(text()).contains("Quận 1 · 2011", "Đề nghị tăng kinh phí.").doesNotContain("Đoàn viên về xã");
    }

    @Test
    void the_list_may_be_of_one_year() {
        open("assessment?item=3.c,3.d,4&year=2010");
        assertThat(headline()).isEqualTo("Nguyên nhân và đề xuất: 0 câu của 0 nơi, 2010");
    }

    @Test
    void every_page_of_texts_leads_to_the_list() {
        open("assessment?year=2011");
        assertThat(links()).contains("assessment?item=3.c,3.d,4&years=all&year=2011");
    }

    @Test
    void a_kind_of_district_leaves_the_others_out() {
        open("assessment?year=2011&kind=rural");
        assertThat(text()).contains("Đoàn viên về xã", "Hướng dẫn tổng kết").doesNotContain("Ngày hội việc làm");
    }

    @Test
    void markup_in_a_text_stays_text() {
        open("assessment?year=2011&item=I.2.1");
        assertThat(text()).contains("<img src=x onerror=alert(1)> Hòa giải, <b>tập huấn</b> ở xã.");
    }

    @Test
    void a_text_without_measure_is_cut_and_says_how_much_is_left() {
        open("assessment?year=2011&item=4");
        assertThat(text()).contains("Đọc cả câu trả lời", "ký tự; tệp CSV tải về có đủ.");
        assertThat(text().length()).isLessThan(60_000);
    }

    @Test
    void nothing_found_says_so() {
        open("assessment?year=2011&q=kh%C3%B4ng%20c%C3%B3%20%C4%91%C3%A2u");
        assertThat(text()).contains("Không câu trả lời nào có đủ các từ này.", "Không văn bản nào có đủ các từ này.");
    }

    @Test
    void a_year_without_words_says_so() {
        open("assessment?year=2007");
        assertThat(headline()).isEqualTo("Kỳ 2007 không yêu cầu phần đánh giá bằng lời");
    }

    @Test
    void a_link_with_what_is_not_there_still_opens_and_says_so() {
        open("assessment?year=2011&item=%3Cb%3E&district=999&kind=x");
        assertThat(text())
                .contains(
                        "Công văn không có mục “<b>”; đang xem mọi mục.",
                        "Không có quận, huyện mang mã “999”; đang xem tất cả.",
                        "Không có loại quận, huyện “x”; đang xem tất cả.");
    }

    @Test
    void the_choices_stay_in_the_links() {
        open("assessment?year=2011&kind=rural&q=xa&lang=en");
        assertThat(links())
                .contains(
                        "assessment?kind=rural&q=xa&year=2010&lang=en",
                        "assessment?item=3.a&kind=rural&q=xa&year=2011&lang=en");
    }

    @Test
    void english_is_english_but_for_the_districts_words() {
        open("assessment?year=2010&lang=en");
        assertThat(text()).contains("Assessment in words").doesNotContain("câu trả lời", "văn bản", "Mục");
    }

    @Test
    void a_district_shows_what_it_wrote() {
        open("district/783?year=2011");
        assertThat(text()).contains("Nông dân trẻ được biết quy hoạch.", "Tìm trong 2 câu trả lời của Củ Chi");
    }

    @Test
    void the_headline_counts_reports_without_words_first() {
        open("assessment?year=2011");
        assertThat(headline()).isEqualTo("20 nơi báo cáo không có phần đánh giá bằng lời; 3 nơi có");
    }

    @Test
    void a_joint_programme_is_told_with_its_partner_and_what_came_of_it() {
        open("assessment?year=2011&item=III.2.2");
        assertThat(text())
                .contains("1 chương trình phối hợp của 1 nơi", "Công an huyện", "2010-2011", "Mỗi xã một đội tự quản");
    }

    @Test
    void a_joint_programme_is_no_document_issued() {
        open("assessment?year=2011");
        assertThat(text()).contains("2 văn bản do 2 nơi ban hành");
    }

    @Test
    void words_under_a_point_that_was_split_are_read_at_each_of_its_parts() {
        open("assessment?year=2011&item=I.2.2.e");
        assertThat(text()).contains("Giữ liên lạc với người đi xa.");
    }

    @Test
    void a_district_that_sent_no_words_is_said_to() {
        open("assessment?year=2011&district=774");
        assertThat(headline()).isEqualTo("Quận 5 không gửi phần đánh giá bằng lời năm 2011");
    }

    @Test
    void an_indicator_shows_the_solutions_of_its_part() {
        open("indicator/youth_gathering?year=2011");
        assertThat(text())
                .contains("Mở ba lớp tập huấn", "Đọc cả 2 câu trả lời ở mục I.2")
                .doesNotContain("Ngày hội việc làm");
    }

    @Test
    void nothing_is_shown_where_nobody_wrote() {
        open("indicator/internet_units?year=2011");
        assertThat(text()).doesNotContain("Giải pháp: các nơi viết gì");
    }

    private List<String> marked() {
        return Seen.of($(Shell.class).single()).select("mark").eachText();
    }
}
