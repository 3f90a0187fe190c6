package vn.chitieu.dashboard.chart;

import org.icepear.echarts.Option;

/**
 * Many small plots in one instance, each a grid with a title, an axis of years and one of values of the same index. The
 * option says how large a plot is; chart.js sets as many beside each other as there is room for.
 */
public final class TiledOption extends Option {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // written into the JSON
    private final Tiles tiles;

    public TiledOption(Tiles tiles) {
        this.tiles = tiles;
    }

    /**
     * Pixels.
     *
     * @param left room for the labels of the first column
     * @param right room at the end of a row
     * @param gap between plots
     * @param head room for the title over a plot
     * @param plot height of a plot
     * @param foot room under a plot
     * @param bottom room under the last row, for its years
     */
    public record Tiles(int left, int right, int gap, int head, int plot, int foot, int bottom) {}
}
