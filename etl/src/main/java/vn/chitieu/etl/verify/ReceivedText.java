package vn.chitieu.etl.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A CSV. Of a legacy alphabet the ASCII is right, which digits and codes are; what has an accent stands as some other letter.
 */
final class ReceivedText implements ReceivedFile {

    private static final String NAMED_SEPARATOR = "sep=";
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    private final List<List<String>> rows;

    private ReceivedText(List<List<String>> rows) {
        this.rows = rows;
    }

    static ReceivedText read(Path file) throws IOException {
        String text = decoded(Files.readAllBytes(file));
        char separator = ',';
        if (text.startsWith(NAMED_SEPARATOR)) {
            separator = text.charAt(NAMED_SEPARATOR.length());
        } else {
            String start = text.substring(0, Math.min(text.length(), 1 << 14));
            long most = 0;
            for (char sign : SEPARATORS) {
                long times = start.lines()
                        .mapToLong(line -> line.chars().filter(c -> c == sign).count())
                        .filter(count -> count > 1)
                        .sum();
                if (times > most) {
                    most = times;
                    separator = sign;
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            records.forEach(record -> rows.add(List.copyOf(record.getFields())));
        }
        return new ReceivedText(rows);
    }

    @Override
    public Found at(@Nullable String sheet, int row, String column) {
        int index = column(row, column);
        List<String> cells = row <= rows.size() ? rows.get(row - 1) : List.of();
        return index >= 0 && index < cells.size() ? Found.ofText(cells.get(index)) : Found.BLANK;
    }

    /** The nearest header above that has the name, else what the letters say. */
    private int column(int row, String name) {
        for (int above = Math.min(row - 1, rows.size()); above > 0; above--) {
            List<String> cells = rows.get(above - 1);
            for (int index = 0; index < cells.size(); index++) {
                if (isSame(cells.get(index), name)) {
                    return index;
                }
            }
        }
        return name.matches("[A-Z]{1,3}") ? CellReference.convertColStringToIndex(name) : -1;
    }

    private static boolean isSame(String cell, String name) {
        return Found.trimmed(cell).replaceAll("\\p{Cf}", "").equals(name.replaceAll("\\p{Cf}", ""));
    }

    private static String decoded(byte[] bytes) {
        String text = text(bytes);
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\ufeff') {
            start++;
        }
        return Normalizer.normalize(text.substring(start), Normalizer.Form.NFC);
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe)) {
            boolean isBig = bytes[0] == 0 || (bytes[0] & 0xff) == 0xfe;
            Charset charset = isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(bytes, charset);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException legacy) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
