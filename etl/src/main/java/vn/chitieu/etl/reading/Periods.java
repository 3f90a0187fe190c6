package vn.chitieu.etl.reading;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Period;

/** Periods as people name them: by a year (2011, Năm 2011, '11, 2011.0), by two years, or by the days or months that they run from and to. */
final class Periods implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int CENTURY = 2000;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(?:(?<d>\\d{1,2})\\s*[/.-]\\s*)?(?<m>\\d{1,2})\\s*[/.-]\\s*(?<y>(?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?<!\\d)(?:(?<d>\\d{1,2})\\s+)?th[aá]ng\\s+(?<m>\\d{1,2})\\s+n[aă]m\\s+(?<y>(?:19|20)\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:[.,]0+)?(?!\\d)|(?<![\\p{L}\\d])['’‘](\\d\\d)(?!\\d)");
    /** What may stand beside; another word may turn the sense, as in “so với năm 2010”. */
    private static final Set<String> WORDS = Set.of(
            "nam", "ki", "bao", "cao", "tu", "den", "toi", "ngai", "thang", "het", "nien", "do", "hoc", "giai", "doan",
            "cong", "tac", "so", "lieu", "tong", "ket", "thuc", "hien", "chi", "tieu", "year", "period", "from", "to");

    private final List<Span> all;

    /** Days from and to which something runs; a day or a month alone is one too. */
    private record Span(int year, LocalDate from, LocalDate to) implements Serializable {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    Periods(List<Period> periods) {
        all = new ArrayList<>(periods.stream()
                .map(period -> new Span(period.year(), period.startsOn(), period.endsOn()))
                .toList());
    }

    /** The year of the period that a text means, null where none or more than one. */
    @Nullable
    Integer meant(String text) {
        List<Span> days = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        String rest = text;
        try {
            for (Pattern pattern : List.of(YEAR_FIRST, DAY_FIRST, IN_WORDS)) {
                Matcher found = pattern.matcher(rest);
                found.results().map(Periods::span).forEach(days::add);
                rest = found.replaceAll(" ");
            }
        } catch (DateTimeException noDay) {
            return null;
        }
        Matcher found = YEAR.matcher(rest);
        found.results()
                .map(year -> year.group(1) != null
                        ? Integer.parseInt(year.group(1))
                        : CENTURY + Integer.parseInt(year.group(2)))
                .forEach(years::add);
        String words = Names.fold(found.replaceAll(" "));
        if (!words.isEmpty() && !WORDS.containsAll(List.of(words.split(" ")))) {
            return null;
        }
        Integer ofDays =
                days.size() == 2 ? ofDays(days.getFirst().from(), days.getLast().to()) : null;
        Integer ofYears = ofYears(years);
        if (days.isEmpty()) {
            return ofYears;
        }
        return years.isEmpty() || (ofYears != null && ofYears.equals(ofDays)) ? ofDays : null;
    }

    private static Span span(MatchResult found) {
        int year = Integer.parseInt(found.group("y"));
        YearMonth month = YearMonth.of(year, Integer.parseInt(found.group("m")));
        String day = found.group("d");
        return day == null
                ? new Span(year, month.atDay(1), month.atEndOfMonth())
                : new Span(year, month.atDay(Integer.parseInt(day)), month.atDay(Integer.parseInt(day)));
    }

    /** The only period that holds the days, else the one that begins with them and ends in their year. */
    private @Nullable Integer ofDays(LocalDate from, LocalDate to) {
        Integer only = only(all.stream().filter(period -> period.holds(from) && period.holds(to)));
        return only != null
                ? only
                : only(all.stream()
                        .filter(period ->
                                period.from().equals(from) && period.to().getYear() == to.getYear()));
    }

    private @Nullable Integer ofYears(List<Integer> years) {
        return switch (years.size()) {
            case 1 -> only(all.stream().filter(period -> period.year() == years.getFirst()));
            case 2 ->
                only(all.stream()
                        .filter(period -> period.from().getYear() == years.getFirst()
                                && period.to().getYear() == years.getLast()));
            default -> null;
        };
    }

    private static @Nullable Integer only(Stream<Span> periods) {
        List<Span> found = periods.toList();
        return found.size() == 1 ? found.getFirst().year() : null;
    }
}
