package vn.chitieu.etl.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import vn.chitieu.etl.sample.SpecialCase.Saved;

/** Saves a table as some office program did. */
final class SubmissionFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Integer> PLAIN =
            IntStream.range(0, Row.HEADER.size()).boxed().toList();
    private static final List<Integer> REORDERED = List.of(3, 0, 2, 1, 4, 5, 6, 7);

    private SubmissionFile() {}

    static void write(Path folder, Submission submission, List<Row> rows) throws IOException {
        Saved saved =
                SpecialCase.find(
                                SpecialCase.of(
                                        submission.district(),
                                        submission.period().year()),
                                Saved.class)
                        .stream()
                        .filter(special -> special.version() == submission.version())
                        .findFirst()
                        .orElse(new Saved("", 0, 1, ',', false, false, false));
        Path file = folder.resolve(submission.file());
        Files.createDirectories(file.toAbsolutePath().getParent());
        BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        try (CsvWriter table = CsvWriter.builder()
                .fieldSeparator(saved.separator())
                .lineDelimiter(saved.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(text)) {
            if (saved.mark()) {
                text.write(BYTE_ORDER_MARK);
            }
            List<Integer> order = saved.reordered() ? REORDERED : PLAIN;
            table.writeRecord(inOrder(Row.HEADER, order));
            for (Row row : rows) {
                table.writeRecord(inOrder(row.cells(), order));
            }
        }
    }

    private static List<String> inOrder(List<String> cells, List<Integer> order) {
        return order.stream().map(cells::get).toList();
    }
}
