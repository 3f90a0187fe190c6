package vn.chitieu.dashboard.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.TestWarehouse;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The report in the JVM, over a published warehouse. */
class ReportPageTest extends SharedPageTest {

    private static final int PAGES = 37;
    private static final int FIRST_INDICATOR = 2;
    private static final int FIRST_DISTRICT = 13;

    @Test
    void the_report_is_a_cover_who_needs_help_first_and_a_sheet_for_each_of_11_indicators_and_24_districts() {
        assertThat(sheets("report?year=2011")).hasSize(PAGES);
    }

    @Test
    void who_needs_help_first_stands_in_the_order_of_the_mart() {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            List<String> first = reader.sql().fetch("""
                            SELECT format('{} {} {}/{} ', district_priority.position, short_name_vi, late, indicators_judged)
                            FROM mart.district_priority JOIN district USING (district_code)
                            WHERE year = 2011 AND district_priority.position IS NOT NULL
                            ORDER BY district_priority.position, district.position
                            """).map(row -> String.valueOf(row.get(0)));
            List<String> rows = rows(sheets("report?year=2011").get(1));
            assertThat(rows).hasSize(24);
            for (int at = 0; at < first.size(); at++) {
                assertThat(rows.get(at)).startsWith(first.get(at));
            }
        }
    }

    @Test
    void a_district_has_a_page_with_what_it_misses_most_in_the_order_of_the_mart() {
        Element sheet = sheets("report?year=2011").get(FIRST_DISTRICT);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            List<String> reasons = reader.sql().fetch("""
                            SELECT short_name_vi FROM (
                                SELECT unnest(reasons) AS indicator_code, generate_subscripts(reasons, 1) AS place
                                FROM mart.district_priority WHERE year = 2011 AND district_code = '760'
                            ) JOIN indicator USING (indicator_code) ORDER BY place LIMIT 6
                            """).map(row -> String.valueOf(row.get(0)));
            assertThat(Seen.text(sheet)).startsWith("Quận 1 ").endsWith((FIRST_DISTRICT + 1) + "/" + PAGES);
            assertThat(sheet.select(".missing-most b").eachText()).isEqualTo(reasons);
        }
    }

    @Test
    void a_district_that_did_not_report_says_so_on_its_page() {
        assertThat(sheets("report?year=2011").stream().skip(FIRST_DISTRICT).map(Seen::text))
                .anyMatch(text -> text.contains("Nhà Bè: chưa báo cáo"));
    }

    @Test
    void the_sheets_follow_the_letter_and_are_numbered() {
        List<Indicator> indicators = TestWarehouse.catalogue().indicators();
        List<String> texts = sheets("report?year=2011").stream().map(Seen::text).toList();
        for (int at = 0; at < indicators.size(); at++) {
            assertThat(texts.get(at + FIRST_INDICATOR))
                    .startsWith(indicators.get(at).letter() + " ")
                    .endsWith((at + FIRST_INDICATOR + 1) + "/" + PAGES);
        }
    }

    @Test
    void the_city_figures_of_cover_and_sheets_are_the_mart_s() {
        List<Element> sheets = sheets("report?year=2010");
        List<Indicator> indicators = TestWarehouse.catalogue().indicators();
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            for (int at = 0; at < indicators.size(); at++) {
                Indicator indicator = indicators.get(at);
                double value = requireNonNull(reader.sql()
                        .select(INDICATOR_CITYWIDE.VALUE)
                        .from(INDICATOR_CITYWIDE)
                        .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq(indicator.indicatorCode()))
                        .and(INDICATOR_CITYWIDE.YEAR.eq(2010))
                        .fetchOne(INDICATOR_CITYWIDE.VALUE));
                String text = indicator.kind() == Indicator.Kind.count
                        ? numbers.whole(Math.round(value))
                        : numbers.percent(value);
                assertThat(Seen.text(sheets.get(at + FIRST_INDICATOR))).contains(text);
                assertThat(rows(sheets.getFirst()).get(at)).contains(text);
            }
        }
    }

    @Test
    void every_district_figure_of_a_sheet_is_the_mart_s() {
        List<Indicator> indicators = TestWarehouse.catalogue().indicators();
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            for (int at = 0; at < indicators.size(); at++) {
                List<String> rows = rows(sheets("report?year=2010").get(at + FIRST_INDICATOR));
                assertThat(rows).hasSize(24);
                Numbers numbers = new Numbers(Language.VI);
                reader.sql()
                        .selectFrom(INDICATOR_BY_DISTRICT)
                        .where(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq(
                                indicators.get(at).indicatorCode()))
                        .and(INDICATOR_BY_DISTRICT.YEAR.eq(2010))
                        .and(INDICATOR_BY_DISTRICT.STATE.eq("reported"))
                        .and(INDICATOR_BY_DISTRICT.NUMERATOR.isNotNull())
                        .forEach(figure -> assertThat(rows)
                                .anyMatch(row -> row.contains(numbers.whole(figure.getNumerator()))
                                        && (figure.getDenominator() == null
                                                || row.contains("/" + numbers.whole(figure.getDenominator())))));
            }
        }
    }

    @Test
    void counts_are_compared_by_unit_and_not_ranked() {
        assertThat(Seen.text(sheets("report?year=2011").get(7)))
                .contains("II.1.2", "số đếm so trên một đơn vị, không xếp hạng")
                .doesNotContain("Hạng");
    }

    @Test
    void the_cover_opens_with_those_whom_the_mart_puts_first() {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            var first = reader.sql().fetch("""
                            SELECT short_name_vi, late, indicators_judged
                            FROM mart.district_priority JOIN district USING (district_code)
                            WHERE year = 2010 AND district_priority.position <= 3
                            ORDER BY district_priority.position
                            """);
            String cover = sheets("report?year=2010").getFirst().text();
            assertThat(cover)
                    .contains("%s, %s và %s cần giúp trước"
                            .formatted(first.map(row -> row.get(0)).toArray()));
            assertThat(cover)
                    .contains(first.map(
                            row -> "%s: chậm %s/%s chỉ tiêu; xa nhất: ".formatted(row.get(0), row.get(1), row.get(2))));
        }
    }

    @Test
    void who_did_not_report_is_on_the_cover_and_on_each_sheet() {
        List<Element> sheets = sheets("report?year=2011");
        assertThat(Seen.text(sheets.getFirst())).contains("Chưa báo cáo Nhà Bè");
        assertThat(sheets.subList(FIRST_INDICATOR, FIRST_DISTRICT).stream().map(Seen::text))
                .allMatch(text -> text.contains("Nhà Bè – chưa báo cáo"));
    }

    @Test
    void made_up_figures_and_targets_say_so_on_every_sheet() {
        List<Element> sheets = sheets("report?year=2011");
        assertThat(sheets.stream().map(Seen::text)).allMatch(text -> text.contains("Dữ liệu mẫu"));
        assertThat(Seen.text(sheets.getFirst())).contains("số minh họa của chúng tôi, chưa có số chính thức");
    }

    @Test
    void english_is_english_throughout() {
        assertThat(sheets("report?year=2011&lang=en").stream().map(Seen::text))
                .allMatch(text -> text.contains("Sample data") && !text.contains("quận, huyện"));
    }

    @Test
    void every_page_leads_to_the_report_of_its_year() {
        open("gap?year=2009");
        assertThat(links()).contains("report?year=2009");
    }

    @Test
    void an_unknown_year_shows_the_nearest_one_and_says_so() {
        open("report?year=1999");
        assertThat(requireNonNull(UI.getCurrent().getInternals().getTitle()))
                .isEqualTo("Báo cáo chỉ tiêu 2006 · Chỉ Tiêu");
    }

    private List<Element> sheets(String link) {
        return page(link).select("section.sheet");
    }

    private static List<String> rows(Element sheet) {
        return Seen.rows(sheet).stream().skip(1).toList();
    }
}
