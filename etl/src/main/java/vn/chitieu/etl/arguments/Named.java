package vn.chitieu.etl.arguments;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.warehouse.LookAlikes;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Period;

/** Finds what a person means on the command line: a district by its code or a name, a period by its year. */
public final class Named {

    private static final int NEAREST = 3;

    private final Catalogue catalogue;

    public Named(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The district of a code or a name; case, accents and blanks do not count.
     *
     * @throws ArgumentException where there is none, or more than one of the name
     */
    public District district(String text) {
        String wanted = fold(text);
        List<District> found = catalogue.districts().stream()
                .filter(district -> names(district).anyMatch(name -> fold(name).equals(wanted)))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String nearest = (found.isEmpty() ? nearest(wanted) : found)
                .stream()
                        .map(district -> "%s (%s)".formatted(district.districtCode(), district.nameVi()))
                        .collect(Collectors.joining(", "));
        throw new ArgumentException(
                "không có quận, huyện “%s”; gần nhất: %s".formatted(text, nearest),
                "there is no district “%s”; the nearest: %s".formatted(text, nearest));
    }

    /**
     * The period of a year.
     *
     * @throws ArgumentException where there is none
     */
    public Period period(String text) {
        for (Period period : catalogue.periods()) {
            if (Integer.toString(period.year()).equals(text.strip())) {
                return period;
            }
        }
        String years = catalogue.periods().stream()
                .map(period -> Integer.toString(period.year()))
                .collect(Collectors.joining(", "));
        throw new ArgumentException(
                "không có kỳ báo cáo “%s”; có: %s".formatted(text, years),
                "there is no period “%s”; there are: %s".formatted(text, years));
    }

    private List<District> nearest(String wanted) {
        return catalogue.districts().stream()
                .sorted(Comparator.comparingInt(district -> names(district)
                        .mapToInt(name -> distance(fold(name), wanted))
                        .min()
                        .orElseThrow()))
                .limit(NEAREST)
                .toList();
    }

    private static Stream<String> names(District district) {
        return Stream.of(
                district.districtCode(),
                district.nameVi(),
                district.nameEn(),
                district.shortNameVi(),
                district.shortNameEn(),
                district.abbreviation());
    }

    private static String fold(String text) {
        return Normalizer.normalize(LookAlikes.read(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]", "");
    }

    /** Levenshtein: how many letters to change, add or leave out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, changed);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
