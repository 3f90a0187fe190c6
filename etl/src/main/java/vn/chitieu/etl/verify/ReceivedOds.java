package vn.chitieu.etl.verify;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An .ods as a tree of its elements. */
final class ReceivedOds implements ReceivedFile {

    private static final String CONTENT = "content.xml";

    /** Blank rows and cells to the end of a sheet are repeated by the million; no figure is. */
    private static final int MOST_REPEATS = 1000;

    /** By sheet, row from 0, column from 0. */
    private final Map<String, List<List<Found>>> sheets = new HashMap<>();

    private ReceivedOds(Element content) {
        for (Element table : elements(content, "table:table")) {
            List<List<Found>> rows = new ArrayList<>();
            for (Element row : elements(table, "table:table-row")) {
                List<Found> cells = new ArrayList<>();
                for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element cell && cell.getTagName().endsWith("table-cell")) {
                        for (int times = repeats(cell, "table:number-columns-repeated"); times > 0; times--) {
                            cells.add(found(cell));
                        }
                    }
                }
                for (int times = repeats(row, "table:number-rows-repeated"); times > 0; times--) {
                    rows.add(cells);
                }
            }
            sheets.put(Normalizer.normalize(table.getAttribute("table:name"), Normalizer.Form.NFC), rows);
        }
    }

    /** Whether a ZIP is one. */
    static boolean is(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(CONTENT) != null;
        }
    }

    static ReceivedOds read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(CONTENT);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            try (InputStream content = zip.getInputStream(entry)) {
                return new ReceivedOds(
                        factory.newDocumentBuilder().parse(content).getDocumentElement());
            }
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(file.getFileName() + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public Found at(@Nullable String sheet, int row, String column) {
        List<List<Found>> rows = sheet == null ? List.of() : sheets.getOrDefault(sheet, List.of());
        List<Found> cells = row <= rows.size() ? rows.get(row - 1) : List.of();
        int index = CellReference.convertColStringToIndex(column);
        return index < cells.size() ? cells.get(index) : Found.BLANK;
    }

    private static Found found(Element cell) {
        String value = cell.getAttribute("office:value");
        return switch (cell.getAttribute("office:value-type")) {
            case "float", "currency" -> new Found(value, new BigDecimal(value), false);
            case "percentage" -> new Found(value, new BigDecimal(value), true);
            case "date" -> Found.ofText(cell.getAttribute("office:date-value"));
            default -> {
                List<String> paragraphs = new ArrayList<>();
                for (Element paragraph : elements(cell, "text:p")) {
                    paragraphs.add(paragraph.getTextContent());
                }
                yield Found.ofText(String.join("\n", paragraphs));
            }
        };
    }

    private static int repeats(Element element, String attribute) {
        String times = element.getAttribute(attribute);
        return times.isEmpty() ? 1 : Math.min(MOST_REPEATS, Integer.parseInt(times));
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> all = new ArrayList<>();
        var found = parent.getElementsByTagName(name);
        for (int at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }
}
