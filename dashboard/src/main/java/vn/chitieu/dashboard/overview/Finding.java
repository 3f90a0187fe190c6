package vn.chitieu.dashboard.overview;

import java.util.List;
import java.util.function.Function;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;

/**
 * What matters in a year, as a sentence.
 *
 * @param strong how it begins
 * @param way the words that lead on
 * @param address where to
 * @param cited what the rest of it speaks of
 */
public record Finding(
        TargetVerdict verdict,
        String strong,
        String rest,
        String way,
        Function<Link, String> address,
        Function<Link, List<Cited>> cited) {

    /** One that speaks of no single figure. */
    Finding(TargetVerdict verdict, String strong, String rest, String way, Function<Link, String> address) {
        this(verdict, strong, rest, way, address, link -> List.of());
    }
}
