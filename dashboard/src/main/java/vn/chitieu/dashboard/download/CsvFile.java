package vn.chitieu.dashboard.download;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV: UTF-8 with its mark, comma, CRLF; the head first, what the file says of itself after the rows. */
final class CsvFile {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private CsvFile() {}

    static byte[] bytes(Download download, About about) {
        StringBuilder text = new StringBuilder(MARK);
        line(text, download.header());
        download.rows().get().forEach(row -> line(text, row));
        text.append(END);
        line(text, List.of(about.title()));
        line(text, List.of(about.measure()));
        about.foot().forEach(note -> line(text, List.of(note)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            text.append(column == 0 ? "" : ",").append(cell(cells.get(column)));
        }
        text.append(END);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Share share -> number(BigDecimal.valueOf(share.value()));
            case Double number -> number(BigDecimal.valueOf(number));
            case BigDecimal number -> number(number);
            case Number number -> number.toString();
            default -> quoted(SafeText.formulaSafe(value.toString()));
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(letter -> ",;\"\r\n\t".indexOf(letter) >= 0);
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
