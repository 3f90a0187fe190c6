package vn.chitieu.etl.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;
import vn.chitieu.workbook.TextRows;
import vn.chitieu.workbook.Workbook;
import vn.chitieu.workbook.Workbooks;

/** Makes of one file's cells what they mean: whose report it is, its figures, its texts, and what it leaves unclear. */
final class SubmissionReader {

    private static final int ROWS_ABOVE_A_PLAIN_HEADER = 20;
    private static final int LOOKED_AT = 1 << 13;

    private final Names names;
    private final FigureReader numbers;
    private final Limits limits;

    SubmissionReader(Names names, FigureReader numbers) {
        this(names, numbers, new Limits());
    }

    SubmissionReader(Names names, FigureReader numbers, Limits limits) {
        this.names = names;
        this.numbers = numbers;
        this.limits = limits;
    }

    /**
     * A file read.
     *
     * @param districtCode whose report it is
     * @param encodings how its texts were written, joined by +
     */
    record Read(
            String districtCode, int year, Cover cover, Workbook.Format format, String encodings, Content content) {}

    /**
     * Reads a file whole.
     *
     * @param file what the register or the path says of it
     * @throws RefusedFileException where it can't be read, is no submission, or contradicts what is known of it
     */
    Read read(byte[] bytes, ToRead file) throws RefusedFileException {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (start.isBlank() && bytes.length <= LOOKED_AT) {
            throw new RefusedFileException("not_a_submission", "tệp trống", "the file is empty");
        }
        if (PlainTable.isPlain(start) && isUtf8(bytes)) {
            Identity identity = identity(file, null);
            Content content = new Content();
            List<PlainTable.Line> lines = new ArrayList<>();
            Map<String, String> columns = PlainTable.read(bytes, limits, lines::add, content.notices::add);
            plainReadings(lines, columns, null, identity, content);
            if (mayHoldLookAlikes(bytes)) {
                tellLookAlikes(lines, content);
            }
            content.assertUnderstood(names);
            return new Read(
                    identity.districtCode(), identity.year(), Cover.NONE, Workbook.Format.csv, "utf_8", content);
        }
        return read(Workbooks.read(bytes, names.vocabulary(), limits), file);
    }

