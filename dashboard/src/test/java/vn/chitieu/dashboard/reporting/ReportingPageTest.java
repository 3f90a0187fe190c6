package vn.chitieu.dashboard.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The page of reporting in the JVM, and each point of the letter followed to where its answer is read. */
class ReportingPageTest extends SharedPageTest {

    static Stream<OutlineItem> points() {
        return TestWarehouse.catalogue().outline().stream().filter(item -> item.kind() != OutlineItem.Kind.heading);
    }

    @Test
    void every_point_of_the_letter_has_its_row_in_the_matrix() {
        open("reporting?year=2011");
        assertThat(Seen.of($(Shell.class).single()).select("table div").eachAttr("title"))
                .containsOnlyOnceElementsOf(points().map(point -> point.itemCode() + " " + point.labelVi())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("points")
    void the_answer_to_every_point_is_read_on_a_page(OutlineItem point) {
        open(
                point.kind() == OutlineItem.Kind.indicator
                        ? "indicator/" + point.indicatorCode() + "?year=2011"
                        : "assessment?year=2011&item=" + point.itemCode());
        assertThat(headline()).isNotEqualTo("Không có trang này");
        assertThat($(Div.class).all()).noneMatch(div -> div.hasClassName("note"));
    }

    @Test
    void a_cell_of_words_leads_to_the_words() {
        open("reporting?year=2011");
        assertThat(links()).contains("assessment?district=760&item=II.2.a&year=2011");
    }

    @Test
    void a_cell_of_a_figure_leads_to_its_district() {
        open("reporting?year=2011");
        assertThat(links()).contains("district/760?year=2011");
    }

    @Test
    void the_headline_counts_the_reports_without_words() {
        open("reporting?year=2011");
        assertThat(headline()).isEqualTo("20/23 báo cáo thiếu phần đánh giá bằng lời");
    }

    @Test
    void who_sent_nothing_who_sent_no_words_and_who_was_late_are_named() {
        open("reporting?year=2011");
        String text = text();
        assertThat(text)
                .contains("Chưa nộp: Nhà Bè.", "Trễ: ", "Không gửi phần đánh giá bằng lời (mọi nơi vùng ven): ");
        assertThat(text).contains("trễ ", "sớm ").doesNotContain("muộn");
    }

    @Test
    void words_that_were_not_asked_for_are_not_missed() {
        open("reporting?year=2010");
        assertThat(text())
                .contains("Kỳ này không yêu cầu phần đánh giá bằng lời, nên chỉ xét phần số liệu.")
                .doesNotContain("chưa thu", "không có phần đánh giá");
    }

    @Test
    void who_has_not_reported_comes_first_where_nothing_is_worse() {
        open("reporting?year=2009");
        assertThat(headline()).isEqualTo("1/24 nơi chưa nộp báo cáo năm 2009: Quận 9");
    }

    @Test
    void a_year_that_is_not_there_shows_the_nearest_and_says_so() {
        open("reporting?year=1999");
        assertThat(headline()).contains("2006");
    }
}
