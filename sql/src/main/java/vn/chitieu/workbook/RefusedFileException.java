package vn.chitieu.workbook;

import vn.chitieu.warehouse.Message;

/** Why a file is not read, by the rule that says so. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Message detail;

    public RefusedFileException(String rule, String vi, String en) {
        super(en);
        this.rule = rule;
        this.detail = new Message(vi, en);
    }

    static RefusedFileException unreadable(String vi, String en) {
        return new RefusedFileException("unreadable", vi, en);
    }

    static RefusedFileException noSubmission(String vi, String en) {
        return new RefusedFileException("not_a_submission", vi, en);
    }

    static RefusedFileException broken(String partVi, String partEn) {
        return unreadable(
                "tệp hỏng hoặc bị cắt cụt (%s)".formatted(partVi), "it is broken or cut off (%s)".formatted(partEn));
    }

    static RefusedFileException beyond(String vi, String en) {
        return unreadable("vượt giới hạn đọc: %s".formatted(vi), "beyond what is read: %s".formatted(en));
    }

    /** A rule of rules.csv that refuses files. */
    public String rule() {
        return rule;
    }

    public Message detail() {
        return detail;
    }
}
