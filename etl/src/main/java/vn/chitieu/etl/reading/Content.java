package vn.chitieu.etl.reading;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.warehouse.Message;

/** What was made of a file, as it is read. */
final class Content {

    final List<Reading> readings = new ArrayList<>();
    final List<Assessment> assessments = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    /** Whether a table, a cover or a list was recognised, be it an empty one. */
    boolean isRecognised;

    /** Takes note of figures of which it is unclear what they are. */
    void notRecognised(
            @org.jspecify.annotations.Nullable String sheet,
            @org.jspecify.annotations.Nullable Integer row,
            @org.jspecify.annotations.Nullable String column,
            @org.jspecify.annotations.Nullable String raw,
            String vi,
            String en) {
        notices.add(new Notice("not_recognised", sheet, row, column, raw, new Message(vi, en)));
    }
}
