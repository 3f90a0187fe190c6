package vn.chitieu.etl.form;

import vn.chitieu.warehouse.Message;

/** What a person named is not in the catalogue; the message says what comes nearest. */
public final class NotNamedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message detail;

    NotNamedException(Message detail) {
        super(detail.en());
        this.detail = detail;
    }

    /** What to tell the person. */
    public Message detail() {
        return detail;
    }
}
