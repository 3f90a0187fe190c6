package vn.chitieu.dashboard.gap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.DISTRICT_PRIORITY;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;
import static vn.chitieu.warehouse.tables.mart.Tables.PACE;

import com.vaadin.flow.component.UI;
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
class GapPageTest extends SharedPageTest {

    @Test
    void the_paces_of_the_city_are_the_mart_s() {
        open("gap?year=2010");
        List<String> rows = rows(0);
        assertThat(rows).hasSize(11);
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(PACE)
                    .where(PACE.YEAR.eq(2010))
                    .and(PACE.DISTRICT_CODE.isNull())
                    .and(PACE.INDICATOR_CODE.eq("internet_units"))
                    .forEach(pace -> assertThat(rows)
                            .anyMatch(row -> row.startsWith("III.1.1 Internet " + numbers.percent(pace.getValue()))
                                    && row.contains(numbers.points(pace.getAchieved()))
                                    && row.contains(numbers.points(pace.getRequired()))));
        }
    }

    @Test
    void what_each_district_misses_is_the_mart_s() {
        open("gap?year=2010&indicator=youth_gathering");
        List<String> rows = rows(1);
        assertThat(rows).hasSize(24);
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_BY_DISTRICT)
                    .where(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq("youth_gathering"))
                    .and(INDICATOR_BY_DISTRICT.YEAR.eq(2010))
                    .forEach(figure -> assertThat(rows)
                            .anyMatch(row -> row.contains(numbers.whole(figure.getNumerator())
                                            + "/"
                                            + numbers.whole(figure.getDenominator()))
                                    && row.contains(numbers.whole(figure.getGap_2012Units()))
                                    && row.contains(
                                            figure.getGap_2012Points() == 0
                                                    ? " 0 "
                                                    : numbers.points(figure.getGap_2012Points()))));
        }
    }

    @Test
    void the_page_opens_on_the_indicator_that_is_farthest() {
        open("gap?year=2011");
        String farthest = farthest(2011);
        assertThat(rows(0).getFirst()).contains(farthest);
        assertThat(text()).contains(farthest + " xa đích 2012 nhất");
        open("gap?year=2011&indicator=internet_units");
        assertThat(text()).contains("Internet: ");
    }

    @Test
    void what_the_city_misses_is_the_mart_s_with_who_did_not_report_apart() {
        open("gap?year=2011");
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_CITYWIDE)
                    .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq("new_life_clubs"))
                    .and(INDICATOR_CITYWIDE.YEAR.eq(2011))
                    .forEach(city -> assertThat(rows(0))
                            .anyMatch(row -> row.contains(numbers.points(city.getGap_2012Points()) + " điểm % "
                                    + numbers.whole(city.getGap_2012Units()) + " đơn vị "
                                    + city.getUnitsUnreported() + " đơn vị")));
        }
    }

    @Test
    void who_needs_help_first_is_on_top_of_the_matrix() {
        open("gap?year=2011");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            assertThat(rows(2))
                    .element(0)
                    .asString()
                    .startsWith(reader.sql()
                            .select(DISTRICT.SHORT_NAME_VI)
                            .from(DISTRICT)
                            .join(DISTRICT_PRIORITY)
                            .using(DISTRICT.DISTRICT_CODE)
                            .where(DISTRICT_PRIORITY.YEAR.eq(2011))
                            .orderBy(DISTRICT_PRIORITY.POSITION.asc().nullsLast(), DISTRICT.POSITION)
                            .limit(1)
                            .fetchSingle(DISTRICT.SHORT_NAME_VI));
        }
    }

    /** By a computation of its own. */
    private String farthest(int year) {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            return requireNonNull(reader.sql().fetchSingle("""
                            SELECT short_name_vi FROM mart.indicator_citywide JOIN indicator USING (indicator_code)
                            WHERE year = ?
                            ORDER BY CASE kind WHEN 'count' THEN gap_2012_units ELSE gap_2012_points / 100 END / target_2012 DESC
                            LIMIT 1
                            """, year).get(0, String.class));
        }
    }

    @Test
    void a_kind_of_district_filters_districts_and_matrix() {
        open("gap?kind=rural");
        assertThat(rows(1)).hasSize(5);
        assertThat(rows(2)).hasSize(5);
        assertThat(Seen.marked($(Shell.class).single(), "true")).contains("Ngoại thành");
    }

    @Test
    void the_choices_stay_in_every_link_of_the_page() {
        open("gap?year=2010&indicator=new_life_clubs&kind=urban&lang=en");
        assertThat(links())
                .contains(
                        "gap?indicator=new_life_clubs&year=2010&kind=rural&lang=en",
                        "gap?indicator=internet_units&year=2010&kind=urban&lang=en",
                        "gap?indicator=new_life_clubs&year=2009&kind=urban&lang=en",
                        "gap?indicator=new_life_clubs&year=2010&kind=urban");
    }

    @Test
    void who_did_not_report_is_listed_last() {
        open("gap?year=2011");
        assertThat(rows(1).getLast()).isEqualTo("Nhà Bè – chưa báo cáo");
        assertThat(rows(2).getLast()).startsWith("Nhà Bè");
    }

    @Test
    void a_stated_percentage_carries_no_verdict() {
        open("gap?year=2011&indicator=youth_gathering");
        assertThat(rows(1)).anyMatch(row -> row.startsWith("Cần Giờ 61,0%") && row.endsWith("tỷ lệ tự nêu"));
    }

    @Test
    void the_first_year_has_no_pace_and_says_so() {
        open("gap?year=2006");
        assertThat(headline()).isEqualTo("Năm 2006 là năm đầu, chưa có nhịp để xét");
        assertThat(text()).contains("Chưa có nhịp").doesNotContain(" 0/11", "chậm lại");
    }

    @Test
    void a_link_with_what_is_not_there_still_opens_and_says_so() {
        open("gap?year=1999&indicator=%3Cimg%3E&kind=%3Cb%3E");
        assertThat(text())
                .contains(
                        "Liên kết hỏi năm “1999”, năm này không có; đang xem năm 2006.",
                        "Không có chỉ tiêu “<img>”; đang xem " + farthest(2006) + ".",
                        "Không có loại quận, huyện “<b>”; đang xem tất cả.");
    }

    @Test
    void the_chart_stays_the_same_from_choice_to_choice() {
        open("gap?year=2009");
        EChart before = $(EChart.class).single();
        open("gap?year=2010&indicator=training_courses");
        assertThat($(EChart.class).single()).isSameAs(before);
    }

    @Test
    void english_is_english_throughout() {
        open("gap?lang=en");
        assertThat(text())
                .contains("too slow to reach the target", "Too slow", "Sample data.")
                .doesNotContain("chỉ tiêu", "quận, huyện", "Chậm", "phường");
    }

    @Test
    void the_menu_marks_this_page() {
        open("gap");
        assertThat(Seen.marked($(Shell.class).single(), "page")).containsExactly("Còn thiếu đến 2012");
        assertThat(requireNonNull(UI.getCurrent().getInternals().getTitle()))
                .isEqualTo("Còn thiếu đến 2012, nhìn từ 2011 · Chỉ Tiêu");
    }

    private List<String> rows(int table) {
        return Seen.rows($(NativeTable.class).all().get(table)).stream().skip(1).toList();
    }
}
