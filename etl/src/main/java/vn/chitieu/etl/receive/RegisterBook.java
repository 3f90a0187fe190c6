package vn.chitieu.etl.receive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code register.csv} as a text to add a line to. What stands in it stays byte for byte: its mark, its line ends, its
 * separator and the order of its columns are those of whoever keeps it.
 */
final class RegisterBook {

    static final String FILE = "register.csv";

    private static final String MARK = "\uFEFF";
    private static final String HEADER = "file,district_code,year,document_number,signed_on,received_on,is_sample\n";
    private static final Pattern FIRST_LINE_END = Pattern.compile("\r\n|\n|\r");

    private RegisterBook() {}

    /** The bytes of the register of a submissions folder with one more line; a new register where there is none. */
    static byte[] with(Path submissions, Map<String, String> line) throws IOException {
        Path file = submissions.resolve(FILE);
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        if (text.isBlank() || text.equals(MARK)) {
            text += HEADER;
        }
        Matcher lineEnd = FIRST_LINE_END.matcher(text);
        String ending = lineEnd.find() ? lineEnd.group() : "\n";
        String header = text.lines().findFirst().orElseThrow();
        char separator = header.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = columns(header, separator).stream()
                .map(column -> line.getOrDefault(column, ""))
                .toList();
        StringBuilder book = new StringBuilder(text);
        if (!text.endsWith("\n") && !text.endsWith("\r")) {
            book.append(ending);
        }
        return book.append(written(cells, separator)).append(ending).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> columns(String header, char separator) throws IOException {
        String withoutMark = header.replaceFirst("^" + MARK + "+", "");
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(withoutMark)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        }
    }

    private static String written(List<String> cells, char separator) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            writer.writeRecord(cells);
        }
        return text.toString().stripTrailing();
    }
}
