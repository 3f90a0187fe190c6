package vn.chitieu.dashboard.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.District;

/** The pages of all districts in the JVM: whatever a page counts, it counts once, and as the mart does. */
class DistrictPagesTest extends SharedPageTest {

    static Stream<String> districts() {
        return TestWarehouse.catalogue().districts().stream().map(District::districtCode);
    }

    @ParameterizedTest
    @MethodSource("districts")
    void the_page_says_one_number_of_what_rose_what_fell_and_what_stayed(String district) {
        Priority priority = priority(district, 2011);
        String text = text(district, 2011);
        boolean hasChanges = priority.better() + priority.worse() + priority.same() > 0;
        assertThat(numbers(text, "tốt lên")).allMatch(number -> number == priority.better());
        assertThat(numbers(text, "kém đi")).allMatch(number -> number == priority.worse());
        assertThat(numbers(text, "không đổi")).allMatch(number -> number == priority.same());
        assertThat(numbers(text, "tốt lên")).hasSize(hasChanges ? 2 : 0);
        assertThat(text).doesNotContainPattern("tăng ở \\d").doesNotContain("giữ nguyên");
    }

    @ParameterizedTest
    @MethodSource("districts")
    void the_headline_and_the_key_figures_count_what_is_late_and_met_alike(String district) {
        Priority priority = priority(district, 2011);
        String text = text(district, 2011);
        String headline = page(district, 2011).select("h1").text();
        if (priority.indicatorsJudged() == 0) {
            assertThat(headline).contains("chưa báo cáo");
            return;
        }
        assertThat(headline).contains("chậm %d/%d chỉ tiêu".formatted(priority.late(), priority.indicatorsJudged()));
        assertThat(text).contains(priority.met() + "/" + priority.indicatorsJudged(), "Chậm " + priority.late());
        assertThat(text).contains("xa nhất: " + priority.reasons().getFirst().shortNameVi());
    }

    @ParameterizedTest
    @MethodSource("districts")
    void the_headline_is_short(String district) {
        for (int year = 2006; year <= 2011; year += 5) {
            assertThat(page(district, year).select("h1").text().split("\\s+")).hasSizeLessThanOrEqualTo(15);
        }
    }

    @ParameterizedTest
    @MethodSource("districts")
    void what_needs_help_stands_in_the_order_of_the_mart(String district) {
        Priority priority = priority(district, 2011);
        List<String> said = page(district, 2011).select("#can-giup li b").eachText();
        assertThat(said).hasSize(priority.late());
        for (int at = 0; at < said.size(); at++) {
            assertThat(said.get(at)).startsWith(priority.reasons().get(at).shortNameVi());
        }
    }

    @Test
    void a_longer_period_is_told_where_its_flows_are_not_judged() {
        assertThat(text("783", 2011)).contains("kỳ 2011 dài hơn nên không xét số phát sinh trong kỳ");
        assertThat(text("783", 2010)).doesNotContain("dài hơn");
    }

    @Test
    void a_refused_figure_is_not_shown_as_missing() {
        assertThat(text("774", 2011)).contains("× bị từ chối");
    }

    @Test
    void all_words_of_a_district_are_there_causes_and_proposals_first() {
        assertThat(page("760", 2011).select("#bang-loi header a").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("4 "),
                        second -> assertThat(second).startsWith("I.2.1 "),
                        third -> assertThat(third).startsWith("II.2.a "));
    }

    @Test
    void a_district_that_sent_figures_alone_says_so() {
        assertThat(text("774", 2011)).contains("Quận 5 không gửi phần đánh giá bằng lời năm 2011");
        assertThat(text("774", 2010)).doesNotContain("đánh giá bằng lời năm 2010");
    }

    private static List<Integer> numbers(String text, String word) {
        return Pattern.compile("(\\d+) " + word)
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private Priority priority(String district, int year) {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            return Figures.of(reader, Contents.of(reader).indicators()).priorities(year).stream()
                    .filter(one -> one.place().code().equals(district))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Element page(String district, int year) {
        return page("district/" + district + "?year=" + year);
    }

    private String text(String district, int year) {
        return Seen.text(page(district, year));
    }
}
