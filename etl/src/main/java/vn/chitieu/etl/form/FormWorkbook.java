package vn.chitieu.etl.form;

import static vn.chitieu.etl.form.FormLayout.ASSESSMENTS;
import static vn.chitieu.etl.form.FormLayout.COVER;
import static vn.chitieu.etl.form.FormLayout.DOCUMENTS;
import static vn.chitieu.etl.form.FormLayout.INDICATORS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.form.FormLayout.CoverLine;
import vn.chitieu.etl.form.FormLayout.PartColumn;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;
import vn.chitieu.warehouse.catalogue.Period;
import vn.chitieu.warehouse.catalogue.Ward;

/** Writes the form of one district and year as an .xlsx workbook, empty or filled in. */
public final class FormWorkbook {

    private static final int WIDTH_OF_LETTER = 256;
    private static final double NARROW_MARGIN_INCHES = 0.4;
    private static final byte[] RED = {(byte) 0xF8, (byte) 0xC9, (byte) 0xC4};
    private static final byte[] AMBER = {(byte) 0xFF, (byte) 0xE3, (byte) 0x9A};

    private final Catalogue catalogue;
    private final District district;
    private final Period period;
    private final List<Ward> wards;
    private final Answers answers;
    private final XSSFWorkbook workbook;
    private final FormStyles styles;

    private FormWorkbook(
            Catalogue catalogue, District district, Period period, Answers answers, XSSFWorkbook workbook) {
        this.catalogue = catalogue;
        this.district = district;
        this.period = period;
        this.wards = catalogue.expectedWards(district.districtCode(), period);
        this.answers = answers;
        this.workbook = workbook;
        this.styles = new FormStyles(workbook);
    }

