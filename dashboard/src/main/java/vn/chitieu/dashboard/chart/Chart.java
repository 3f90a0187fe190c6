package vn.chitieu.dashboard.chart;

import org.icepear.echarts.Option;
import org.icepear.echarts.serializer.EChartsSerializer;

/**
 * What a chart shows, without a browser: pure data.
 *
 * @param wide options for a wide place
 * @param narrow options for a place of under 520 px, as on a phone
 * @param height pixels
 * @param label the finding, the measure and the year in words, for those who do not see it
 */
public record Chart(Option wide, Option narrow, int height, String label) {

    /** Knows each class of options from its first chart on; a new one would look through them all again. */
    private static final EChartsSerializer SERIALIZER = new EChartsSerializer();

    /** Both options as chart.js takes them; narrow ones only where they are others. */
    public String json() {
        return "{\"wide\":" + json(wide) + (narrow == wide ? "" : ",\"narrow\":" + json(narrow)) + "}";
    }

    /** Options, or a part of them, as JSON; a value that is not there is left out. */
    public static String json(Object options) {
        return SERIALIZER.toJson(options);
    }
}
