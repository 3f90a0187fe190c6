package vn.chitieu.dashboard.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.icepear.echarts.Option;
import org.icepear.echarts.serializer.EChartsSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** Options against golden files; {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
class IndicatorChartsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/vn/chitieu/dashboard/indicator");

    private final IndicatorFigures rates = Rows.rates();
    private final IndicatorFigures counts = Rows.counts();

    @Test
    void ranked_bars_of_a_rate() throws IOException {
        Chart chart = ranked(rates, Language.VI);
        compare("ranked-rate-wide.json", chart.wide());
        compare("ranked-rate-narrow.json", chart.narrow());
    }

    @Test
    void ranked_bars_of_a_rate_in_english() throws IOException {
        compare("ranked-rate-english.json", ranked(rates, Language.EN).wide());
    }

    @Test
    void bars_of_a_count() throws IOException {
        compare("ranked-count.json", ranked(counts, Language.VI).wide());
    }

    @Test
    void trend_of_a_rate() throws IOException {
        Chart chart = new TrendCard(
                        rates,
                        new IndicatorWords(rates, Language.VI),
                        chosen(rates, "766", "761", "768", "786"),
                        code -> code)
                .chart()
                .orElseThrow();
        compare("trend-rate-wide.json", chart.wide());
        compare("trend-rate-narrow.json", chart.narrow());
    }

    @Test
    void trend_of_a_count() throws IOException {
        compare(
                "trend-count.json",
                new TrendCard(
                                counts,
                                new IndicatorWords(counts, Language.VI),
                                chosen(counts, "783", "770"),
                                code -> code)
                        .chart()
                        .orElseThrow()
                        .wide());
    }

    @Test
    void small_multiples_of_a_rate() throws IOException {
        compare(
                "multiples-rate.json",
                SmallMultiples.of(rates, Language.VI, code -> code)
                        .chart()
                        .orElseThrow()
                        .wide());
    }

    @Test
    void small_multiples_of_a_count() throws IOException {
        compare(
                "multiples-count.json",
                SmallMultiples.of(counts, Language.EN, code -> code)
                        .chart()
                        .orElseThrow()
                        .wide());
    }

    @Test
    void map_of_a_rate_and_its_years() throws IOException {
        TileMap map = new TileMap(rates, new IndicatorWords(rates, Language.VI));
        compare("map-rate.json", map.chart().orElseThrow().wide());
        compareText("map-rate-frames.json", new EChartsSerializer().toJson(map.frames()));
    }

    @Test
    void map_of_a_count() throws IOException {
        compare(
                "map-count.json",
                new TileMap(counts, new IndicatorWords(counts, Language.VI))
                        .chart()
                        .orElseThrow()
                        .wide());
    }

    @Test
    void wards_of_a_rate_in_bins_of_five_points() throws IOException {
        compare(
                "wards-rate.json",
                wards(rates, Language.VI).chart().orElseThrow().wide());
    }

    @Test
    void wards_of_a_count_by_number() throws IOException {
        compare(
                "wards-count.json",
                wards(counts, Language.EN).chart().orElseThrow().wide());
    }

    @Test
    void wards_of_a_rate_of_units_by_state() throws IOException {
        IndicatorFigures units = Rows.unitRates();
        compare(
                "wards-units.json",
                new WardDistribution(units, new IndicatorWords(units, Language.VI), Rows.unitWards())
                        .chart()
                        .orElseThrow()
                        .wide());
    }

    @Test
    void every_ward_with_a_figure_stands_in_one_bin() {
        WardDistribution wards = wards(rates, Language.VI);
        assertThat(new WardBins(wards.figures(), wards.words(), wards.wards())
                        .all().stream().mapToInt(WardBins.Bin::units).sum())
                .isEqualTo(6);
        assertThat(wards.title()).isEqualTo("2/6 phường, xã, thị trấn chưa đạt chỉ tiêu; đông nhất ở 60–70%: 2");
        assertThat(wards.subtitle())
                .isEqualTo(
                        "Số phường, xã, thị trấn, năm 2011 · 6/9 có số liệu · 1 chỉ nêu tỷ lệ · 1 bị từ chối · 1 là 0/0");
    }

    @Test
    void a_colour_means_the_same_in_every_year() {
        assertThat(rates.latest().scale()).isEqualTo(rates.scale());
    }

    @Test
    void a_tile_whose_figure_rests_on_too_little_is_open() {
        assertThat(tiles().split("\"color\":\"@card\",\"borderRadius\"", -1)).hasSize(3); // stated, and 5 of 12 wards
    }

    @Test
    void a_dashed_tile_is_one_without_a_figure() {
        long without =
                rates.now().stream().filter(figure -> figure.drawn() == null).count();
        assertThat(tiles().split("\"borderType\":\"dashed\"", -1)).hasSize((int) without + 1);
    }

    private String tiles() {
        return Chart.json(new TileMap(rates, new IndicatorWords(rates, Language.VI))
                .chart()
                .orElseThrow()
                .wide());
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "3, 3", "24, 25", "101, 150"})
    void an_axis_of_counts_has_at_least_two_whole_steps(double highest, double end) {
        assertThat(Axis.ofCounts(DoubleStream.of(highest), 5).max()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.2", "0.71, 0.8", "1, 1", "4.6, 5"})
    void an_axis_of_means_has_tenths_where_they_are_needed(double highest, double end) {
        assertThat(Axis.ofMeans(DoubleStream.of(highest), 5).max()).isEqualTo(end);
    }

    @Test
    void a_bar_whose_figure_rests_on_too_little_is_open_whatever_its_verdict() {
        assertThat(rates.now().stream().filter(figure -> !figure.isComparable() && figure.compared() != null))
                .isNotEmpty()
                .allMatch(figure -> RankedBars.standing(figure) == RankedBars.Standing.OPEN);
    }

    @Test
    void numbers_by_district() throws IOException {
        NumbersByDistrict numbers = new NumbersByDistrict(rates, new IndicatorWords(rates, Language.VI));
        compare("numbers-wide.json", numbers.chart().orElseThrow().wide());
        compare("numbers-narrow.json", numbers.chart().orElseThrow().narrow());
    }

    @Test
    void one_kind_of_district_keeps_the_ranks_of_the_city() {
        IndicatorFigures urban = rates.within(Kind.peri_urban);
        assertThat(urban.listed()).extracting(Figure::rank).containsExactly(2);
        assertThat(ranking(urban, Language.VI).title()).isEqualTo("Vùng ven: Chỉ Quận 12 đủ số liệu để so: 100,0%");
    }

    private static RankingCard ranking(IndicatorFigures figures, Language language) {
        return new RankingCard(figures, new IndicatorWords(figures, language), code -> code);
    }

    private static Chart ranked(IndicatorFigures figures, Language language) {
        return ranking(figures, language).chart().orElseThrow();
    }

    private static WardDistribution wards(IndicatorFigures figures, Language language) {
        return new WardDistribution(
                figures,
                new IndicatorWords(figures, language),
                figures.isCount() ? Rows.countWards() : Rows.rateWards());
    }

    @Test
    void the_label_for_those_who_hear_the_page_is_the_finding_and_the_measure() {
        Chart chart = ranked(rates, Language.VI);
        assertThat(chart.label())
                .isEqualTo(Rows.HOSTILE + " đứng cuối với 0,0%; Tân Bình dẫn đầu với 118,0%. "
                        + "Người được tư vấn ÷ thanh niên trên địa bàn, %, năm 2011 · 8/11 quận, huyện báo cáo");
    }

    @Test
    void a_bar_beyond_100_percent_is_not_cut() {
        JsonObject axis = json(ranked(rates, Language.VI).wide()).getAsJsonObject("xAxis");
        assertThat(axis.get("max").getAsInt()).isEqualTo(120);
        assertThat(axis.get("min").getAsInt()).isZero();
    }

    @Test
    void a_zero_is_drawn_and_what_is_missing_is_not() {
        List<String> values = StreamSupport.stream(bars().spliterator(), false)
                .map(bar -> bar.getAsJsonObject().get("value").getAsString())
                .toList();
        assertThat(values)
                .containsExactly("118.0", "100.0", "85.7143", "42.8571", "0.0", "61.0", "30.0", "-", "-", "-", "-");
    }

    @Test
    void no_option_names_a_colour_by_its_value() throws IOException {
        for (Path golden : Files.list(GOLDEN).toList()) {
            assertThat(Files.readString(golden)).doesNotContainPattern("\"#[0-9a-fA-F]{3,8}\"");
        }
    }

    @Test
    void no_template_holds_words_from_the_data() throws IOException {
        for (Path golden : Files.list(GOLDEN).toList()) {
            assertThat(Files.readString(golden)).doesNotContainPattern("\"formatter\": \"[^\"]*img");
        }
    }

    private Iterable<JsonElement> bars() {
        return json(ranked(rates, Language.VI).wide())
                .getAsJsonArray("series")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("data");
    }

    private static List<Place> chosen(IndicatorFigures figures, String... codes) {
        return List.of(codes).stream()
                .flatMap(code -> figures.district(code).stream())
                .toList();
    }

    private static JsonObject json(Option option) {
        return JsonParser.parseString(Chart.json(option)).getAsJsonObject();
    }

    private static void compare(String name, Option option) throws IOException {
        compareText(name, Chart.json(option));
    }

    private static void compareText(String name, String json) throws IOException {
        String actual = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(JsonParser.parseString(json))
                + "\n";
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertThat(golden).content().isEqualTo(actual);
    }
}
