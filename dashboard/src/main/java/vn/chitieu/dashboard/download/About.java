package vn.chitieu.dashboard.download;

import java.util.List;

/**
 * What a file says of itself.
 *
 * @param title the finding
 * @param measure unit, period, how many reported
 * @param foot source, data as of, whether the figures are made up
 */
public record About(String title, String measure, List<String> foot) {
    public About {
        foot = List.copyOf(foot);
    }
}
