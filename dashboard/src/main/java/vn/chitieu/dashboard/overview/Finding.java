package vn.chitieu.dashboard.overview;

import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.html.Link;

/**
 * What matters in a year, as a sentence.
 *
 * @param verdict its glyph: met, late, none
 * @param strong how it begins
 * @param way the words that lead on
 * @param leads where to
 */
public record Finding(String verdict, String strong, String rest, String way, Way leads) {

    /** The address of a page with all that a link says. */
    @FunctionalInterface
    public interface Way {
        String of(Link link);
    }

    boolean isGood() {
        return verdict.equals(TargetVerdict.met.name());
    }
}
