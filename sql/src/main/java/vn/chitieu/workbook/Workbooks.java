package vn.chitieu.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads files of any kind that is known. */
public final class Workbooks {
    private static final int LOOKED_AT = 1 << 13;
    private static final String RELATIONS = "_rels/.rels";

    /** Byte order marks of UTF-8, blanks and comments, be the last one without its end. */
    private static final Pattern BEFORE_MARKUP = Pattern.compile("^(?:\u00EF\u00BB\u00BF|\\s|<!--(?s:.*?)-->)++");

    private static final Pattern HTML =
            Pattern.compile("<!doctype\\s+html|(?:<\\?xml[^>]*>\\s*)?(?:<!doctype\\s+html|<html)|<!--|mime-version:"
                    + "|<(?:head|title|meta|link|style|script|base|body|div|span|p|br|hr|font|center|h[1-6]|b|i|u|strong|em|pre"
                    + "|form|section|main|header|table|caption|colgroup|col|thead|tbody|tr|td|th|ul|ol|a|img)[\\s/>]");

    private static final Pattern XML = Pattern.compile("<[?!]|<[a-z][a-z0-9:_-]*[\\s/>]");

    private Workbooks() {}

    /**
     * Reads a file whole. What it is its content says, never its name: .xlsx, .xls, .ods, or else a table of text with
     * comma, semicolon or tab. Nothing in a file is executed or followed.
     *
     * @param content its bytes; {@link Limits#MOST_BYTES} at most, which the caller checks before it reads a file
     * @param vocabulary words that text of ours is likely to hold (names of districts, wards, indicators), with their
     *     accents, to tell how a table of text was written
     * @throws RefusedFileException where it is of no kind that is known, broken, protected, or beyond the limits
     */
    public static Workbook read(byte[] content, Set<String> vocabulary) throws RefusedFileException {
        return read(content, vocabulary, new Limits());
    }

