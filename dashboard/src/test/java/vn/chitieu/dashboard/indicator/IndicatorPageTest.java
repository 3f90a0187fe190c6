package vn.chitieu.dashboard.indicator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.jooq.Record2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.SharedPageTest;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.chart.EChart;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.tables.mart.tables.records.IndicatorByKindRecord;

/** The page in the JVM, over a published warehouse. */
class IndicatorPageTest extends SharedPageTest {

    @Test
    void the_page_lists_24_districts() {
        open("indicator/youth_gathering");
        assertThat(rankingRows()).hasSize(24);
    }

    @Test
    void the_city_figure_is_the_mart_s() {
        open("indicator/youth_gathering?year=2010");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            var city = reader.sql()
                    .selectFrom(INDICATOR_CITYWIDE)
                    .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq("youth_gathering"))
                    .and(INDICATOR_CITYWIDE.YEAR.eq(2010))
                    .fetchSingle();
            Numbers numbers = new Numbers(Language.VI);
            assertThat(text())
                    .contains(
                            numbers.percent(city.getValue()),
                            numbers.whole(city.getNumerator()) + "/" + numbers.whole(city.getDenominator()));
        }
    }

    @Test
    void the_figure_of_a_kind_of_district_is_the_mart_s() {
        open("indicator/youth_gathering?year=2010&kind=rural");
        var kind = ofRural("youth_gathering", 2010);
        Numbers numbers = new Numbers(Language.VI);
        assertThat(text())
                .contains(
                        "Ngoại thành, 2010 " + numbers.percent(kind.getValue()),
                        numbers.whole(kind.getNumerator()) + "/" + numbers.whole(kind.getDenominator()));
    }

    @Test
    void how_many_of_a_kind_reported_and_met_is_the_mart_s() {
        open("indicator/youth_gathering?year=2011&kind=rural");
        var kind = ofRural("youth_gathering", 2011);
        assertThat(text())
                .contains(
                        "Đã báo cáo %d/%d".formatted(kind.getDistrictsReporting(), kind.getDistricts()),
                        "Nơi đạt %d/%d".formatted(kind.getDistrictsMet(), kind.getDistricts()));
    }

    private IndicatorByKindRecord ofRural(String indicatorCode, int year) {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            return reader.sql()
                    .selectFrom(INDICATOR_BY_KIND)
                    .where(INDICATOR_BY_KIND.INDICATOR_CODE.eq(indicatorCode))
                    .and(INDICATOR_BY_KIND.YEAR.eq(year))
                    .and(INDICATOR_BY_KIND.KIND.eq("rural"))
                    .fetchSingle();
        }
    }

    @Test
    void the_headline_speaks_of_the_kind_alone() {
        open("indicator/youth_gathering?year=2010&kind=rural");
        assertThat(headline()).startsWith("Tập hợp thanh niên, ngoại thành: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"youth_gathering", "training_courses", "internet_units", "party_admission"})
    void every_card_speaks_of_the_kind(String code) {
        open("indicator/" + code + "?year=2011&kind=rural");
        assertThat($(CardView.class).all().stream()
                        .filter(Component::isVisible)
                        .map(card -> Seen.of(card).select("h2").text()))
                .allSatisfy(title -> assertThat(title).startsWith("Ngoại thành"));
    }

    @Test
    void nothing_of_other_kinds_is_drawn_but_where_it_lies() {
        open("indicator/youth_gathering?year=2010&kind=rural&districts=760,783");
        assertThat(chips()).containsExactly("Củ Chi");
        assertThat(text()).doesNotContain("Toàn thành phố");
    }

    @Test
    void the_wards_of_a_kind_are_those_of_its_districts() {
        open("indicator/internet_units?year=2010&kind=rural");
        assertThat(text()).contains("/" + ofRural("internet_units", 2010).getUnitsExpected() + " có số liệu");
    }

    @Test
    void every_district_figure_of_the_table_is_the_mart_s() {
        open("indicator/internet_units?year=2010");
        List<String> rows = rankingRows();
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_BY_DISTRICT)
                    .where(INDICATOR_BY_DISTRICT.INDICATOR_CODE.eq("internet_units"))
                    .and(INDICATOR_BY_DISTRICT.YEAR.eq(2010))
                    .forEach(figure -> assertThat(rows)
                            .anyMatch(row -> row.startsWith(figure.getRank() + " ")
                                    && row.contains(numbers.percent(figure.getValue()))
                                    && row.contains(figure.getNumerator() + " /" + figure.getDenominator())));
        }
    }

    @Test
    void who_did_not_report_is_listed_without_a_rank() {
        open("indicator/youth_gathering?year=2011");
        List<String> rows = rankingRows();
        assertThat(rows.getLast()).isEqualTo("– Nhà Bè – chưa báo cáo, không xếp hạng");
        assertThat(rows).contains("– Quận 5 – bị từ chối, không xếp hạng");
    }

    @Test
    void a_link_brings_its_districts_back() {
        open("indicator/youth_gathering?year=2009&districts=783,760");
        assertThat(chips()).containsExactly("Củ Chi", "Quận 1");
        assertThat(headline()).contains("Tập hợp thanh niên");
        assertThat(text()).contains("Toàn thành phố, 2009");
    }

    @Test
    void the_chart_stays_the_same_instance_from_year_to_year() {
        open("indicator/youth_gathering?year=2009");
        EChart before = $(EChart.class).all().getFirst();
        open("indicator/internet_units?year=2010");
        assertThat($(EChart.class).all().getFirst()).isSameAs(before);
    }

    @Test
    void english_is_english_throughout() {
        open("indicator/youth_gathering?year=2011&lang=en");
        assertThat(headline()).startsWith("Youth gathering: ");
        assertThat(text())
                .contains("Whole city, 2011", "Definition and method", "not reported", "Sample data.")
                .doesNotContain("Toàn thành phố", "quận, huyện");
    }

    @Test
    void the_menu_has_the_11_indicators_and_marks_this_one() {
        open("indicator/internet_units");
        var menu = Seen.of($(Shell.class).single()).select("nav.side");
        assertThat(menu.select("a[href^=indicator/]")).hasSize(11);
        assertThat(menu.select("a[aria-current=page]").eachAttr("href")).containsExactly("indicator/internet_units");
    }

    @Test
    void an_unknown_indicator_shows_the_nearest_ones() {
        open("indicator/internet_unit");
        assertThat(headline()).isEqualTo("Không có chỉ tiêu “internet_unit”");
        assertThat(links()).contains("indicator/internet_units");
    }

    @Test
    void an_unknown_year_shows_the_nearest_one_and_says_so() {
        open("indicator/internet_units?year=1999");
        assertThat(text()).contains("Liên kết hỏi năm “1999”, năm này không có; đang xem năm 2006.");
    }

    @Test
    void hostile_codes_in_a_link_are_shown_as_text() {
        open("indicator/internet_units?year=%3Cb%3E&districts=%3Cimg%3E");
        assertThat(text()).contains("“<b>”", "mã: <img>");
    }

    @Test
    void admissions_have_a_card_of_their_numbers() {
        open("indicator/party_admission?year=2011");
        assertThat(cards()).contains("so-luong");
        assertThat(text()).contains("xếp theo thay đổi so với 2010, chỉ tính phường, xã có cả hai năm");
    }

    @Test
    void no_other_indicator_has_that_card() {
        open("indicator/youth_gathering?year=2011");
        assertThat(cards()).doesNotContain("so-luong");
    }

    private List<String> cards() {
        return $(CardView.class).all().stream()
                .filter(Component::isVisible)
                .flatMap(card -> card.getId().stream())
                .toList();
    }

    @Test
    void how_many_wards_reach_the_target_is_the_mart_s() {
        open("indicator/youth_gathering?year=2010");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            Record2<Integer, Integer> below = reader.sql()
                    .select(
                            count().filterWhere(INDICATOR_BY_WARD.REACHES_TARGET.isFalse()),
                            count(INDICATOR_BY_WARD.REACHES_TARGET))
                    .from(INDICATOR_BY_WARD)
                    .where(INDICATOR_BY_WARD.INDICATOR_CODE.eq("youth_gathering"))
                    .and(INDICATOR_BY_WARD.YEAR.eq(2010))
                    .fetchSingle();
            assertThat(text())
                    .contains("%d/%d phường, xã, thị trấn chưa đạt chỉ tiêu".formatted(below.value1(), below.value2()));
        }
    }

    @Test
    void a_ward_reaches_the_target_where_its_parts_do_exactly() {
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            assertThat(reader.sql().fetch("""
                                    SELECT * FROM mart.indicator_by_ward AS ward
                                    JOIN indicator USING (indicator_code) LEFT JOIN target USING (indicator_code, year)
                                    WHERE reaches_target IS DISTINCT FROM CASE
                                        WHEN kind = 'count' OR ward.value IS NULL THEN NULL
                                        WHEN numerator IS NULL THEN round(1000000 * ward.value) >= 1000000 * target
                                        ELSE 1000000 * numerator::BIGINT >= (1000000 * target)::BIGINT * denominator END
                                    """)).isEmpty();
        }
    }

    @Test
    void what_was_not_reported_is_told_apart_from_what_is_lacking() {
        open("indicator/new_life_clubs?year=2011");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            var city = reader.sql()
                    .selectFrom(INDICATOR_CITYWIDE)
                    .where(INDICATOR_CITYWIDE.INDICATOR_CODE.eq("new_life_clubs"))
                    .and(INDICATOR_CITYWIDE.YEAR.eq(2011))
                    .fetchSingle();
            assertThat(text()).contains("chưa kể %d phường, xã chưa báo cáo".formatted(city.getUnitsUnreported()));
        }
    }

    @Test
    void the_fraction_s_head_is_in_the_catalogue_s_words() {
        open("indicator/youth_gathering?year=2011");
        assertThat(text()).contains("Đã vào Đoàn, Hội/tổng số");
        open("indicator/party_admission?year=2011");
        assertThat(text()).contains("Từ đoàn viên ưu tú/tổng số");
    }

    @Test
    void counts_are_compared_by_unit_and_not_ranked() {
        open("indicator/training_courses");
        assertThat(text()).contains("số đếm so trên một đơn vị, không xếp hạng").doesNotContain("Hạng");
    }

    @Test
    void the_window_is_named_after_what_it_shows() {
        open("indicator/internet_units?year=2010");
        assertThat(requireNonNull(UI.getCurrent().getInternals().getTitle())).isEqualTo("Internet 2010 · Chỉ Tiêu");
    }

    private List<String> rankingRows() {
        return Seen.rows($(NativeTable.class).all().getFirst()).stream().skip(1).toList();
    }

    private List<String> chips() {
        return Seen.of($(Shell.class).single()).select("button[aria-label^='Bỏ nêu bật ']").stream()
                .map(Seen::text)
                .toList();
    }
}
