package vn.chitieu.etl.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One table as different offices would save it. A line of text is a row, its cells parted by |. */
final class OfficeFile {

    private OfficeFile() {}

    static byte[] xlsx(Map<String, String> sheets) throws IOException {
        return workbook(new XSSFWorkbook(), sheets);
    }

    static byte[] xls(Map<String, String> sheets) throws IOException {
        return workbook(new HSSFWorkbook(), sheets);
    }

    private static byte[] workbook(Workbook workbook, Map<String, String> sheets) throws IOException {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> fill(workbook.createSheet(name), rows));
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Sheet sheet, String rows) {
        List<String> lines = rows.lines().toList();
        for (int number = 0; number < lines.size(); number++) {
            Row row = sheet.createRow(number);
            String[] texts = lines.get(number).split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                Cell cell = row.createCell(column);
                if (texts[column].matches("\\d{1,9}")) {
                    cell.setCellValue(Integer.parseInt(texts[column]));
                } else if (!texts[column].isEmpty()) {
                    cell.setCellValue(texts[column]);
                }
            }
        }
    }

    /** The same as text, with a semicolon between cells. */
    static String csv(String rows) {
        return String.join(
                        "\r\n",
                        rows.lines()
                                .map(line -> String.join(
                                        ";",
                                        Arrays.stream(line.split("\\|", -1))
                                                .map(cell -> cell.contains(";") ? "\"" + cell + "\"" : cell)
                                                .toList()))
                                .toList())
                + "\r\n";
    }

    /** Text in an encoding from before Unicode: tcvn3 or vni. */
    static byte[] legacy(String alphabet, String text) throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        try (InputStream table = Objects.requireNonNull(
                OfficeFile.class.getResourceAsStream("/vn/chitieu/workbook/" + alphabet + ".csv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> bytes.putIfAbsent(cells[0], HexFormat.of().parseHex(cells[2].replace(" ", ""))));
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (char sign : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            byte[] letter = bytes.get(String.valueOf(sign));
            written.writeBytes(letter == null ? new byte[] {(byte) sign} : letter);
        }
        return written.toByteArray();
    }

    /** Text in windows-1258, whose tones stand behind their vowels. */
    static byte[] windows1258(String text) {
        StringBuilder apart = new StringBuilder();
        for (char sign : text.toCharArray()) {
            String letters = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD);
            String tone = letters.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(
                            letters.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tone);
        }
        return apart.toString().getBytes(java.nio.charset.Charset.forName("windows-1258"));
    }
}
