package vn.chitieu.dashboard.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tile of a map: two words on a fixed colour, a place, a tooltip and what a click hands back. {@code echarts-java} has
 * no data item that carries the last two.
 */
public record Tile(String name, List<Integer> value, String key, List<String> tip, Words label, Fill itemStyle) {

    /** The words on a tile, each in a style of its own. */
    public record Words(String formatter, Map<String, Style> rich) {}

    /** How a word is written. */
    public record Style(int fontSize, int fontWeight, int lineHeight, String color) {}

    /** How a tile is filled; a hatch where there is no figure. */
    public record Fill(
            String color,
            int borderRadius,
            double borderWidth,
            String borderColor,
            @Nullable String borderType,
            @Nullable Hatch decal) {}

    /** Lines across what is not known. */
    public record Hatch(
            String symbol,
            List<Integer> dashArrayX,
            List<Integer> dashArrayY,
            double rotation,
            String color,
            double symbolSize) {

        public static Hatch missing() {
            return new Hatch("rect", List.of(1, 0), List.of(1, 4), -0.785, "@context-soft", 1);
        }
    }

    /** A word in a label's template: what the template would read as its own is written otherwise. */
    public static String inTemplate(String word) {
        return word.replace('{', '(').replace('}', ')').replace('|', '/');
    }
}
