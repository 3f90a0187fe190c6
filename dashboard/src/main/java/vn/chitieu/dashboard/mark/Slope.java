package vn.chitieu.dashboard.mark;

import java.util.List;

/**
 * A line each from the earlier to the later year; the chosen ones have shapes and colours, with a name at their end.
 *
 * @param years one where there is no earlier one
 */
public record Slope(String label, boolean isPercent, List<Integer> years, List<Row> rows) implements Mark {

    /**
     * @param key what a click hands back
     * @param end what is written there
     * @param chosen where it stands among the chosen ones, from 0; -1 where it is none of them
     * @param isBroken whether the years do not compare, so that no line joins them
     */
    public record Row(
            String key, String end, double before, double now, int chosen, boolean isBroken, List<String> tip) {}

    @Override
    public int height() {
        return 470;
    }
}
