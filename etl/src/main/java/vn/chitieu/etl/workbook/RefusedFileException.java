package vn.chitieu.etl.workbook;

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

    /** A rule of rules.csv that refuses files. */
    public String rule() {
        return rule;
    }

    public Message detail() {
        return detail;
    }
}
