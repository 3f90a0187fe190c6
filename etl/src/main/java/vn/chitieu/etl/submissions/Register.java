package vn.chitieu.etl.submissions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.Folder;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Message;

/**
 * The book of incoming documents, {@code register.csv}: what each file is and when it was received.
 *
 * @param entries by file, in the order of the book
 */
record Register(Map<String, Entry> entries) {

    static final String FILE = "register.csv";

    private static final Set<String> COLUMNS =
            Set.of("file", "district_code", "year", "document_number", "signed_on", "received_on", "is_sample");

    private static final int FIRST_YEAR = 2000;

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private static final Map<String, Boolean> YES_OR_NO = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("có", true),
            Map.entry("no", false),
            Map.entry("false", false),
            Map.entry("0", false),
            Map.entry("không", false),
            Map.entry("", false));

    /**
     * One line of the book.
     *
     * @param problem what is wrong with the line itself, null where it can be used
     * @param leftOut cells that say nothing usable, and not what the file is either
     */
    record Entry(
            String districtCode,
            @Nullable Integer year,
            @Nullable String documentNumber,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate receivedOn,
            boolean isSample,
            @Nullable Message problem,
            List<LeftOut> leftOut) {}

    /**
     * A cell of no use.
     *
     * @param line of the register, from 1
     */
    record LeftOut(long line, String column, String text) {}

    /**
     * Reads the book of a submissions folder; a folder without one has an empty book.
     *
     * @throws InputException where the book as a whole can't be read; a wrong line is the problem of its entry
     */
    static Register read(Folder submissions) throws IOException {
        Folder.Entry file = submissions.find(FILE);
        if (file == null) {
            return new Register(Map.of());
        }
        if (file.problem() != null) {
            throw unusable(1, "không phải tệp thường", "is no regular file");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> lines = lines(submissions)) {
            for (NamedCsvRecord line : lines) {
                if (!Set.copyOf(line.getHeader()).containsAll(COLUMNS)) {
                    throw unusable(
                            1,
                            "phải có các cột file,district_code,year,document_number,signed_on,received_on,is_sample",
                            "needs the columns file,district_code,year,document_number,signed_on,received_on,is_sample");
                }
                if (line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (line.getFieldCount() != line.getHeader().size()) {
                    throw unusable(
                            line.getStartingLineNumber(),
                            "số ô khác với tiêu đề",
                            "has another number of cells than the header");
                }
                String name = line.getField("file").strip();
                Entry entry = entry(line);
                Entry earlier = entries.putIfAbsent(name, entry);
                if (earlier != null && !earlier.equals(entry)) {
                    entries.put(name, contradicting(earlier, line.getStartingLineNumber()));
                }
            }
            return new Register(entries);
        } catch (CsvParseException broken) {
            throw unusable(
                    1, "không đọc được CSV: " + broken.getMessage(), "not readable as CSV: " + broken.getMessage());
        } catch (CharacterCodingException notText) {
            throw unusable(1, "không phải UTF-8", "is not UTF-8");
        }
    }

    private static CsvReader<NamedCsvRecord> lines(Folder submissions) throws IOException {
        String text = Normalizer.normalize(text(submissions), Normalizer.Form.NFC);
        String withoutMark = text.replaceFirst("^\uFEFF+", "");
        String header = withoutMark.lines().findFirst().orElse("");
        return CsvReader.builder()
                .fieldSeparator(header.indexOf(';') >= 0 ? ';' : ',')
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(withoutMark);
    }

    private static String text(Folder submissions) throws IOException {
        try (InputStream in = submissions.open(FILE)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
    }

    private static InputException unusable(long line, String vi, String en) {
        return new InputException(
                new Message("%s, dòng %d: %s".formatted(FILE, line, vi), "%s, line %d: %s".formatted(FILE, line, en)));
    }

    private static Entry entry(NamedCsvRecord line) {
        String year = line.getField("year").strip();
        String signedOn = line.getField("signed_on").strip();
        String receivedOn = line.getField("received_on").strip();
        String isSample = line.getField("is_sample").strip().toLowerCase(Locale.ROOT);
        String documentNumber = line.getField("document_number").strip();
        Integer parsedYear = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
        LocalDate parsedSignedOn = day(signedOn);
        LocalDate parsedReceivedOn = day(receivedOn);
        List<LeftOut> leftOut = new ArrayList<>();
        if (parsedSignedOn == null && !signedOn.isEmpty()) {
            leftOut.add(new LeftOut(line.getStartingLineNumber(), "signed_on", signedOn));
        }
        if (parsedReceivedOn == null && !receivedOn.isEmpty()) {
            leftOut.add(new LeftOut(line.getStartingLineNumber(), "received_on", receivedOn));
        }
        // Whether it is a sample says what the file is: a guess would mix made-up figures with real ones.
        Message problem = null;
        if (parsedYear == null) {
            problem = wrong(line, "year", year);
        } else if (!YES_OR_NO.containsKey(isSample)) {
            problem = wrong(line, "is_sample", isSample);
        }
        return new Entry(
                line.getField("district_code").strip(),
                parsedYear,
                documentNumber.isEmpty() ? null : documentNumber,
                parsedSignedOn,
                parsedReceivedOn,
                YES_OR_NO.getOrDefault(isSample, false),
                problem,
                List.copyOf(leftOut));
    }

    private static Entry contradicting(Entry entry, long line) {
        return new Entry(
                entry.districtCode,
                entry.year,
                entry.documentNumber,
                entry.signedOn,
                entry.receivedOn,
                entry.isSample,
                new Message(
                        "dòng %d của sổ ghi tệp này một lần nữa, khác với dòng trước".formatted(line),
                        "line %d of the register names this file again and differs".formatted(line)),
                entry.leftOut);
    }

    private static Message wrong(NamedCsvRecord line, String column, String value) {
        return new Message(
                "dòng %d của sổ, cột %s: “%s” không đúng".formatted(line.getStartingLineNumber(), column, value),
                "line %d of the register, column %s: “%s” is wrong"
                        .formatted(line.getStartingLineNumber(), column, value));
    }

    /** Null where it is none, or none on which a report of these years can have come or been signed. */
    private static @Nullable LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(text, format);
                boolean isPossible = day.getYear() >= FIRST_YEAR
                        && day.getYear() <= LocalDate.now(ZoneOffset.UTC).getYear() + 1;
                return isPossible ? day : null;
            } catch (DateTimeParseException otherFormat) {
                // The next format, or none.
            }
        }
        return null;
    }
}
