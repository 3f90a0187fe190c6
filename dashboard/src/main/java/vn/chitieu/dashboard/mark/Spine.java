package vn.chitieu.dashboard.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/**
 * A row each, on a line of its own from the worst to the best with the city in the middle: the range of all, its middle half, the
 * target and one's own place. Where there is room it lies under its table, which leaves a column free for it and names and values the
 * rows; in a narrow place it does so itself.
 *
 * @param city what is written over the line in the middle
 */
public record Spine(String label, String city, String worse, String better, List<Row> rows) implements Mark {
    /** As high as one of the table. */
    private static final int ROW = 34;

    private static final int HEAD = 34;
    private static final int FOOT = 22;

    /**
     * @param key what a click hands back
     * @param change on the year before, with its sign; null where there is none
     * @param isLowBetter whether less stands farther to the right
     * @param middle what stands in the middle; without it no mark is drawn
     * @param quarters lowest, lower quarter, upper quarter, highest; empty where nothing compares, and no mark is drawn
     * @param own null where there is no figure
     * @param targetTip the words over the target
     * @param why in words, where there is no figure
     * @param isMissing whether that is for want of a report
     */
    public record Row(
            String key,
            String name,
            String value,
            @Nullable String change,
            ChangeVerdict isBetter,
            boolean isLowBetter,
            @Nullable Double middle,
            List<Double> quarters,
            @Nullable Double own,
            @Nullable Double target,
            TargetVerdict verdict,
            List<String> tip,
            List<String> targetTip,
            @Nullable String why,
            boolean isMissing) {}

    @Override
    public int height() {
        return HEAD + ROW * rows.size() + FOOT;
    }
}
