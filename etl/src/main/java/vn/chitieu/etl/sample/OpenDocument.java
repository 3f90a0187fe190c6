package vn.chitieu.etl.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.form.SameBytes;

/** Saves a workbook again as .ods: its cells and merged blocks, without its looks. */
final class OpenDocument {
    private static final String MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
             <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
             <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MIME_TYPE);

    private OpenDocument() {}

    /** The bytes of the .ods of an .xlsx. */
    static byte[] of(byte[] xlsx) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                store(zip, "mimetype", MIME_TYPE.getBytes(StandardCharsets.US_ASCII));
                put(zip, "content.xml", content(workbook));
                put(zip, "META-INF/manifest.xml", MANIFEST.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException notOnDisk) {
            throw new UncheckedIOException(notOnDisk);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] content(XSSFWorkbook workbook) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office:document-content");
        for (String name : new String[] {"office", "table", "text"}) {
            xml.writeAttribute("xmlns:" + name, NAMES + name + ":1.0");
        }
        xml.writeAttribute("office:version", "1.2");
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        for (Sheet sheet : workbook) {
            sheet(xml, sheet);
        }
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void sheet(XMLStreamWriter xml, Sheet sheet) throws XMLStreamException {
        Set<Long> covered = new HashSet<>();
        for (CellRangeAddress block : sheet.getMergedRegions()) {
            block.forEach(address -> {
                if (address.getRow() > block.getFirstRow() || address.getColumn() > block.getFirstColumn()) {
                    covered.add(place(address.getRow(), address.getColumn()));
                }
            });
        }
        xml.writeStartElement("table:table");
        xml.writeAttribute("table:name", sheet.getSheetName());
        xml.writeEmptyElement("table:table-column");
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            xml.writeStartElement("table:table-row");
            int columns = row == null ? 0 : row.getLastCellNum();
            for (int column = 0; column < columns; column++) {
                cell(xml, row.getCell(column), block(sheet, number, column), covered.contains(place(number, column)));
            }
            if (columns <= 0) {
                xml.writeEmptyElement("table:table-cell");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void cell(
            XMLStreamWriter xml, @Nullable Cell cell, @Nullable CellRangeAddress block, boolean isCovered)
            throws XMLStreamException {
        xml.writeStartElement(isCovered ? "table:covered-table-cell" : "table:table-cell");
        if (block != null) {
            xml.writeAttribute(
                    "table:number-columns-spanned",
                    Integer.toString(block.getLastColumn() - block.getFirstColumn() + 1));
            xml.writeAttribute(
                    "table:number-rows-spanned", Integer.toString(block.getLastRow() - block.getFirstRow() + 1));
        }
        if (cell != null && cell.getCellType() == CellType.NUMERIC) {
            number(xml, cell);
        } else if (cell != null && cell.getCellType() == CellType.STRING) {
            xml.writeAttribute("office:value-type", "string");
            paragraph(xml, cell.getStringCellValue());
        }
        xml.writeEndElement();
    }

    private static void number(XMLStreamWriter xml, Cell cell) throws XMLStreamException {
        if (DateUtil.isCellDateFormatted(cell)) {
            String day = cell.getLocalDateTimeCellValue().toLocalDate().toString();
            xml.writeAttribute("office:value-type", "date");
            xml.writeAttribute("office:date-value", day);
            paragraph(xml, day);
        } else {
            String value = Long.toString(Math.round(cell.getNumericCellValue()));
            xml.writeAttribute("office:value-type", "float");
            xml.writeAttribute("office:value", value);
            paragraph(xml, value);
        }
    }

    private static void paragraph(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement("text:p");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static @Nullable CellRangeAddress block(Sheet sheet, int row, int column) {
        return sheet.getMergedRegions().stream()
                .filter(block -> block.getFirstRow() == row && block.getFirstColumn() == column)
                .findFirst()
                .orElse(null);
    }

    private static long place(int row, int column) {
        return ((long) row << Integer.SIZE) | column;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(SameBytes.entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The type of the file stands first and uncompressed, so that it can be told from its first bytes. */
    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = SameBytes.entry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
