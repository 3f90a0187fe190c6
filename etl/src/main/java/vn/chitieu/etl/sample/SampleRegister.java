package vn.chitieu.etl.sample;

import static java.util.Comparator.comparing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The book of incoming documents, in the order in which they came; some days written the Vietnamese way. */
final class SampleRegister {
    static final String FILE = "register.csv";

    private static final List<String> HEADER =
            List.of("file", "district_code", "year", "document_number", "signed_on", "received_on", "is_sample");
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final long seed;
    private final Map<SampleSubmission, String> files = new HashMap<>();

    SampleRegister(long seed) {
        this.seed = seed;
    }

    /**
     * What the book says of a document.
     *
     * @param isVietnamese whether its days are written the Vietnamese way
     */
    record Entry(String documentNumber, LocalDate signedOn, boolean isVietnamese) {}

    /** Drawn by the place of the report, not by its file's ending: the same however it was saved. */
    Entry entry(SampleSubmission submission) {
        Dice dice = Dice.of(seed, "register", submission.stem() + ".csv");
        LocalDate signedOn = WorkingDay.onOrBefore(submission.receivedOn().minusDays(1 + dice.below(8)));
        boolean isVietnamese = dice.chance(0.15);
        return new Entry((1 + dice.below(180)) + "/BC-ĐTN", signedOn, isVietnamese);
    }

    void enter(SampleSubmission submission, String file) {
        files.put(submission, file);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<SampleSubmission> submissions = files.keySet().stream()
                .sorted(comparing(SampleSubmission::receivedOn).thenComparing(SampleSubmission::stem))
                .toList();
        try (CsvWriter book = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8))) {
            book.writeRecord(HEADER);
            for (SampleSubmission submission : submissions) {
                Entry entry = entry(submission);
                book.writeRecord(
                        Objects.requireNonNull(files.get(submission)),
                        submission.district().districtCode(),
                        Integer.toString(submission.period().year()),
                        entry.documentNumber(),
                        written(entry.signedOn(), entry.isVietnamese()),
                        written(submission.receivedOn(), entry.isVietnamese()),
                        "yes");
            }
        }
    }

    private static String written(LocalDate day, boolean vietnamese) {
        return vietnamese ? day.format(VIETNAMESE) : day.toString();
    }
}
