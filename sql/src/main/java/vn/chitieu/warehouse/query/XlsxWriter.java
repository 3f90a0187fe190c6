package vn.chitieu.warehouse.query;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * A workbook with a sheet a result. Numbers are numbers where Excel holds all of their digits, else text; days and times
 * are Excel's, to the millisecond, from March 1900 on, which it counts rightly; text is whole and never a formula.
 */
final class XlsxWriter implements ResultWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_TEXT = 32_767;

    /** Of these digits of a number Excel keeps every one. */
    private static final int MOST_DIGITS = 15;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;

    /** After so many rows what is written leaves the memory; their widths are the sheet's. */
    private static final int ROWS_HELD = 1_000;

    /** What XML can't hold, and what would be read as the way of writing that. */
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\t\n]]|_(?=x[0-9A-Fa-f]{4}_)|[\\uD800-\\uDFFF]");

    private final Workbook workbook;
    private int sheets;

    XlsxWriter(OutputStream out) {
        workbook = new Workbook(CloseShieldOutputStream.wrap(out), "ChiTieu", "1.0");
    }

    @Override
    public Written write(ResultSet rows) throws SQLException, IOException {
        Columns columns = new Columns(rows);
        List<String> names = columns.names();
        if (names.size() > MOST_COLUMNS) {
            throw new QueryException(
                    "một trang Excel chỉ có %d cột; hãy dùng csv hoặc parquet".formatted(MOST_COLUMNS),
                    "a sheet of Excel has %d columns only; use csv or parquet".formatted(MOST_COLUMNS));
        }
        Worksheet sheet = newSheet();
        int[] widths = new int[names.size()];
        for (int column = 0; column < names.size(); column++) {
            widths[column] = names.get(column).length();
            text(sheet, 0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int row = 0;
        long without = 0;
        while (rows.next()) {
            row++;
            if (row == MOST_ROWS) {
                throw new QueryException(
                        "một trang Excel chỉ có 1.048.576 hàng; hãy dùng csv hoặc parquet, hay thêm LIMIT",
                        "a sheet of Excel has 1,048,576 rows only; use csv or parquet, or add a LIMIT");
            }
            List<@Nullable Object> values = columns.values();
            for (int column = 0; column < values.size(); column++) {
                Object value = values.get(column);
                if (value instanceof Number && !ValueText.isFinite(value)) {
                    without++;
                } else if (value != null) {
                    int written = cell(sheet, row, column, value);
                    widths[column] = Math.max(widths[column], written);
                }
            }
            if (row == ROWS_HELD) {
                setWidths(sheet, widths);
            }
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        if (row < ROWS_HELD) {
            setWidths(sheet, widths);
        }
        sheet.finish();
        return new Written(row, JsonLinesWriter.notFinite(without));
    }

    private Worksheet newSheet() {
        sheets++;
        return workbook.newWorksheet(new Message("Kết quả", "Result") + " " + sheets);
    }

    private static void setWidths(Worksheet sheet, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.clamp(widths[column] + 2L, NARROWEST, WIDEST));
        }
    }

    /** Returns how many characters wide it is. */
    private static int cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Boolean truth -> sheet.value(row, column, truth);
            case Double number -> sheet.value(row, column, number);
            case Float number -> sheet.value(row, column, new BigDecimal(number.toString()));
            case Number number when digits(number) <= MOST_DIGITS -> sheet.value(row, column, number);
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime at
            when !at.toLocalDate().isBefore(FIRST_DAY) -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> text(sheet, row, column, ValueText.of(value));
        }
        return ValueText.of(value).length();
    }

    private static int digits(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().precision();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new QueryException(
                    "hàng %d, cột %d có %d ký tự, một ô Excel chỉ giữ được %d; hãy dùng csv hoặc parquet"
                            .formatted(row, column + 1, text.length(), LONGEST_TEXT),
                    "row %d, column %d has %d characters, a cell of Excel holds %d only; use csv or parquet"
                            .formatted(row, column + 1, text.length(), LONGEST_TEXT));
        }
        // As ECMA-376 has it, ST_Xstring.
        sheet.value(
                row,
                column,
                TO_ESCAPE
                        .matcher(text)
                        .replaceAll(
                                found -> "_x%04X_".formatted((int) found.group().charAt(0))));
    }

    /** A workbook has a sheet at least. */
    @Override
    public void close() throws IOException {
        if (sheets == 0) {
            newSheet();
        }
        workbook.close();
    }
}