    /** The same for a file that is counted on after its cells are read. */
    public static Workbook read(byte[] content, Set<String> vocabulary, Limits limits) throws RefusedFileException {
        if (content.length > limits.mostBytes()) {
            throw tooLarge(content.length, limits);
        }
        try {
            String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
                return readZip(new Zip(content, limits));
            }
            if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
                return XlsReader.read(content, limits);
            }
            refuseOtherKinds(start);
            return TextTable.read(content, vocabulary, limits);
        } catch (RuntimeException unforeseen) {
            // Parsers of others meet bytes here that nobody foresaw.
            throw RefusedFileException.broken("cấu trúc bên trong không đúng", "its inner structure is wrong");
        }
    }

    /**
     * Why a file is not even read.
     *
     * @param bytes its size, above {@link Limits#MOST_BYTES}
     */
    public static RefusedFileException tooLarge(long bytes) {
        return tooLarge(bytes, new Limits());
    }

    /** The same for a file above {@link Limits#mostBytes}. */
    public static RefusedFileException tooLarge(long bytes, Limits limits) {
        long megabytes = Math.ceilDiv(bytes, 1L << 20);
        long most = limits.mostBytes() >> 20;
        return RefusedFileException.beyond(
                "tệp lớn %d MB, hơn %d MB".formatted(megabytes, most),
                "the file has %d MB, more than %d MB".formatted(megabytes, most));
    }

    /** A package names its main part in its own relations; where that leads nowhere it is looked for. */
    static Workbook readZip(Zip zip) throws RefusedFileException {
        String main = mainPart(zip);
        if (main != null && main.endsWith(".bin")) {
            throw RefusedFileException.unreadable(
                    "tệp .xlsb của Excel; hãy lưu lại dạng .xlsx", "it is Excel's .xlsb; save it as .xlsx");
        }
        if (main != null && isWorkbook(zip, main)) {
            return XlsxReader.read(zip, main);
        }
        if (zip.has("mimetype") && zip.has("content.xml")) {
            String type = zip.text("mimetype").strip();
            if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                return OdsReader.read(zip);
            }
            throw noSpreadsheet(
                    "tài liệu OpenDocument khác (%s)".formatted(brief(type)),
                    "another OpenDocument (%s)".formatted(brief(type)));
        }
        if (zip.hasUnder("word/")) {
            throw noSpreadsheet("văn bản Word (.docx)", "a Word document (.docx)");
        }
        if (zip.hasUnder("ppt/")) {
            throw noSpreadsheet("bản trình chiếu PowerPoint (.pptx)", "a PowerPoint presentation (.pptx)");
        }
        throw noSpreadsheet("tệp nén ZIP", "a ZIP archive");
    }

    private static @Nullable String mainPart(Zip zip) throws RefusedFileException {
        List<String> found = new ArrayList<>();
        if (zip.has(RELATIONS)) {
            Xml.read(zip, RELATIONS, root -> {
                while (root.child()) {
                    String type = root.attribute("Type");
                    String target = root.attribute("Target");
                    if (type != null && type.endsWith("/officeDocument") && target != null) {
                        found.add(PartName.resolved("", target));
                    }
                    root.skip();
                }
            });
        }
        found.add("xl/workbook.xml");
        found.add("xl/workbook.bin");
        zip.partNames().stream()
                .filter(name -> name.endsWith("/workbook.xml") && zip.has(PartName.relations(name)))
                .sorted()
                .forEach(found::add);
        return found.stream().filter(zip::has).findFirst().orElse(null);
    }

    private static boolean isWorkbook(Zip zip, String part) throws RefusedFileException {
        AtomicBoolean is = new AtomicBoolean();
        Xml.read(zip, part, root -> {
            is.set(root.name().equals("workbook"));
            root.skip();
        });
        return is.get();
    }

    private static void refuseOtherKinds(String start) throws RefusedFileException {
        if (start.startsWith("\t\b\u0010\0\0\6")
                || start.startsWith("\t\b")
                || start.startsWith("\t\0\4\0")
                || start.startsWith("\t\2\6\0")
                || start.startsWith("\t\4\6\0")) {
            throw XlsReader.oldExcel();
        }
        if (start.startsWith("%PDF")) {
            throw noSpreadsheet("tệp PDF", "a PDF");
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")) {
            throw noSpreadsheet("hình ảnh", "a picture");
        }
        if (start.startsWith("Rar!") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("\u001F\u008B")) {
            throw noSpreadsheet("tệp nén", "an archive");
        }
        if (start.startsWith("{\\rtf")) {
            throw noSpreadsheet("văn bản RTF", "an RTF document");
        }
        String markup = markup(start);
        if (HTML.matcher(markup).lookingAt()) {
            throw noSpreadsheet(
                    "trang web (HTML); hãy lưu lại dạng .xlsx, .xls, .ods hoặc CSV",
                    "a web page (HTML); save it as .xlsx, .xls, .ods or CSV");
        }
        if (XML.matcher(markup).lookingAt()) {
            throw noSpreadsheet(
                    "tệp XML; hãy lưu lại dạng .xlsx, .xls, .ods hoặc CSV",
                    "an XML file; save it as .xlsx, .xls, .ods or CSV");
        }
    }

    /** What a file begins with, be it in UTF-16, without marks, blanks and comments. */
    private static String markup(String start) {
        String signs = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF") || start.startsWith("<\0")
                ? start.replaceAll("[\0\u00FE\u00FF]", "")
                : start;
        return BEFORE_MARKUP.matcher(signs).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static RefusedFileException noSpreadsheet(String vi, String en) {
        return RefusedFileException.noSubmission(
                "không phải bảng tính mà là %s".formatted(vi), "it is no spreadsheet but %s".formatted(en));
    }

    private static String brief(String type) {
        return type.length() > 80 ? type.substring(0, 80) : type;
    }
}
