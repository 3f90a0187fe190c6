package vn.chitieu.dashboard.mark;

/**
 * A line across what is drawn: a target, or the whole city.
 *
 * @param at its value on the axis
 * @param label what is written at it
 */
public record Line(double at, String label) {}
