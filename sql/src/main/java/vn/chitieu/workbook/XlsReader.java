package vn.chitieu.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.XlsRecords.XlsText;
import vn.chitieu.workbook.XlsRecords.XlsTexts;

/**
 * Reads .xls of Excel 97 to 2003 record by record, those that are needed. Formulas count by the value that was saved; this
 * format has no way to say that there is none. A record that carries a cell and is broken makes an error cell, since a
 * blank would pass for missing. A workbook whose structure alone is protected is encrypted with a password that everybody
 * knows, and is read.
 */
final class XlsReader {
    private static final String OLD_STREAM = "Book";

    /** Where the header of the container says how many sectors its table of sectors has. */
    private static final int TABLE_SECTORS = 0x2C;

    private static final int EXCEL_97 = 0x0600;
    private static final int WORKSHEET = 0x0010;

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int DAYS = 0x0022;
    private static final int FONT = 0x0031;
    private static final int BOUND_SHEET = 0x0085;
    private static final int CELL_FORMAT = 0x00E0;
    private static final int TEXTS = 0x00FC;
    private static final int NUMBER_FORMAT = 0x041E;
    private static final int ROW = 0x0208;
    private static final int MERGED = 0x00E5;

    private static final int PACKED_NUMBERS = 0x00BD;
    private static final int LABEL_OF_RUNS = 0x00D6;
    private static final int LABEL_BY_NUMBER = 0x00FD;

    /**
     * The bits in which the ids of Excel 2, 3, 4 and later differ: 0x0006, 0x0206 and 0x0406 are all formulas. In a file of
     * Excel 97 other programs write any of them.
     */
    private static final int GENERATION = 0x0600;

    private static final int INTEGER = 0x0002;
    private static final int NUMBER = 0x0003;
    private static final int LABEL = 0x0004;
    private static final int TRUTH_OR_ERROR = 0x0005;
    private static final int FORMULA = 0x0006;
    private static final int TEXT_OF_FORMULA = 0x0007;
    private static final int PACKED_NUMBER = 0x007E;

    /** In place of the upper bits of a number: the formula has given something else. */
    private static final int NO_NUMBER = 0xFFFF;

    /** One of a workbook's sheets: where it begins, by its name. */
    private record Named(int position, String name, boolean isHidden) {}

    private record CellFormat(int font, int numberFormat) {}

    /** A formula whose text stands in a record of its own behind it. */
    private record TextFormula(int row, int column, int format) {}

    private final Limits limits;
    private final List<String> fonts = new ArrayList<>();
    private final List<CellFormat> cellFormats = new ArrayList<>();
    private final Map<Integer, NumberFormat> numberFormats = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Map<Named, SheetBuilder> sheets = new HashMap<>();
    private final List<XlsText> texts = new ArrayList<>();
    private LocalDate dayZero = Cell.DAY_ZERO;

    private int substreams;
    private int depth;
    private @Nullable SheetBuilder sheet;
    private @Nullable TextFormula formulaOfText;

    private XlsReader(Limits limits) {
        this.limits = limits;
    }

