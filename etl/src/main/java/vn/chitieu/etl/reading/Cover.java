package vn.chitieu.etl.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * What a workbook says it is.
 *
 * @param districts each answer to whose report it is
 * @param years each answer to which period it is of
 */
record Cover(
        List<Said<String>> districts,
        List<Said<Integer>> years,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn) {

    static final Cover NONE = new Cover(List.of(), List.of(), null, null);

    /**
     * One answer.
     *
     * @param meant null where it is not understood
     * @param isCertain whether it can't mean another
     */
    record Said<T>(
            String text,
            @Nullable T meant,
            boolean isCertain,
            @Nullable String sheet,
            int row,
            String column) {}

    /** Every district that is named for certain. */
    List<String> certainDistricts() {
        return districts.stream()
                .filter(Said::isCertain)
                .map(Said::meant)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The district that is named, null where none or more than one is. */
    @Nullable
    String districtCode() {
        List<String> certain = certainDistricts();
        List<String> named = !certain.isEmpty()
                ? certain
                : districts.stream()
                        .map(Said::meant)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** The period that is named first, null where none is. */
    @Nullable
    Integer year() {
        return years.stream()
                .map(Said::meant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What of it did not help to tell what the file is. */
    List<Notice> notUnderstood(String district) {
        List<Notice> notices = new ArrayList<>();
        if (!Objects.equals(districtCode(), district)) {
            districts.forEach(said -> notices.add(notice(said, "quận, huyện", "the district")));
        }
        if (year() == null) {
            years.forEach(said -> notices.add(notice(said, "năm", "the year")));
        }
        return notices;
    }

    private static Notice notice(Said<?> said, String vi, String en) {
        return new Notice(
                "cover_not_understood",
                said.sheet(),
                said.row(),
                said.column(),
                said.text(),
                new Message("%s “%s”".formatted(vi, said.text()), "%s “%s”".formatted(en, said.text())));
    }

    /** What it says, for whoever is told that it does not help. */
    Message inWords() {
        if (districts.isEmpty() && years.isEmpty()) {
            return new Message("bìa không nói rõ, ", "no cover says what it is, ");
        }
        return new Message(
                "bìa ghi %s, không đủ rõ, ".formatted(inWords("quận, huyện", "năm")),
                "the cover says %s, which is not clear enough, ".formatted(inWords("district", "year")));
    }

    private String inWords(String district, String year) {
        List<String> words = new ArrayList<>();
        districts.forEach(said -> words.add("%s “%s”".formatted(district, said.text())));
        years.forEach(said -> words.add("%s “%s”".formatted(year, said.text())));
        return String.join(", ", words);
    }
}
