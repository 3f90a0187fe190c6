package vn.chitieu.etl.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.LookAlikes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.workbook.RefusedFileException;

/** What was made of a file, as it is read. */
final class Content {

    private static final int NAMED = 3;
    private static final int LONGEST_NAME = 40;

    final List<Reading> readings = new ArrayList<>();
    final List<Assessment> assessments = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    /** Whether a table of indicators was recognised, be it an empty one. */
    boolean hasTable;
    /** Whether a list of documents or texts was, likewise. */
    boolean hasList;

    /** Takes note of figures of which it is unclear what they are. */
    void notRecognised(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String raw,
            String vi,
            String en) {
        notices.add(new Notice("not_recognised", sheet, row, column, raw, new Message(vi, en)));
    }

    /** Takes note of a text with a letter that looks like Đ, if it has one; says whether. */
    boolean tellLookAlike(@Nullable String sheet, int row, String column, String text) {
        int at = LookAlikes.first(text);
        if (at < 0) {
            return false;
        }
        char written = text.charAt(at);
        char meant = LookAlikes.read(written);
        notices.add(new Notice(
                "look_alike_letter",
                sheet,
                row,
                column,
                shortened(text),
                new Message(
                        "“%c” (U+%04X) là “%c”".formatted(written, (int) written, meant),
                        "“%c” (U+%04X) as “%c”".formatted(written, (int) written, meant))));
        return true;
    }

    /**
     * Makes sure that something of the file was understood; figures refused or blank are.
     *
     * @throws RefusedFileException where not a row carries a known unit and indicator, and there is no text or document
     */
    void assertUnderstood(Names names) throws RefusedFileException {
        if (!assessments.isEmpty()
                || !documents.isEmpty()
                || readings.stream().anyMatch(reading -> names.knows(reading))) {
            return;
        }
        boolean hasUnknownItems =
                notices.stream().anyMatch(notice -> notice.rule().equals("unknown_item"));
        if (hasTable || hasUnknownItems) {
            Message unclear = unclear(names);
            throw new RefusedFileException("nothing_understood", unclear.vi(), unclear.en());
        }
        if (!hasList) {
            throw new RefusedFileException(
                    "not_a_submission",
                    "không thấy bảng chỉ tiêu, bài đánh giá hay danh mục văn bản nào",
                    "it holds no table of indicators, no assessment and no list of documents");
        }
    }

    /** The first few names that mean nothing. */
    private Message unclear(Names names) {
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        add(
                vi,
                en,
                "không rõ đơn vị",
                "unknown units",
                readings.stream()
                        .filter(reading -> !names.knowsUnit(reading))
                        .map(reading -> reading.wardCode().isEmpty() ? reading.districtCode() : reading.wardCode()));
        add(
                vi,
                en,
                "không rõ chỉ tiêu",
                "unknown indicators",
                readings.stream().map(Reading::indicatorCode).filter(indicator -> names.kind(indicator) == null));
        add(
                vi,
                en,
                "không rõ",
                "unknown",
                notices.stream()
                        .filter(notice ->
                                Set.of("not_recognised", "unknown_item").contains(notice.rule()))
                        .map(notice ->
                                notice.raw() == null || notice.raw().isBlank() ? notice.column() : notice.raw()));
        return vi.isEmpty()
                ? new Message("bảng không có dòng số liệu nào", "the table has no row of figures")
                : new Message(String.join("; ", vi), String.join("; ", en));
    }

    private static void add(
            List<String> vi, List<String> en, String ofVi, String ofEn, Stream<@Nullable String> texts) {
        Set<String> names = new LinkedHashSet<>();
        boolean hasMore = false;
        for (String text : (Iterable<@Nullable String>) texts::iterator) {
            if (text == null || text.isBlank()) {
                continue;
            }
            hasMore |= names.size() == NAMED && !names.contains("“" + shortened(text) + "”");
            if (names.size() < NAMED) {
                names.add("“" + shortened(text) + "”");
            }
        }
        if (!names.isEmpty()) {
            String joined = String.join(", ", names) + (hasMore ? ", …" : "");
            vi.add(ofVi + " " + joined);
            en.add(ofEn + " " + joined);
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    }
}