    static Workbook read(byte[] content, Limits limits) throws RefusedFileException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(checked(content)))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains(Protected.STREAM)) {
                return Workbooks.readZip(new Zip(Protected.open(files), limits));
            }
            String workbook = names.stream()
                    .filter(name -> name.equalsIgnoreCase("Workbook"))
                    .findFirst()
                    .or(() -> names.stream()
                            .filter(name -> name.equalsIgnoreCase(OLD_STREAM))
                            .findFirst())
                    .orElse(null);
            if (workbook == null) {
                throw otherKind(names);
            }
            byte[] records;
            try (InputStream stream = files.createDocumentInputStream(workbook)) {
                records = stream.readAllBytes();
            }
            if (workbook.equalsIgnoreCase(OLD_STREAM) && !beginsAsExcel97(records)) {
                throw oldExcel();
            }
            return new XlsReader(limits).workbook(XlsRecords.of(records, limits));
        } catch (IOException broken) {
            throw container();
        }
    }

    /**
     * The container with no more sectors of its table than its size needs: memory is taken by what the header says. Other
     * programs announce more, all of them empty.
     */
    private static byte[] checked(byte[] content) throws RefusedFileException {
        if (content.length < 512) {
            throw container();
        }
        ByteBuffer header = ByteBuffer.wrap(content.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int sector = header.getShort(0x1E) == 12 ? 4096 : 512;
        int announced = header.getInt(TABLE_SECTORS);
        if (announced < 0 || (long) announced * sector > content.length) {
            throw container();
        }
        int needed = Math.ceilDiv(content.length, sector / 4 * sector);
        header.putInt(TABLE_SECTORS, Math.min(announced, Math.max(1, needed)));
        return header.array();
    }

    private static RefusedFileException container() {
        return RefusedFileException.broken("khung OLE2", "the OLE2 container");
    }

    private static RefusedFileException otherKind(Set<String> names) {
        if (names.contains("WordDocument")) {
            return RefusedFileException.noSubmission(
                    "tệp là văn bản Word (.doc), không phải bảng tính", "it is a Word document (.doc), no spreadsheet");
        }
        if (names.contains("PowerPoint Document")) {
            return RefusedFileException.noSubmission(
                    "tệp là bản trình chiếu PowerPoint (.ppt), không phải bảng tính",
                    "it is a PowerPoint presentation (.ppt), no spreadsheet");
        }
        return RefusedFileException.noSubmission(
                "tệp Office không có bảng tính nào", "it is an Office file without a spreadsheet");
    }

    static RefusedFileException oldExcel() {
        return RefusedFileException.unreadable(
                "tệp của Excel 95 trở về trước; hãy mở ra và lưu lại dạng Excel 97–2003 (.xls) hoặc .xlsx",
                "it is of Excel 95 or before; open it and save it as Excel 97–2003 (.xls) or .xlsx");
    }

    private static boolean beginsAsExcel97(byte[] records) {
        ByteBuffer start = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        return records.length >= 8 && Short.toUnsignedInt(start.getShort(0)) == BEGIN && start.getShort(4) == EXCEL_97;
    }

    private Workbook workbook(XlsRecords records) throws RefusedFileException {
        while (records.next()) {
            try {
                if (records.id() == BEGIN) {
                    begin(records);
                } else if (records.id() == END) {
                    if (depth == 1) {
                        endFormula();
                    }
                    depth--;
                } else if (depth == 1 && sheet != null) {
                    readSheet(records, sheet);
                } else if (depth == 1 && substreams == 1) {
                    readGlobals(records);
                }
            } catch (IndexOutOfBoundsException | BufferUnderflowException shorter) {
                String id = "0x%04X".formatted(records.id());
                throw RefusedFileException.broken("bản ghi " + id, "record " + id);
            }
        }
        if (substreams == 0) {
            throw oldExcel();
        }
        if (depth != 0 || substreams <= named.size()) {
            throw RefusedFileException.broken("thiếu trang tính", "sheets are missing");
        }
        List<Sheet> built = new ArrayList<>();
        for (Named name : named) {
            SheetBuilder builder = sheets.get(name);
            if (builder != null) {
                built.add(builder.build());
            }
        }
        return new Workbook(Workbook.Format.xls, built);
    }

    /** The first stream of records is the workbook's, each further one a sheet's; charts within a sheet nest. */
    private void begin(XlsRecords start) throws RefusedFileException {
        depth++;
        if (depth > 1) {
            return;
        }
        if (start.u16(0) != EXCEL_97) {
            throw oldExcel();
        }
        substreams++;
        sheet = null;
        if (substreams == 1) {
            return;
        }
        List<Named> byPlace =
                named.stream().sorted(Comparator.comparingInt(Named::position)).toList();
        if (substreams - 2 < byPlace.size() && start.u16(2) == WORKSHEET) {
            Named name = byPlace.get(substreams - 2);
            sheet = new SheetBuilder(Written.nfc(name.name()), name.isHidden(), limits);
            sheets.put(name, sheet);
        }
    }

    private void readGlobals(XlsRecords record) throws RefusedFileException {
        switch (record.id()) {
            case FONT -> fonts.add(record.texts(15).text(record.u8(14)).text());
            case CELL_FORMAT -> cellFormats.add(new CellFormat(record.u16(0), record.u16(2)));
            case NUMBER_FORMAT ->
                numberFormats.put(
                        record.u16(0),
                        NumberFormat.of(record.texts(4).text(record.u16(2)).text()));
            case DAYS -> dayZero = record.u16(0) == 1 ? Cell.DAY_ZERO_1904 : Cell.DAY_ZERO;
            case TEXTS -> readTexts(record);
            case BOUND_SHEET -> {
                named.add(new Named(
                        record.s32(0), record.texts(7).text(record.u8(6)).text(), (record.u8(4) & 3) != 0));
                Limits.checkSheets(named.size());
            }
            default -> {}
        }
    }

    /** As many as there are: a cell whose text is not among them is found broken when it is read. */
    private void readTexts(XlsRecords record) throws RefusedFileException {
        int count = record.s32(4);
        if (count < 0 || count > Limits.MOST_CELLS) {
            throw RefusedFileException.beyond(
                    "hơn %d đoạn văn bản".formatted(Limits.MOST_CELLS),
                    "more than %d texts".formatted(Limits.MOST_CELLS));
        }
        XlsTexts from = record.texts(8);
        long characters = 0;
        try {
            while (texts.size() < count && characters <= Limits.MOST_CHARACTERS) {
                limits.step();
                XlsText text = from.text(from.u16());
                texts.add(text);
                characters += text.text().length() + text.runs().length;
            }
        } catch (BufferUnderflowException cutOff) {
            return;
        }
    }

    private void readSheet(XlsRecords record, SheetBuilder into) throws RefusedFileException {
        switch (record.id()) {
            case ROW -> {
                if (record.length() >= 14 && (record.u8(12) & 0x20) != 0) {
                    into.hide(record.u16(0) + 1, record.u16(0) + 1);
                }
            }
            case MERGED -> {
                for (int area = 0; area < record.u16(0); area++) {
                    int at = 2 + 8 * area;
                    into.merge(new MergedCells(
                            record.u16(at) + 1, record.u16(at + 4), record.u16(at + 2) + 1, record.u16(at + 6)));
                }
            }
            case PACKED_NUMBERS, LABEL_OF_RUNS, LABEL_BY_NUMBER -> readCell(record.id(), record, into);
            default -> {
                int kind = record.id() & ~GENERATION;
                if (kind == TEXT_OF_FORMULA) {
                    readTextOfFormula(record, into);
                } else if ((kind >= INTEGER && kind <= FORMULA) || kind == PACKED_NUMBER) {
                    readCell(kind, record, into);
                }
            }
        }
    }

    /** Whatever a record of a cell holds, the cell is there. */
    private void readCell(int kind, XlsRecords record, SheetBuilder into) throws RefusedFileException {
        endFormula();
        int row = record.u16(0) + 1;
        int column = record.u16(2);
        try {
            switch (kind) {
                case INTEGER -> {
                    // Of Excel 2 alone, which has another way to say how a cell looks; so have its other cells.
                    if (!isOfExcel2(record, 9)) {
                        throw new IndexOutOfBoundsException();
                    }
                    into.put(row, number(column, record.u16(7), record.u8(4) & 0x3F, false));
                }
                case NUMBER ->
                    into.put(
                            row,
                            isOfExcel2(record, 15)
                                    ? number(column, record.f64(7), record.u8(4) & 0x3F, false)
                                    : number(column, record.f64(6), record.u16(4), false));
                case PACKED_NUMBER ->
                    into.put(row, number(column, RKUtil.decodeNumber(record.s32(6)), record.u16(4), false));
                case PACKED_NUMBERS -> readPackedNumbers(record, row, column, into);
                case TRUTH_OR_ERROR -> {
                    int at = isOfExcel2(record, 9) ? 7 : 6;
                    into.put(row, truthOrError(column, record.u8(at), record.u8(at + 1) != 0, false));
                }
                case LABEL, LABEL_OF_RUNS ->
                    into.text(row, column, written(label(kind, record), font(record.u16(4))), false);
                case LABEL_BY_NUMBER -> {
                    int index = record.s32(6);
                    if (index < 0 || index >= texts.size()) {
                        throw RefusedFileException.broken("bảng văn bản", "the table of texts");
                    }
                    into.text(row, column, written(texts.get(index), font(record.u16(4))), false);
                }
                default -> readFormula(record, row, column, into);
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException shorter) {
            into.put(row, StoredNumbers.error(column, Cell.UNREAD, false));
        }
    }

    private static boolean isOfExcel2(XlsRecords record, int length) {
        return (record.id() & GENERATION) == 0 && record.length() == length;
    }

    private void readPackedNumbers(XlsRecords record, int row, int first, SheetBuilder into)
            throws RefusedFileException {
        int last = record.u16(record.length() - 2);
        if (last < first || last - first > Limits.MOST_COLUMNS) {
            throw new IndexOutOfBoundsException();
        }
        for (int column = first; column <= last; column++) {
            int at = 4 + 6 * (column - first);
            into.put(
                    row,
                    at + 6 > record.length() - 2
                            ? StoredNumbers.error(column, Cell.UNREAD, false)
                            : number(column, RKUtil.decodeNumber(record.s32(at + 2)), record.u16(at), false));
        }
    }

    private static XlsText label(int kind, XlsRecords record) throws RefusedFileException {
        int letters = record.u16(6);
        if (record.length() == 8 + letters) {
            byte[] bytes = new byte[letters];
            for (int letter = 0; letter < letters; letter++) {
                bytes[letter] = (byte) record.u8(8 + letter);
            }
            return new XlsText(new String(bytes, StandardCharsets.ISO_8859_1), new int[0]);
        }
        XlsTexts from = record.texts(8);
        XlsText text = from.text(letters);
        return kind == LABEL_OF_RUNS && text.runs().length == 0
                ? new XlsText(text.text(), from.runs(from.u16()))
                : text;
    }

    private void readFormula(XlsRecords record, int row, int column, SheetBuilder into) throws RefusedFileException {
        int format = record.u16(4);
        if (record.u16(12) != NO_NUMBER) {
            into.put(row, number(column, record.f64(6), format, true));
            return;
        }
        switch (record.u8(6)) {
            case 0 -> formulaOfText = new TextFormula(row, column, format);
            case 1 -> into.put(row, truthOrError(column, record.u8(8), false, true));
            case 2 -> into.put(row, truthOrError(column, record.u8(8), true, true));
            case 3 -> {}
            default -> into.put(row, StoredNumbers.error(column, Cell.UNREAD, true));
        }
    }

    private void readTextOfFormula(XlsRecords record, SheetBuilder into) throws RefusedFileException {
        TextFormula formula = formulaOfText;
        if (formula == null) {
            return;
        }
        try {
            XlsText text = record.texts(2).text(record.u16(0));
            formulaOfText = null;
            into.text(formula.row(), formula.column(), written(text, font(formula.format())), true);
        } catch (IndexOutOfBoundsException | BufferUnderflowException shorter) {
            endFormula();
        }
    }

    /** A formula whose text never came. */
    private void endFormula() throws RefusedFileException {
        TextFormula formula = formulaOfText;
        if (formula != null && sheet != null) {
            sheet.put(formula.row(), StoredNumbers.error(formula.column(), Cell.UNREAD, true));
        }
        formulaOfText = null;
    }

    private Cell number(int column, double value, int format, boolean isFormula) {
        return StoredNumbers.cell(column, value, numberFormat(format), isFormula, dayZero);
    }

    private static Cell truthOrError(int column, int value, boolean isError, boolean isFormula) {
        if (!isError) {
            return StoredNumbers.truth(column, value != 0, isFormula);
        }
        String sign =
                FormulaError.isValidCode(value) ? FormulaError.forInt(value).getString() : "#N/A";
        return StoredNumbers.error(column, sign, isFormula);
    }

    private Written written(XlsText text, @Nullable String cellFont) {
        String all = text.text();
        int[] fontsOf = text.runs();
        if (fontsOf.length == 0) {
            return Written.in(cellFont, all);
        }
        List<Written.Run> runs = new ArrayList<>();
        int start = 0;
        String font = cellFont;
        for (int run = 0; run < fontsOf.length; run += 2) {
            int next = Math.min(fontsOf[run], all.length());
            if (next > start) {
                runs.add(new Written.Run(all.substring(start, next), font));
                start = next;
            }
            font = fontOfIndex(fontsOf[run + 1]);
        }
        runs.add(new Written.Run(all.substring(start), font));
        return Written.of(runs);
    }

    private @Nullable String font(int cellFormat) {
        return cellFormat < cellFormats.size()
                ? fontOfIndex(cellFormats.get(cellFormat).font())
                : null;
    }

    /** There is no font of index 4, for reasons that nobody knows any more. */
    private @Nullable String fontOfIndex(int index) {
        int place = index > 4 ? index - 1 : index;
        return place >= 0 && place < fonts.size() ? fonts.get(place) : null;
    }

    private NumberFormat numberFormat(int cellFormat) {
        if (cellFormat >= cellFormats.size()) {
            return NumberFormat.plain;
        }
        int id = cellFormats.get(cellFormat).numberFormat();
        NumberFormat given = numberFormats.get(id);
        return given == null ? NumberFormat.ofBuiltIn(id) : given;
    }
}
