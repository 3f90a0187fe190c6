package vn.chitieu.dashboard.overview;

import java.util.function.Function;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.html.Link;

/**
 * What matters in a year, as a sentence.
 *
 * @param strong how it begins
 * @param way the words that lead on
 * @param address where to
 */
public record Finding(TargetVerdict verdict, String strong, String rest, String way, Function<Link, String> address) {}
