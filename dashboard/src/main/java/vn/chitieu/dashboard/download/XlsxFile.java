package vn.chitieu.dashboard.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook: numbers are numbers, every text is a text cell and never a formula. */
final class XlsxFile {
    /** The longest text that Excel takes into a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int WIDEST_COLUMN = 42;
    private static final int NARROWEST_COLUMN = 9;

    /** The rows of the title and the measure, and a free one. */
    private static final int HEAD = 3;

    private XlsxFile() {}

    static byte[] bytes(Download download, About about) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "ChiTieu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Chỉ Tiêu");
            text(sheet, 0, 0, about.title());
            sheet.style(0, 0).bold().fontSize(13).set();
            text(sheet, 1, 0, about.measure());
            List<String> header = download.header();
            for (int column = 0; column < header.size(); column++) {
                text(sheet, HEAD, column, header.get(column));
                sheet.width(column, Math.clamp(header.get(column).length() + 2L, NARROWEST_COLUMN, WIDEST_COLUMN));
            }
            if (!header.isEmpty()) {
                sheet.range(HEAD, 0, HEAD, header.size() - 1)
                        .style()
                        .bold()
                        .borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, "thin")
                        .set();
            }
            int line = HEAD + 1;
            for (List<@Nullable Object> row : download.rows().get()) {
                for (int column = 0; column < row.size(); column++) {
                    cell(sheet, line, column, row.get(column));
                }
                line++;
            }
            sheet.freezePane(0, HEAD + 1);
            line++;
            for (String note : about.foot()) {
                text(sheet, line, 0, note);
                line++;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Share share -> {
                sheet.value(row, column, share.value());
                sheet.style(row, column).format("0.0%").set();
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> text(sheet, row, column, SafeText.formulaSafe(value.toString()));
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        String printable = SafeText.printable(text);
        sheet.value(row, column, printable.length() > LONGEST_TEXT ? printable.substring(0, LONGEST_TEXT) : printable);
    }
}
