package vn.chitieu.dashboard.html;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence speaks of, and where that leads.
 *
 * @param said as it stands in the sentence: 45,7%, or a name
 * @param address of what a figure is made of: see {@link Link#toLineage}
 */
public record Cited(String said, String address) {
    /** Neither Quận 1 in Quận 10, nor 5,7% in 45,7% or 0,5 in 0,57. */
    private static final String WHOLE = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])(?:%s)(?![\\p{L}\\p{N}]|[.,]\\p{N})";

    /** Finds them in a sentence; of two that begin at the same place the longer one. */
    static Matcher in(String sentence, List<Cited> cited) {
        String any = cited.stream()
                .map(Cited::said)
                .sorted(comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|"));
        return Pattern.compile(WHOLE.formatted(any)).matcher(sentence);
    }
}
