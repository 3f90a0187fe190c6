package vn.chitieu.dashboard.overview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The page in the JVM, over a published warehouse. */
class OverviewPageTest extends SharedPageTest {

    @Test
    void the_first_page_has_a_tile_an_indicator_and_one_of_the_reports() {
        open("");
        assertThat(tiles()).hasSize(12);
        assertThat(tiles().getLast()).contains("Quận, huyện đã nộp báo cáo", "23/24");
    }

    @Test
    void every_tile_has_the_figures_of_the_mart() {
        open("?year=2010");
        Numbers numbers = new Numbers(Language.VI);
        List<String> tiles = tiles();
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            var city = reader.sql()
                    .selectFrom(INDICATOR_CITYWIDE)
                    .where(INDICATOR_CITYWIDE.YEAR.eq(2010))
                    .fetch();
            assertThat(city).hasSize(11).allSatisfy(figure -> {
                boolean isCount = figure.getDenominator() == null;
                assertThat(tiles)
                        .anyMatch(tile -> isCount
                                ? tile.contains(" " + numbers.whole(figure.getNumerator()) + " ")
                                : tile.contains(numbers.percent(figure.getValue()))
                                        && tile.contains(numbers.whole(figure.getNumerator())
                                                + "/"
                                                + numbers.whole(figure.getDenominator()))
                                        && tile.contains(numbers.signedPoints(figure.getChangePoints()))
                                        && (figure.getVerdictTarget().equals("met")
                                                ? tile.contains("đã đạt")
                                                : tile.contains("còn " + numbers.points(figure.getGapPoints()))));
            });
        }
    }

    @Test
    void every_cell_of_the_heat_table_is_the_mart_s() {
        open("?year=2010");
        List<String> rows = Seen.rows($(NativeTable.class).all().getLast());
        assertThat(rows).hasSize(26);
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_BY_DISTRICT)
                    .where(INDICATOR_BY_DISTRICT.YEAR.eq(2010))
                    .and(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq("youth_gathering"))
                    .forEach(figure ->
                            assertThat(rows).anyMatch(row -> row.contains(numbers.percentNumber(figure.getValue()))));
        }
    }

    @Test
    void tiles_cells_and_rows_lead_on() {
        open("?year=2011");
        List<String> addresses = links();
        assertThat(addresses)
                .contains(
                        "indicator/internet_units?year=2011",
                        "district/783?year=2011",
                        "lineage/783?indicator=internet_units&year=2011",
                        "gap?year=2011");
    }

    @Test
    void the_link_chooses_the_indicator_of_the_map() {
        open("?indicator=internet_units");
        assertThat(map().getElement().getAttribute("aria-label")).startsWith("Internet: ");
    }

    @Test
    void the_chart_of_the_map_stays_the_same_from_year_to_year() {
        open("?year=2009");
        EChart before = map();
        open("?year=2010&indicator=training_courses");
        assertThat(map()).isSameAs(before);
    }

    @Test
    void a_link_with_what_is_not_there_still_opens_and_says_so() {
        open("?year=%3Cb%3E&indicator=%3Cimg%3E");
        assertThat(text()).contains("“<b>”", "Không có chỉ tiêu “<img>”; bản đồ đang vẽ Tập hợp thanh niên.");
    }

    @Test
    void refused_and_missing_are_told_apart() {
        open("?year=2011");
        List<String> labels = Seen.of($(Shell.class).single()).select("a").eachAttr("aria-label");
        assertThat(labels).contains("× bị từ chối", "– chưa báo cáo");
    }

    @Test
    void english_is_english_throughout() {
        open("?lang=en");
        assertThat(text())
                .contains("need help first", "The city meets", "Districts that reported", "Sample data.")
                .doesNotContain("chỉ tiêu", "quận, huyện", "Chưa");
    }

    @Test
    void the_page_opens_with_those_whom_the_mart_puts_first() {
        open("?year=2010");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            var first = reader.sql().fetch("""
                            SELECT short_name_vi, late, indicators_judged
                            FROM mart.district_priority JOIN district USING (district_code)
                            WHERE year = 2010 AND district_priority.position <= 3
                            ORDER BY district_priority.position
                            """);
            List<String> names = first.map(row -> String.valueOf(row.get(0)));
            List<String> late = first.map(row -> "chậm %s/%s chỉ tiêu".formatted(row.get(1), row.get(2)));
            assertThat(Seen.of($(H1.class).single()).text())
                    .isEqualTo("%s, %s và %s cần giúp trước".formatted(names.toArray()));
            var findings = Seen.of($(Shell.class).single()).select(".findings li");
            for (int at = 0; at < 3; at++) {
                assertThat(findings.get(at).text())
                        .startsWith("%d. %s: %s; xa nhất: ".formatted(at + 1, names.get(at), late.get(at)));
            }
        }
    }

    @Test
    void refused_values_are_those_of_the_year_s_files() {
        open("?year=2011");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            String refused = String.valueOf(
                    reader.sql().fetchValue("SELECT sum(refused) FROM mart.reading_by_district WHERE year = 2011"));
            assertThat(tiles().getLast()).contains("Giá trị bị từ chối " + refused);
        }
    }

    @Test
    void the_pill_of_a_tile_is_the_mart_s_verdict_on_the_city() {
        open("?year=2011");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            List<String> verdicts = reader.sql().fetch("""
                            SELECT verdict_target
                            FROM mart.indicator_citywide JOIN indicator USING (indicator_code)
                            WHERE year = 2011
                            ORDER BY position
                            """).map(row -> switch (String.valueOf(row.get(0))) {
                case "met" -> "Đạt";
                case "on_track" -> "Theo kịp";
                case "late" -> "Chậm";
                default -> "";
            });
            assertThat($(CityTile.class).all().stream()
                            .limit(11)
                            .map(tile -> Seen.of(tile).select(".pill").text()))
                    .containsExactlyElementsOf(verdicts);
        }
    }

    @Test
    void the_first_year_says_nothing_of_the_pace() {
        open("?year=2006");
        assertThat(text()).doesNotContain("Nếu giữ mức tăng");
    }

    @Test
    void the_menu_marks_this_page() {
        open("");
        assertThat(Seen.marked($(Shell.class).single(), "page")).containsExactly("Tổng quan");
    }

    @Test
    void the_window_is_named_after_what_it_shows() {
        open("?year=2010");
        assertThat(headline()).endsWith(" cần giúp trước");
        assertThat(requireNonNull(UI.getCurrent().getInternals().getTitle())).isEqualTo("Tổng quan 2010 · Chỉ Tiêu");
    }

    private List<String> tiles() {
        return $(CityTile.class).all().stream()
                .map(tile -> Seen.text(tile).replace('\u00a0', ' '))
                .toList();
    }

    private EChart map() {
        return $(EChart.class).all().getLast();
    }
}
