package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.mark.Panels.Point;

/**
 * The city and a few chosen places through the years, named at their ends, with the target dashed and all others grey behind them.
 *
 * @param isOnPaper whether it shares a sheet of A4
 * @param axis of the places
 * @param parts where the city is measured otherwise than the places: the names of its own plot and of theirs beneath; else null
 * @param target null where none is set
 */
public record Trend(
        String label,
        boolean isOnPaper,
        boolean isPercent,
        List<Integer> years,
        Axis axis,
        @Nullable Parts parts,
        Course city,
        @Nullable Course target,
        List<Course> chosen,
        List<Course> others)
        implements Mark {
    private static final int HEIGHT = 520;
    private static final int ON_PAPER = 204;

    /** The names of two plots, one above the other. */
    public record Parts(String city, String places) {}

    /**
     * @param key what a click hands back
     * @param end written at its last value
     * @param points one a year
     */
    public record Course(String key, String end, List<Point> points) {}

    @Override
    public int height() {
        return isOnPaper ? ON_PAPER : HEIGHT;
    }
}
