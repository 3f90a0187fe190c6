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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The book of incoming documents, in the order in which they came; some days written the Vietnamese way. */
final class Register {
    static final String FILE = "register.csv";

    private static final List<String> HEADER =
            List.of("file", "district_code", "year", "document_number", "signed_on", "received_on", "is_sample");
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final long seed;
    private final List<Submission> submissions = new ArrayList<>();

    Register(long seed) {
        this.seed = seed;
    }

    void enter(Submission submission) {
        submissions.add(submission);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        submissions.sort(comparing(Submission::receivedOn).thenComparing(Submission::file));
        try (CsvWriter book = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8))) {
            book.writeRecord(HEADER);
            for (Submission submission : submissions) {
                Dice dice = Dice.of(seed, "register", submission.file());
                LocalDate signedOn =
                        WorkingDay.onOrBefore(submission.receivedOn().minusDays(1 + dice.below(8)));
                boolean vietnamese = dice.chance(0.15);
                book.writeRecord(
                        submission.file(),
                        submission.district().districtCode(),
                        Integer.toString(submission.period().year()),
                        (1 + dice.below(180)) + "/BC-ĐTN",
                        written(signedOn, vietnamese),
                        written(submission.receivedOn(), vietnamese),
                        "yes");
            }
        }
    }

    private static String written(LocalDate day, boolean vietnamese) {
        return vietnamese ? day.format(VIETNAMESE) : day.toString();
    }
}
