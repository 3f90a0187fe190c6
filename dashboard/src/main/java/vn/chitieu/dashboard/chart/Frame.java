package vn.chitieu.dashboard.chart;

import java.util.List;

/**
 * One step of a chart that plays: other data for series that are there already.
 *
 * @param name what the slider shows: 2009
 * @param say what this step says, in words
 */
public record Frame(String name, String say, List<Series> series) {

    /** The data of the series with this id. */
    public record Series(String id, List<?> data) {}
}
