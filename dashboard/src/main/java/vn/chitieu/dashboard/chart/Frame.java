package vn.chitieu.dashboard.chart;

import vn.chitieu.dashboard.mark.Mark;

/**
 * One step of a chart that plays: the same mark with other rows.
 *
 * @param name what the slider shows: 2009
 * @param say what this step says, in words
 */
public record Frame(String name, String say, Mark mark) {}
