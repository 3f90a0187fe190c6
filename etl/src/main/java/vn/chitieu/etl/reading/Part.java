package vn.chitieu.etl.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell gives of a reading. */
enum Part {
    numerator,
    denominator,
    stated,
    /** Whichever of them its content says: 120/150, 85,5% or a count. */
    any,
    note;

    private static final Set<String> NUMERATORS =
            Set.of("tu so", "so luong", "so dat", "dat", "thuc hien", "numerator", "sl");
    private static final Set<String> DENOMINATORS = Set.of("mau so", "tong so", "tong", "tren tong so", "denominator");
    private static final Set<String> PERCENTAGES =
            Set.of("ti le", "ti le %", "%", "ti le phan tram", "phan tram", "dat ti le", "tl %", "value", "stated");
    private static final Set<String> ANY =
            Set.of("ket qua", "so lieu", "ket qua thuc hien", "gia tri", "tu so mau so", "so luong tong so");
    private static final Set<String> NOTES = Set.of("ghi chu", "note", "dien giai");

    /** A unit of measure or a number of a column; a percent sign is more. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)%]*\\)");

    /** The part that a heading names by itself, null where it names none. */
    static @Nullable Part ofHeading(String text) {
        String heading = Names.fold(IN_BRACKETS.matcher(text).replaceAll(" "));
        if (NUMERATORS.contains(heading)) {
            return numerator;
        }
        if (DENOMINATORS.contains(heading)) {
            return denominator;
        }
        if (PERCENTAGES.contains(heading)) {
            return stated;
        }
        if (ANY.contains(heading)) {
            return any;
        }
        return NOTES.contains(heading) ? note : null;
    }
}