    /** The same for a file whose cells are known. */
    Read read(Workbook workbook, ToRead file) throws RefusedFileException {
        boolean isText = workbook.format() == Workbook.Format.csv;
        Cover cover = Cover.NONE;
        List<SheetGrid> others = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            Grid grid = new Grid(sheet);
            if (CoverSheet.isNamedSo(sheet)) {
                cover = CoverSheet.read(sheet, grid, names);
            } else if (!sheet.rows().isEmpty()) {
                others.add(new SheetGrid(sheet, grid));
            }
        }
        Identity identity = identity(file, isText ? null : cover);
        Content content = new Content();
        content.notices.addAll(cover.notUnderstood(identity.districtCode()));
        tellLookAlikes(workbook, content);
        TextRows.OpenEnd end = workbook.openEnd();
        if (end != null) {
            content.notices.add(new Notice("open_end", null, end.row(), Cell.letters(end.column()), end.text(), null));
        }
        List<FigureSheet> figures = new ArrayList<>();
        for (SheetGrid other : others) {
            Sheet sheet = other.sheet();
            Grid grid = other.grid();
            Integer plainHeader = plainHeader(grid);
            if (plainHeader != null) {
                List<PlainTable.Line> lines = new ArrayList<>();
                Map<String, String> letters = PlainTable.read(grid, plainHeader, lines::add);
                Map<String, String> columns = new HashMap<>(letters);
                if (isText) {
                    grid.labels(plainHeader).values().forEach(name -> columns.put(PlainTable.column(name), name));
                }
                plainReadings(lines, columns, sheet.name(), identity, content);
                continue;
            }
            AssessmentSheet assessments = new AssessmentSheet(sheet, grid, names);
            DocumentSheet documents = new DocumentSheet(sheet, grid);
            FigureSheet figure = new FigureSheet(
                    sheet, grid, isText, names, numbers, identity.districtCode(), identity.year(), content, limits);
            if (assessments.isOne()) {
                assessments.read(content);
            } else if (documents.isOne()) {
                documents.read(content);
            } else {
                figures.add(figure);
            }
        }
        long tables = figures.stream().filter(FigureSheet::hasTable).count();
        for (FigureSheet figure : figures) {
            figure.read(tables == 1);
        }
        content.assertUnderstood(names);
        return new Read(
                identity.districtCode(),
                identity.year(),
                cover,
                workbook.format(),
                workbook.sheets().stream()
                        .flatMap(sheet -> sheet.encodings().stream())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining("+")),
                content);
    }

    private static @Nullable Integer plainHeader(Grid grid) {
        int seen = 0;
        for (SheetRow row : grid.rows()) {
            if (PlainTable.isHeader(grid.labels(row.number()).values())) {
                return row.number();
            }
            if (++seen > ROWS_ABOVE_A_PLAIN_HEADER) {
                return null;
            }
        }
        return null;
    }

    private void plainReadings(
            List<PlainTable.Line> lines,
            Map<String, String> columns,
            @Nullable String sheet,
            Identity identity,
            Content content)
            throws RefusedFileException {
        content.hasTable = true;
        Map<String, String> places = new HashMap<>(columns);
        places.put("stated", columns.getOrDefault("value", "value"));
        Column numerators = new Column();
        Column denominators = new Column();
        for (PlainTable.Line line : lines) {
            numerators.add(line.text("numerator"));
            denominators.add(line.text("denominator"));
        }
        for (PlainTable.Line line : lines) {
            limits.reading();
            content.readings.add(plainReading(line, places, sheet, identity, numerators, denominators));
        }
    }

    private Reading plainReading(
            PlainTable.Line line,
            Map<String, String> places,
            @Nullable String sheet,
            Identity identity,
            Column numerators,
            Column denominators) {
        String district = FigureReader.trimmed(line.text("district_code"));
        String ward = FigureReader.trimmed(line.text("ward_code"));
        String indicator = FigureReader.trimmed(line.text("indicator_code"));
        if (!names.isDistrictCode(district)) {
            String named = names.districtMeant(district);
            district = named == null ? district : named;
        }
        if (!ward.isEmpty()) {
            String named = names.ward(district, identity.year(), ward);
            ward = named == null ? ward : named;
        }
        if (names.kind(indicator) == null) {
            Names.IndicatorName named = names.indicator(indicator);
            indicator = named == null || named.part() != null ? indicator : named.code();
        }
        Indicator.Kind kind = names.kind(indicator);
        ReadingParts cells = new ReadingParts();
        cells.take(Part.numerator, line.cell("numerator"), places.getOrDefault("numerator", "numerator"), numerators);
        cells.take(
                Part.denominator,
                line.cell("denominator"),
                places.getOrDefault("denominator", "denominator"),
                denominators);
        cells.take(Part.stated, line.cell("value"), places.getOrDefault("stated", "value"), Column.UNKNOWN);
        ReadingParts.Parts parts = cells.read(numbers, kind).withoutDoubtfulShare();
        // A map of its own only where a cell was taken apart: a large load has millions of rows.
        Map<String, String> columns = places;
        if (!Objects.equals(parts.columns().get("denominator"), places.get("denominator"))
                || !Objects.equals(parts.columns().get("numerator"), places.get("numerator"))) {
            columns = new HashMap<>(places);
            columns.putAll(parts.columns());
        }
        return new Reading(
                sheet,
                line.rowNumber(),
                district,
                ward,
                indicator,
                Names.withoutFraction(FigureReader.trimmed(line.text("year"))),
                parts.numerator(),
                parts.denominator(),
                parts.stated(),
                note(line.text("note"), parts),
                line.extraCells(),
                columns);
    }

    /** Says once a file which letter was read as Đ. */
    private static void tellLookAlikes(Workbook workbook, Content content) {
        for (Sheet sheet : workbook.sheets()) {
            for (SheetRow row : sheet.rows()) {
                for (Cell cell : row.cells()) {
                    if (content.tellLookAlike(sheet.name(), row.number(), Cell.letters(cell.column()), cell.text())) {
                        return;
                    }
                }
            }
        }
    }

    /** Whether UTF-8 bytes hold Ð, ð, Ɖ or ɖ: a large load has no time to look at each cell. */
    private static boolean mayHoldLookAlikes(byte[] bytes) {
        for (int at = 1; at < bytes.length; at++) {
            int pair = (bytes[at - 1] & 0xff) << 8 | (bytes[at] & 0xff);
            if (pair == 0xc390 || pair == 0xc3b0 || pair == 0xc689 || pair == 0xc996) {
                return true;
            }
        }
        return false;
    }

    private static void tellLookAlikes(List<PlainTable.Line> lines, Content content) {
        for (PlainTable.Line line : lines) {
            for (Map.Entry<String, String> cell : line.texts().entrySet()) {
                if (content.tellLookAlike(null, line.rowNumber(), cell.getKey(), cell.getValue())) {
                    return;
                }
            }
        }
    }

    private static @Nullable String note(String written, ReadingParts.Parts parts) {
        String note = FigureReader.trimmed(written);
        for (FigureReader.Figure figure : List.of(parts.numerator(), parts.denominator(), parts.stated())) {
            if (figure.remark() != null) {
                note = note.isEmpty() ? figure.remark() : note + "; " + figure.remark();
            }
        }
        return note.isEmpty() ? null : note;
    }

    private record SheetGrid(Sheet sheet, Grid grid) {}

    private record Identity(String districtCode, int year) {}

    /**
     * The register comes first, then the cover, then the path; two of them that differ make no report.
     *
     * @param read null where the kind of file has no cover
     */
    private Identity identity(ToRead file, @Nullable Cover read) throws RefusedFileException {
        Cover cover = read == null ? Cover.NONE : read;
        String knownVi = file.isRegistered() ? "sổ" : "tên tệp";
        String knownEn = file.isRegistered() ? "the register" : "the file's name";
        for (String named : cover.certainDistricts()) {
            if (file.districtCode() != null && !named.equals(file.districtCode())) {
                throw new RefusedFileException(
                        "contradicts_register",
                        "%s ghi %s, bìa ghi %s".formatted(knownVi, file.districtCode(), named),
                        "%s says %s, the cover %s".formatted(knownEn, file.districtCode(), named));
            }
        }
        Integer coverYear = cover.year();
        if (coverYear != null && file.year() != null && !coverYear.equals(file.year())) {
            throw new RefusedFileException(
                    "contradicts_register",
                    "%s ghi năm %d, bìa ghi %d".formatted(knownVi, file.year(), coverYear),
                    "%s says %d, the cover %d".formatted(knownEn, file.year(), coverYear));
        }
        String district = file.districtCode() != null ? file.districtCode() : cover.districtCode();
        Integer year = file.year() != null ? file.year() : coverYear;
        if (district == null || !names.isDistrictCode(district) || year == null || !names.isYear(year)) {
            Message words = read == null ? new Message("", "") : cover.inWords();
            throw new RefusedFileException(
                    "not_a_submission",
                    "không có trong sổ, %svà tên không theo dạng <năm>/<mã quận, huyện>.csv".formatted(words.vi()),
                    "it is not in the register, %sand its name is not of the form <year>/<district code>.csv"
                            .formatted(words.en()));
        }
        return new Identity(district, year);
    }

    /** Tries it in pieces: a large file need not stand in memory twice for that. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(LOOKED_AT);
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isUnderflow()) {
                return decoder.flush(out.clear()).isUnderflow();
            }
            if (result.isError()) {
                return false;
            }
        }
    }
}
