package vn.chitieu.warehouse.query;

import vn.chitieu.warehouse.Message;

/** A question, or the form that its answer is wanted in, which can't be had as it was asked for. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Message message;

    public QueryException(Message message) {
        super(message.en());
        this.message = message;
    }

    public QueryException(String vi, String en) {
        this(new Message(vi, en));
    }

    /** What to tell the person. */
    public Message message() {
        return message;
    }
}