    /** The bytes of the workbook; the same answers give the same bytes. */
    public static byte[] bytes(Catalogue catalogue, District district, Period period, Answers answers) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            FormWorkbook form = new FormWorkbook(catalogue, district, period, answers, workbook);
            form.cover();
            form.indicators();
            form.assessments();
            form.documents();
            form.jointProgrammes();
            var properties = workbook.getProperties().getCoreProperties();
            properties.setTitle("Biểu chỉ tiêu %d, %s".formatted(period.year(), district.nameVi()));
            properties.setCreator("Thành Đoàn");
            properties.setCreated(Optional.of(new Date(0)));
            workbook.write(out);
            return SameBytes.ofZip(out.toByteArray());
        } catch (IOException notOnDisk) {
            throw new UncheckedIOException(notOnDisk);
        }
    }

    private void cover() {
        XSSFSheet sheet = sheet(COVER, 34, 58, 15);
        cell(sheet, 0, 0, "BIỂU CHỈ TIÊU CÔNG TÁC ĐOÀN PHƯỜNG, XÃ, THỊ TRẤN", styles.title);
        cell(sheet, 1, 0, "Kèm báo cáo theo công văn 1201/ĐTN của Thành Đoàn TP. Hồ Chí Minh", styles.hint);
        merge(sheet, 0, 0, 0, 1);
        merge(sheet, 1, 1, 0, 1);
        int row = FormLayout.COVER_FIRST_ROW;
        for (CoverLine line : FormLayout.COVER_LINES) {
            cell(sheet, row, 0, line.label(), styles.label);
            XSSFCell answer = sheet.getRow(row).createCell(1);
            cell(sheet, row, 2, line.key(), styles.code);
            sheet.getRow(row).setHeightInPoints(21);
            switch (line.key()) {
                case "district_code" -> fill(answer, district.districtCode(), styles.fixed);
                case "district_name" -> fill(answer, district.nameVi(), styles.fixed);
                case "year" -> {
                    answer.setCellStyle(styles.fixed);
                    answer.setCellValue(period.year());
                }
                case "document_number" -> fill(answer, answers.documentNumber(), styles.text);
                case "signed_on" -> fill(answer, answers.signedOn());
                case "received_on" -> fill(answer, answers.receivedOn());
                default -> fill(answer, answers.reporter(), styles.text);
            }
            if (line.key().endsWith("_on")) {
                validateDays(sheet, row, row, 1);
            }
            row++;
        }
        List<String> howTo = List.of(
                "Cách ghi",
                "1. Chỉ ghi vào ô trắng. Ô xám và ô xanh là nhãn, đã khóa (không có mật khẩu); xin đừng đổi.",
                "2. Trang “Chỉ tiêu”: mỗi phường, xã, thị trấn một dòng, ghi số nguyên. Chưa có số liệu thì để trống; chỉ ghi 0"
                        + " khi đúng là không có.",
                "3. Chỉ tiêu tính theo đơn vị: có ghi 1 trên 1, không có ghi 0 trên 1, không thuộc diện ghi 0 trên 0.",
                "4. Dòng “Tổng cộng” là số của toàn quận, huyện. Có thể để trống khi mọi đơn vị đã có số; đã ghi thì phải khớp.",
                "5. Ô chuyển đỏ là sai và sẽ bị từ chối; ô chuyển vàng cần xem lại (thiếu một phần, hoặc lớn khác thường).",
                "6. Trang “Đánh giá” viết bằng lời; trang “Văn bản” liệt kê văn bản đã ban hành, trang “Liên tịch” các chương trình ký với đơn vị khác. Kỳ báo cáo: từ %s đến %s."
                        .formatted(vietnamese(period.startsOn()), vietnamese(period.endsOn())));
        row += 1;
        for (int i = 0; i < howTo.size(); i++) {
            cell(sheet, row + i, 0, howTo.get(i), i == 0 ? styles.total : styles.hint);
            merge(sheet, row + i, row + i, 0, 1);
            sheet.getRow(row + i).setHeightInPoints(i == 0 ? 18 : 28);
        }
        finish(sheet, row + howTo.size() - 1, 2);
        sheet.getPrintSetup().setLandscape(false);
    }

    private void indicators() {
        List<PartColumn> columns = FormLayout.partColumns(catalogue);
        int lastColumn = columns.getLast().column();
        XSSFSheet sheet = sheet(INDICATORS, 9, 25);
        title(sheet, "CHỈ TIÊU CỦA CÁC ĐƠN VỊ", "Ghi số nguyên; để trống là chưa có số liệu, 0 là đúng là không có.");
        headerOfUnits(sheet);
        for (PartColumn column : columns) {
            header(sheet, column);
        }
        sheet.getRow(FormLayout.NAMES_ROW).setHeightInPoints(56);
        sheet.getRow(FormLayout.PARTS_ROW).setHeightInPoints(76);
        sheet.getRow(FormLayout.CODES_ROW).setHeightInPoints(22);

        int row = FormLayout.FIRST_UNIT_ROW;
        for (Ward ward : wards) {
            String code = ward.wardCode();
            unit(sheet, row++, code, ward.nameVi(), answers.of(code), columns, styles.label, styles.whole);
        }
        Set<String> listed = wards.stream().map(Ward::wardCode).collect(Collectors.toSet());
        Set<String> written = new HashSet<>();
        for (Answers.Figures figures : answers.figures()) {
            String unit = figures.unitCode();
            boolean isFirst = written.add(unit);
            if (!unit.isEmpty() && !(isFirst && listed.contains(unit))) {
                unit(sheet, row++, unit, nameOf(unit), figures.cells(), columns, styles.label, styles.whole);
            }
        }
        int lastUnitRow = row - 1;
        unit(sheet, row, "", FormLayout.TOTAL, answers.of(""), columns, styles.total, styles.wholeOfTotal);
        for (PartColumn column : columns) {
            validateFigures(sheet, column, lastUnitRow, row);
        }
        colour(sheet, columns, lastUnitRow, row);
        sheet.createFreezePane(FormLayout.FIRST_PART_COLUMN, FormLayout.FIRST_UNIT_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FormLayout.NAMES_ROW, FormLayout.CODES_ROW, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, FormLayout.UNIT_NAME_COLUMN));
        finish(sheet, row, lastColumn);
    }

    private void headerOfUnits(XSSFSheet sheet) {
        for (int row = FormLayout.NAMES_ROW; row <= FormLayout.PARTS_ROW; row++) {
            cell(sheet, row, FormLayout.UNIT_CODE_COLUMN, "", styles.header);
            cell(sheet, row, FormLayout.UNIT_NAME_COLUMN, "", styles.header);
        }
        cell(sheet, FormLayout.NAMES_ROW, FormLayout.UNIT_CODE_COLUMN, "Mã đơn vị", styles.header);
        cell(sheet, FormLayout.NAMES_ROW, FormLayout.UNIT_NAME_COLUMN, "Phường, xã, thị trấn", styles.header);
        merge(sheet, FormLayout.NAMES_ROW, FormLayout.PARTS_ROW, 0, 0);
        merge(sheet, FormLayout.NAMES_ROW, FormLayout.PARTS_ROW, 1, 1);
        cell(sheet, FormLayout.CODES_ROW, FormLayout.UNIT_CODE_COLUMN, FormLayout.UNIT_CODE, styles.code);
        cell(sheet, FormLayout.CODES_ROW, FormLayout.UNIT_NAME_COLUMN, FormLayout.UNIT_NAME, styles.code);
    }

    private void header(XSSFSheet sheet, PartColumn column) {
        Indicator indicator = column.indicator();
        String name = column.isFirst() ? indicator.letter() + ". " + indicator.nameVi() : "";
        cell(sheet, FormLayout.NAMES_ROW, column.column(), name, styles.header);
        cell(sheet, FormLayout.PARTS_ROW, column.column(), column.words(), styles.subHeader);
        cell(sheet, FormLayout.CODES_ROW, column.column(), column.code(), styles.code);
        sheet.setColumnWidth(column.column(), (column.hasDenominator() ? 12 : 14) * WIDTH_OF_LETTER);
        if (!column.isFirst()) {
            merge(sheet, FormLayout.NAMES_ROW, FormLayout.NAMES_ROW, column.column() - 1, column.column());
        }
    }

    private void unit(
            XSSFSheet sheet,
            int row,
            String unitCode,
            String name,
            Map<String, String> cells,
            List<PartColumn> columns,
            XSSFCellStyle labelStyle,
            XSSFCellStyle figureStyle) {
        cell(sheet, row, FormLayout.UNIT_CODE_COLUMN, unitCode, labelStyle);
        cell(sheet, row, FormLayout.UNIT_NAME_COLUMN, name, labelStyle);
        sheet.getRow(row).setHeightInPoints(18);
        for (PartColumn column : columns) {
            fillFigure(
                    sheet.getRow(row).createCell(column.column()), cells.getOrDefault(column.code(), ""), figureStyle);
        }
    }

    /** Empty for a ward of another district: its name may be that of one here. */
    private String nameOf(String wardCode) {
        return catalogue.wards().stream()
                .filter(ward ->
                        ward.wardCode().equals(wardCode) && ward.districtCode().equals(district.districtCode()))
                .map(Ward::nameVi)
                .findFirst()
                .orElse("");
    }

    private void validateFigures(XSSFSheet sheet, PartColumn column, int lastUnitRow, int totalRow) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint whole =
                helper.createIntegerConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null);
        boolean isUnitRate = column.indicator().kind() == Indicator.Kind.unit_rate;
        validate(
                sheet,
                isUnitRate ? helper.createExplicitListConstraint(new String[] {"0", "1"}) : whole,
                new CellRangeAddressList(FormLayout.FIRST_UNIT_ROW, lastUnitRow, column.column(), column.column()),
                isUnitRate ? "Chỉ ghi 0 hoặc 1." : "Chỉ ghi số nguyên, từ 0 trở lên; chưa có số liệu thì để trống.");
        validate(
                sheet,
                whole,
                new CellRangeAddressList(totalRow, totalRow, column.column(), column.column()),
                "Chỉ ghi số nguyên, từ 0 trở lên; chưa có số liệu thì để trống.");
    }

    private void colour(XSSFSheet sheet, List<PartColumn> columns, int lastUnitRow, int totalRow) {
        int firstRow = FormLayout.FIRST_UNIT_ROW + 1;
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (PartColumn column : columns) {
            String own = CellReference.convertNumToColString(column.column());
            String cell = own + firstRow;
            CellRangeAddress all =
                    new CellRangeAddress(FormLayout.FIRST_UNIT_ROW, totalRow, column.column(), column.column());
            colour(
                    formats,
                    all,
                    "IF(%1$s=\"\",FALSE,IF(ISNUMBER(%1$s),OR(%1$s<0,%1$s<>INT(%1$s)),TRUE))".formatted(cell),
                    RED);
            if (column.indicator().kind() == Indicator.Kind.unit_rate) {
                CellRangeAddress units =
                        new CellRangeAddress(FormLayout.FIRST_UNIT_ROW, lastUnitRow, column.column(), column.column());
                colour(formats, units, "AND(ISNUMBER(%1$s),%1$s<>0,%1$s<>1)".formatted(cell), RED);
            }
            if (column.hasDenominator() && column.isFirst()) {
                String numerator = "$" + cell;
                String denominator = "$" + CellReference.convertNumToColString(column.column() + 1) + firstRow;
                CellRangeAddress both =
                        new CellRangeAddress(FormLayout.FIRST_UNIT_ROW, totalRow, column.column(), column.column() + 1);
                colour(
                        formats,
                        both,
                        "AND(ISNUMBER(%1$s),ISNUMBER(%2$s),%1$s>%2$s)".formatted(numerator, denominator),
                        column.indicator().isBounded() ? RED : AMBER);
                colour(formats, both, "(%s=\"\")<>(%s=\"\")".formatted(numerator, denominator), AMBER);
            }
            String units = "%1$s$%2$d:%1$s$%3$d".formatted(own, firstRow, lastUnitRow + 1);
            String total = own + (totalRow + 1);
            colour(
                    formats,
                    new CellRangeAddress(totalRow, totalRow, column.column(), column.column()),
                    "AND(ISNUMBER(%1$s),COUNT(%2$s)=ROWS(%2$s),%1$s<>SUM(%2$s))".formatted(total, units),
                    AMBER);
        }
    }

    private static void colour(
            XSSFSheetConditionalFormatting formats, CellRangeAddress cells, String formula, byte[] color) {
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        rule.createPatternFormatting().setFillBackgroundColor(new org.apache.poi.xssf.usermodel.XSSFColor(color, null));
        formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private void assessments() {
        XSSFSheet sheet = sheet(ASSESSMENTS, 10, 46, 18, 100);
        title(sheet, "ĐÁNH GIÁ BẰNG LỜI", "Mỗi mục viết ngắn gọn trong một ô; mục không có gì thì để trống.");
        listHeader(sheet, FormLayout.ASSESSMENT_HEADER);
        int row = FormLayout.LIST_FIRST_ROW;
        for (OutlineItem item : FormLayout.asked(catalogue, district)) {
            cell(sheet, row, 0, item.itemCode(), styles.fixed);
            cell(sheet, row, 1, item.labelVi(), styles.label);
            cell(sheet, row, 2, appliesTo(item), styles.label);
            String text = answers.texts().get(item.itemCode());
            fill(sheet.getRow(row).createCell(3), text, styles.text);
            sheet.getRow(row)
                    .setHeightInPoints(Math.max(
                            48, 14 * (2 + Objects.toString(text, "").length() / 95)));
            row++;
        }
        sheet.createFreezePane(2, FormLayout.LIST_FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FormLayout.LIST_HEADER_ROW, FormLayout.LIST_HEADER_ROW, -1, -1));
        finish(sheet, row - 1, 3);
    }

    private static String appliesTo(OutlineItem item) {
        return switch (item.appliesTo()) {
            case all -> "mọi quận, huyện";
            case rural -> "huyện";
            case industrial -> "nơi có khu công nghiệp";
        };
    }

    private void documents() {
        XSSFSheet sheet = sheet(DOCUMENTS, 26, 18, 110);
        title(
                sheet,
                "VĂN BẢN ĐÃ BAN HÀNH",
                "Kế hoạch, chương trình, hướng dẫn… của quận, huyện để thực hiện; mỗi văn bản một dòng.");
        listHeader(sheet, FormLayout.DOCUMENT_HEADER);
        int rows = Math.max(FormLayout.DOCUMENT_ROWS, answers.documents().size());
        for (int i = 0; i < rows; i++) {
            XSSFRow row = sheet.createRow(FormLayout.LIST_FIRST_ROW + i);
            row.setHeightInPoints(20);
            Answers.IssuedDocument document =
                    i < answers.documents().size() ? answers.documents().get(i) : null;
            fill(row.createCell(0), document == null ? null : document.documentNumber(), styles.text);
            fill(row.createCell(1), document == null ? null : document.issuedOn());
            fill(row.createCell(2), document == null ? null : document.title(), styles.text);
        }
        int last = FormLayout.LIST_FIRST_ROW + rows - 1;
        validateDays(sheet, FormLayout.LIST_FIRST_ROW, last, 1);
        sheet.createFreezePane(0, FormLayout.LIST_FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FormLayout.LIST_HEADER_ROW, FormLayout.LIST_HEADER_ROW, -1, -1));
        finish(sheet, last, 2);
    }

    private void jointProgrammes() {
        XSSFSheet sheet = sheet(FormLayout.JOINT_PROGRAMMES, 40, 10, 60, 80);
        title(
                sheet,
                "CHƯƠNG TRÌNH LIÊN TỊCH",
                "Mục III.2.2: mỗi chương trình ký với đơn vị khác một dòng, và chương trình đã đem lại gì.");
        listHeader(sheet, FormLayout.JOINT_PROGRAMME_HEADER);
        int rows = Math.max(
                FormLayout.JOINT_PROGRAMME_ROWS, answers.jointProgrammes().size());
        for (int i = 0; i < rows; i++) {
            XSSFRow row = sheet.createRow(FormLayout.LIST_FIRST_ROW + i);
            row.setHeightInPoints(20);
            Answers.JointProgramme programme = i < answers.jointProgrammes().size()
                    ? answers.jointProgrammes().get(i)
                    : null;
            fill(row.createCell(0), programme == null ? null : programme.partner(), styles.text);
            fill(row.createCell(1), programme == null ? null : Integer.toString(programme.year()), styles.text);
            fill(row.createCell(2), programme == null ? null : programme.title(), styles.text);
            fill(row.createCell(3), programme == null ? null : programme.outcome(), styles.text);
        }
        int last = FormLayout.LIST_FIRST_ROW + rows - 1;
        sheet.createFreezePane(0, FormLayout.LIST_FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FormLayout.LIST_HEADER_ROW, FormLayout.LIST_HEADER_ROW, -1, -1));
        finish(sheet, last, 3);
    }

    private XSSFSheet sheet(String name, int... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * WIDTH_OF_LETTER);
        }
        sheet.setDisplayGridlines(false);
        return sheet;
    }

    private void title(XSSFSheet sheet, String title, String hint) {
        cell(sheet, 0, 0, "%s – %s, năm %d".formatted(title, district.nameVi(), period.year()), styles.title);
        cell(sheet, 1, 0, hint, styles.hint);
        sheet.getRow(0).setHeightInPoints(24);
        sheet.getRow(1).setHeightInPoints(18);
        XSSFCellStyle inOneLine = workbook.createCellStyle();
        inOneLine.cloneStyleFrom(styles.hint);
        inOneLine.setWrapText(false);
        sheet.getRow(1).getCell(0).setCellStyle(inOneLine);
    }

    private void listHeader(XSSFSheet sheet, List<String> labels) {
        for (int column = 0; column < labels.size(); column++) {
            cell(sheet, FormLayout.LIST_HEADER_ROW, column, labels.get(column), styles.header);
        }
        sheet.getRow(FormLayout.LIST_HEADER_ROW).setHeightInPoints(22);
    }

    /** Locks what is no answer, without a password, and prints on A4. */
    private void finish(XSSFSheet sheet, int lastRow, int lastColumn) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, NARROW_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, NARROW_MARGIN_INCHES);
        sheet.getFooter().setLeft("%s, năm %d".formatted(district.nameVi(), period.year()));
        sheet.getFooter().setRight("&A, trang &P/&N");
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    private void validateDays(XSSFSheet sheet, int firstRow, int lastRow, int column) {
        validate(
                sheet,
                sheet.getDataValidationHelper()
                        .createDateConstraint(
                                DataValidationConstraint.OperatorType.GREATER_OR_EQUAL,
                                "DATE(2000,1,1)",
                                null,
                                "dd/mm/yyyy"),
                new CellRangeAddressList(firstRow, lastRow, column, column),
                "Ghi ngày dạng 15/11/2011.");
    }

    private static void validate(
            XSSFSheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells, String message) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("Chưa đúng", message);
        sheet.addValidationData(validation);
    }

    private static void merge(XSSFSheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    private static void cell(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
        XSSFRow inSheet = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        fill(inSheet.createCell(column), text.isEmpty() ? null : text, style);
    }

    private static void fill(XSSFCell cell, @Nullable String text, XSSFCellStyle style) {
        cell.setCellStyle(style);
        if (text != null) {
            cell.setCellValue(text);
        }
    }

    private void fill(XSSFCell cell, @Nullable LocalDate day) {
        cell.setCellStyle(styles.day);
        if (day != null) {
            cell.setCellValue(day);
        }
    }

    private static void fillFigure(XSSFCell cell, String typed, XSSFCellStyle style) {
        if (typed.matches("-?(0|[1-9]\\d{0,8})")) {
            cell.setCellStyle(style);
            cell.setCellValue(Integer.parseInt(typed));
        } else {
            fill(cell, typed.isEmpty() ? null : typed, style);
        }
    }

    private static String vietnamese(LocalDate day) {
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
