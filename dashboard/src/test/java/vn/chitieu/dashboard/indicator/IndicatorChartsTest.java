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
import java.util.stream.StreamSupport;
import org.icepear.echarts.Option;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.chart.Chart;
import vn.chitieu.dashboard.text.Language;

/** Options against golden files; {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
class IndicatorChartsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/vn/chitieu/dashboard/indicator");

    private final IndicatorFigures rates = Rows.rates();
    private final IndicatorFigures counts = Rows.counts();

    @Test
    void ranked_bars_of_a_rate() throws IOException {
        Chart chart = IndicatorCharts.ranked(rates, new IndicatorWords(rates, Language.VI));
        compare("ranked-rate-wide.json", chart.wide());
        compare("ranked-rate-narrow.json", chart.narrow());
    }

    @Test
    void ranked_bars_of_a_rate_in_english() throws IOException {
        compare(
                "ranked-rate-english.json",
                IndicatorCharts.ranked(rates, new IndicatorWords(rates, Language.EN))
                        .wide());
    }

    @Test
    void bars_of_a_count() throws IOException {
        compare(
                "ranked-count.json",
                IndicatorCharts.ranked(counts, new IndicatorWords(counts, Language.VI))
                        .wide());
    }

    @Test
    void trend_of_a_rate() throws IOException {
        Chart chart = IndicatorCharts.trend(
                rates, new IndicatorWords(rates, Language.VI), chosen(rates, "766", "761", "768", "786"));
        compare("trend-rate-wide.json", chart.wide());
        compare("trend-rate-narrow.json", chart.narrow());
    }

    @Test
    void trend_of_a_count() throws IOException {
        compare(
                "trend-count.json",
                IndicatorCharts.trend(counts, new IndicatorWords(counts, Language.VI), chosen(counts, "783", "770"))
                        .wide());
    }

    @Test
    void the_label_for_those_who_hear_the_page_is_the_finding_and_the_measure() {
        Chart chart = IndicatorCharts.ranked(rates, new IndicatorWords(rates, Language.VI));
        assertThat(chart.label())
                .isEqualTo("Tân Bình dẫn đầu với 118,0%; 2 nơi dưới mức chung của thành phố. "
                        + "Người được tư vấn ÷ thanh niên trên địa bàn, %, năm 2011 · 8/11 quận, huyện báo cáo");
    }

    @Test
    void a_bar_beyond_100_percent_is_not_cut() {
        JsonObject axis = json(IndicatorCharts.ranked(rates, new IndicatorWords(rates, Language.VI))
                        .wide())
                .getAsJsonObject("xAxis");
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
        return json(IndicatorCharts.ranked(rates, new IndicatorWords(rates, Language.VI))
                        .wide())
                .getAsJsonArray("series")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("data");
    }

    private static List<District> chosen(IndicatorFigures figures, String... codes) {
        return List.of(codes).stream()
                .flatMap(code -> figures.district(code).stream())
                .toList();
    }

    private static JsonObject json(Option option) {
        return JsonParser.parseString(Chart.json(option)).getAsJsonObject();
    }

    private static void compare(String name, Option option) throws IOException {
        String actual = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json(option))
                + "\n";
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertThat(golden).content().isEqualTo(actual);
    }
}
