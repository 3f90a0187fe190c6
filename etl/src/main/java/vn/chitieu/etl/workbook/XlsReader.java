package vn.chitieu.etl.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xls of Excel 97 to 2003 record by record. Formulas count by the value that was saved; this format has no way to
 * say that there is none. A workbook whose structure alone is protected is encrypted with a password that everybody
 * knows, and is read.
 */
final class XlsReader {
    private static final Set<String> WORKBOOKS = Set.of("Workbook", "WORKBOOK", "BOOK");
    private static final int TEXTS = 0x00FC;
    private static final int PASSWORD = 0x002F;

    /** Text tables can't be looked at before they are decrypted; only their size bounds them. */
    private static final int MOST_BYTES_ENCRYPTED = 4 << 20;

    private final SheetBuilder.Totals totals = new SheetBuilder.Totals();
    private final List<String> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> cellFormats = new ArrayList<>();
    private final Map<Integer, NumberFormat> numberFormats = new HashMap<>();
    private final List<BoundSheetRecord> named = new ArrayList<>();
    private final Map<BoundSheetRecord, SheetBuilder> sheets = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean is1904;

    private int substreams;
    private int depth;
    private @Nullable SheetBuilder sheet;
    private @Nullable FormulaRecord formulaOfText;

    private XlsReader() {}

