package vn.chitieu.dashboard.compare;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.PlaceChoice;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.Contents;

/**
 * What is compared; the link says all of it.
 *
 * @param x indicator on the horizontal axis
 * @param y indicator on the vertical axis
 * @param of indicator of the two years
 * @param from the earlier year
 * @param year the later year, that of everything else too
 * @param districts codes of the chosen ones, two to four where the link has them
 */
record CompareChoice(String x, String y, String of, int from, int year, List<String> districts) {
    private static final List<String> DEFAULT_DISTRICTS = List.of("760", "783");

    /** What a link asks for; what is not there gives way to what is. */
    static CompareChoice of(QueryParameters asked, Link link, Contents contents, List<String> codes) {
        int year = contents.yearNearest(link.year());
        String y = indicator(asked, "y", contents, "youth_gathering");
        List<String> districts = Objects.requireNonNullElse(link.districts(), DEFAULT_DISTRICTS).stream()
                .filter(codes::contains)
                .distinct()
                .limit(PlaceChoice.MOST)
                .toList();
        return new CompareChoice(
                indicator(asked, "x", contents, "internet_units"),
                y,
                indicator(asked, "of", contents, y),
                earlier(asked.getSingleParameter("from").orElse(null), year, contents),
                year,
                districts);
    }

    private static String indicator(QueryParameters asked, String name, Contents contents, String otherwise) {
        return asked.getSingleParameter(name)
                .filter(code -> contents.indicator(code).isPresent())
                .orElseGet(() -> contents.indicator(otherwise).isPresent()
                        ? otherwise
                        : contents.indicators().getFirst().indicatorCode());
    }

    /** The year asked for, or the nearest before the later one; the first where the link does not say. */
    private static int earlier(@Nullable String asked, int year, Contents contents) {
        int first = contents.years().getFirst();
        int wanted = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : first;
        return contents.years().stream()
                .filter(one -> one < year)
                .min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(first);
    }

    CompareChoice withX(String code) {
        return new CompareChoice(code, y, of, from, year, districts);
    }

    CompareChoice withY(String code) {
        return new CompareChoice(x, code, of, from, year, districts);
    }

    CompareChoice withOf(String code) {
        return new CompareChoice(x, y, code, from, year, districts);
    }

    CompareChoice withFrom(int other) {
        return new CompareChoice(x, y, of, other, year, districts);
    }

    /** See {@link PlaceChoice#toggled}. */
    CompareChoice toggled(String code) {
        return new CompareChoice(x, y, of, from, year, PlaceChoice.toggled(districts, code));
    }

    /** The address that brings this choice back, in the language of a link and for its year. */
    String address(Link link) {
        String address = link.withDistricts(districts).to("compare");
        return address
                + (address.contains("?") ? "&" : "?")
                + "x=" + Link.encoded(x) + "&y=" + Link.encoded(y) + "&of=" + Link.encoded(of) + "&from=" + from;
    }

    /** Whether the link asked for something that is not there. */
    boolean answers(QueryParameters asked) {
        return Map.of("x", x, "y", y, "of", of).entrySet().stream()
                .allMatch(entry -> asked.getSingleParameter(entry.getKey())
                        .map(entry.getValue()::equals)
                        .orElse(true));
    }
}
