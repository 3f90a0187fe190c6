package vn.chitieu.etl.arguments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;

/** Days as people type them: 2011-11-14 or 14/11/2011. */
public final class Day {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private Day() {}

    /**
     * The day that a text names.
     *
     * @throws ArgumentException where it names none
     */
    public static LocalDate of(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return LocalDate.parse(text.strip(), format);
            } catch (DateTimeParseException otherFormat) {
                // The next format, or none.
            }
        }
        throw new ArgumentException(
                "“%s” không phải là ngày; ghi 14/11/2011 hoặc 2011-11-14".formatted(text),
                "“%s” is no day; write 2011-11-14 or 14/11/2011".formatted(text));
    }
}