    static Workbook read(byte[] content) throws RefusedFileException {
        checkSize(content);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Set<String> names = files.getRoot().getEntryNames();
            String workbook =
                    names.stream().filter(WORKBOOKS::contains).findFirst().orElseThrow(() -> otherKind(names));
            byte[] records;
            try (InputStream stream = files.createDocumentInputStream(workbook)) {
                records = stream.readAllBytes();
            }
            checkTexts(records);
            return new XlsReader().workbook(new ByteArrayInputStream(records));
        } catch (EncryptedDocumentException protectedFile) {
            throw password();
        } catch (IOException broken) {
            throw RefusedFileException.broken("khung OLE2", "the OLE2 container");
        }
    }

    /** Memory is taken by what the header says, so the header must fit the file. */
    private static void checkSize(byte[] content) throws RefusedFileException {
        ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < 512) {
            throw RefusedFileException.broken("khung OLE2", "the OLE2 container");
        }
        long sector = header.getShort(0x1E) == 12 ? 4096 : 512;
        long described = header.getInt(0x2C) * (sector / 4) * sector;
        if (described < 0 || described > 2L * content.length + sector / 4 * sector) {
            throw RefusedFileException.broken("khung OLE2", "the OLE2 container");
        }
    }

    private static RefusedFileException otherKind(Set<String> names) {
        if (names.contains("EncryptedPackage")) {
            return password();
        }
        if (names.contains("Book")) {
            return oldExcel();
        }
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

    private static RefusedFileException password() {
        return RefusedFileException.unreadable("tệp có mật khẩu", "it is protected by a password");
    }

    private static void checkTexts(byte[] records) throws RefusedFileException {
        ByteBuffer stream = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        boolean isEncrypted = false;
        int at = 0;
        while (at + 4 <= records.length) {
            int kind = Short.toUnsignedInt(stream.getShort(at));
            int length = Short.toUnsignedInt(stream.getShort(at + 2));
            isEncrypted |= kind == PASSWORD;
            if (kind == TEXTS && !isEncrypted && length >= 8 && at + 12 <= records.length) {
                int count = stream.getInt(at + 8);
                if (count < 0 || count > Limits.MOST_CELLS) {
                    throw RefusedFileException.beyond(
                            "hơn %d đoạn văn bản".formatted(Limits.MOST_CELLS),
                            "more than %d texts".formatted(Limits.MOST_CELLS));
                }
            }
            at += 4 + length;
        }
        if (isEncrypted && records.length > MOST_BYTES_ENCRYPTED) {
            throw RefusedFileException.beyond(
                    "tệp được mã hóa lớn hơn %d MB".formatted(MOST_BYTES_ENCRYPTED >> 20),
                    "it is encrypted and larger than %d MB".formatted(MOST_BYTES_ENCRYPTED >> 20));
        }
    }

    private Workbook workbook(InputStream stream) throws RefusedFileException {
        RecordFactoryInputStream records = new RecordFactoryInputStream(stream, false);
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord start) {
                begin(start);
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (depth == 1 && sheet != null) {
                readSheet(record, sheet);
            } else if (depth == 1 && substreams == 1) {
                readGlobals(record);
            }
        }
        if (depth != 0 || substreams <= named.size()) {
            throw RefusedFileException.broken("thiếu trang tính", "sheets are missing");
        }
        List<Sheet> built = new ArrayList<>();
        for (BoundSheetRecord name : named) {
            SheetBuilder builder = sheets.get(name);
            if (builder != null) {
                built.add(builder.build());
            }
        }
        return new Workbook(Workbook.Format.xls, built);
    }

    /** The first stream of records is the workbook's, each further one a sheet's; charts within a sheet nest. */
    private void begin(BOFRecord start) throws RefusedFileException {
        depth++;
        if (depth > 1) {
            return;
        }
        if (start.getVersion() != BOFRecord.VERSION) {
            throw oldExcel();
        }
        substreams++;
        sheet = null;
        if (substreams == 1) {
            return;
        }
        List<BoundSheetRecord> byPlace = named.stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .toList();
        if (substreams - 2 < byPlace.size() && start.getType() == BOFRecord.TYPE_WORKSHEET) {
            BoundSheetRecord name = byPlace.get(substreams - 2);
            sheet = new SheetBuilder(Written.nfc(name.getSheetname()), name.isHidden() || name.isVeryHidden(), totals);
            sheets.put(name, sheet);
        }
    }

    private void readGlobals(Record record) throws RefusedFileException {
        switch (record) {
            case FontRecord font -> fonts.add(font.getFontName());
            case ExtendedFormatRecord format -> cellFormats.add(format);
            case FormatRecord format ->
                numberFormats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
            case DateWindow1904Record window -> is1904 = window.getWindowing() == 1;
            case SSTRecord table -> texts = table;
            case BoundSheetRecord name -> {
                named.add(name);
                Workbooks.checkSheets(named.size());
            }
            default -> {}
        }
    }

    private void readSheet(Record record, SheetBuilder into) throws RefusedFileException {
        switch (record) {
            case RowRecord row -> {
                if (row.getZeroHeight()) {
                    into.hide(row.getRowNumber() + 1, row.getRowNumber() + 1);
                }
            }
            case LabelSSTRecord label -> {
                UnicodeString text =
                        texts == null || label.getSSTIndex() < 0 || label.getSSTIndex() >= texts.getNumUniqueStrings()
                                ? null
                                : texts.getString(label.getSSTIndex());
                if (text == null) {
                    throw RefusedFileException.broken("bảng văn bản", "the table of texts");
                }
                into.text(label.getRow() + 1, label.getColumn(), written(text, font(label.getXFIndex())), false);
            }
            case LabelRecord label ->
                into.text(
                        label.getRow() + 1,
                        label.getColumn(),
                        Written.in(font(label.getXFIndex()), label.getValue()),
                        false);
            case NumberRecord number ->
                into.put(
                        number.getRow() + 1,
                        Numbers.cell(
                                number.getColumn(),
                                number.getValue(),
                                numberFormat(number.getXFIndex()),
                                false,
                                is1904));
            case BoolErrRecord value ->
                into.put(
                        value.getRow() + 1,
                        value.isBoolean()
                                ? Numbers.truth(value.getColumn(), value.getBooleanValue(), false)
                                : Numbers.error(value.getColumn(), errorSign(value.getErrorValue()), false));
            case FormulaRecord formula -> readFormula(formula, into);
            case StringRecord text -> {
                FormulaRecord formula = formulaOfText;
                if (formula != null) {
                    into.text(
                            formula.getRow() + 1,
                            formula.getColumn(),
                            Written.in(font(formula.getXFIndex()), text.getString()),
                            true);
                    formulaOfText = null;
                }
            }
            case MergeCellsRecord merged -> {
                for (int area = 0; area < merged.getNumAreas(); area++) {
                    CellRangeAddress cells = merged.getAreaAt(area);
                    into.merge(new MergedCells(
                            cells.getFirstRow() + 1,
                            cells.getFirstColumn(),
                            cells.getLastRow() + 1,
                            cells.getLastColumn()));
                }
            }
            default -> {}
        }
    }

    private void readFormula(FormulaRecord formula, SheetBuilder into) throws RefusedFileException {
        int row = formula.getRow() + 1;
        int column = formula.getColumn();
        formulaOfText = null;
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC ->
                into.put(
                        row,
                        Numbers.cell(column, formula.getValue(), numberFormat(formula.getXFIndex()), true, is1904));
            case BOOLEAN -> into.put(row, Numbers.truth(column, formula.getCachedBooleanValue(), true));
            case ERROR -> into.put(row, Numbers.error(column, errorSign(formula.getCachedErrorValue()), true));
            default -> {
                if (formula.hasCachedResultString()) {
                    formulaOfText = formula;
                }
            }
        }
    }

    private static String errorSign(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private Written written(UnicodeString text, @Nullable String cellFont) {
        String all = text.getString();
        int count = text.getFormatRunCount();
        if (count == 0) {
            return Written.in(cellFont, all);
        }
        List<Written.Run> runs = new ArrayList<>();
        int start = 0;
        String font = cellFont;
        for (int index = 0; index < count; index++) {
            int next = Math.min(Short.toUnsignedInt(text.getFormatRun(index).getCharacterPos()), all.length());
            if (next > start) {
                runs.add(new Written.Run(all.substring(start, next), font));
                start = next;
            }
            font = fontOfIndex(text.getFormatRun(index).getFontIndex());
        }
        runs.add(new Written.Run(all.substring(start), font));
        return Written.of(runs);
    }

    private @Nullable String font(int cellFormat) {
        return cellFormat < cellFormats.size()
                ? fontOfIndex(cellFormats.get(cellFormat).getFontIndex())
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
        int id = cellFormats.get(cellFormat).getFormatIndex();
        NumberFormat named = numberFormats.get(id);
        return named == null ? NumberFormat.ofBuiltIn(id) : named;
    }
}
