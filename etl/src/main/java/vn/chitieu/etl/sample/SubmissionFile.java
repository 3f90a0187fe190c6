package vn.chitieu.etl.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.sample.SpecialCase.Saved;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Ward;

/** Saves a report as some office program did. */
final class SubmissionFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final double NAMES_FOR_CODES = 0.4;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final List<Integer> PLAIN =
            IntStream.range(0, Row.HEADER.size()).boxed().toList();
    private static final List<Integer> REORDERED = List.of(3, 0, 2, 1, 4, 5, 6, 7);
    private static final Saved UNSPOILED = new Saved("", 0, 1, ',', false, false, false);

    private final long seed;
    private final Catalogue catalogue;
    private final SampleSubmission submission;
    private final List<Row> rows;

    SubmissionFile(long seed, Catalogue catalogue, SampleSubmission submission, List<Row> rows) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.submission = submission;
        this.rows = rows;
    }

    /** Relative to the submissions folder. */
    static String name(SampleSubmission submission, SavedAs as) {
        return submission.stem() + "." + as.ending();
    }

    void write(Path folder, SavedAs as, SampleRegister register) throws IOException {
        Path file = folder.resolve(name(submission, as));
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Files.write(file, bytes(as, register));
    }

    private byte[] bytes(SavedAs as, SampleRegister register) {
        return switch (as) {
            case csv -> {
                Saved saved = submission.saved().orElse(UNSPOILED);
                yield table(rows, saved).getBytes(StandardCharsets.UTF_8);
            }
            case csv_utf_16 ->
                (BYTE_ORDER_MARK + table(withNames(rows), new Saved("", 0, 1, '\t', false, true, false)))
                        .getBytes(StandardCharsets.UTF_16LE);
            case csv_windows_1258 ->
                tonesApart(table(withNames(rows), new Saved("", 0, 1, ';', false, true, false)))
                        .getBytes(WINDOWS_1258);
            case csv_tcvn3 -> legacy(LegacyText.tcvn3);
            case csv_vni -> legacy(LegacyText.vni);
            case xls -> OldWorkbook.bytes(catalogue, submission, rows, null);
            case xls_tcvn3 -> OldWorkbook.bytes(catalogue, submission, rows, LegacyText.tcvn3);
            case xls_vni -> OldWorkbook.bytes(catalogue, submission, rows, LegacyText.vni);
            case form -> form(register);
            case form_ods -> OpenDocument.of(form(register));
        };
    }

    private byte[] form(SampleRegister register) {
        SampleRegister.Entry entry = register.entry(submission);
        return FilledForm.bytes(seed, catalogue, submission, rows, entry.documentNumber(), entry.signedOn());
    }

    private byte[] legacy(LegacyText text) {
        return text.write(table(withNames(rows), new Saved("", 0, 1, ',', false, true, false)))
                .getBytes(WINDOWS_1252);
    }

    /** Each unit's name in the note; in some files its name and the district's instead of their codes. */
    private List<Row> withNames(List<Row> plain) {
        Map<String, String> names =
                catalogue.expectedWards(submission.district().districtCode(), submission.period()).stream()
                        .collect(Collectors.toMap(Ward::wardCode, Ward::nameVi));
        boolean forCodes = Dice.of(
                        seed,
                        "names for codes",
                        submission.district().districtCode(),
                        submission.period().year())
                .chance(NAMES_FOR_CODES);
        return plain.stream()
                .map(row -> withName(row, names.get(row.wardCode()), forCodes))
                .toList();
    }

    private Row withName(Row row, @Nullable String ward, boolean forCodes) {
        Row noted = row.withNote(ward == null ? submission.district().nameVi() : ward);
        if (!forCodes) {
            return noted;
        }
        Row named = ward == null ? noted : noted.ofWard(ward);
        return row.districtCode().equals(submission.district().districtCode())
                ? named.ofDistrict(submission.district().nameVi())
                : named;
    }

    private static String table(List<Row> rows, Saved saved) {
        StringWriter text = new StringWriter();
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
        } catch (IOException notOnDisk) {
            throw new java.io.UncheckedIOException(notOnDisk);
        }
        return text.toString();
    }

    private static List<String> inOrder(List<String> cells, List<Integer> order) {
        return order.stream().map(cells::get).toList();
    }

    /** The letters of windows-1258: whole but for their tones, which follow. */
    private static String tonesApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (String letter : Normalizer.normalize(text, Normalizer.Form.NFC).split("")) {
            String pieces = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = pieces.chars()
                    .filter(piece -> TONES.indexOf(piece) >= 0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            String rest = pieces.chars()
                    .filter(piece -> TONES.indexOf(piece) < 0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            apart.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString();
    }
}
