package vn.chitieu.etl.lock;

import vn.chitieu.warehouse.Message;

/** Another refresh holds the lock of the warehouse. */
public final class LockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    LockedException(String holder) {
        super("locked by " + holder);
        this.message = new Message(
                "một lần nạp khác đang chạy (%s); không làm gì".formatted(holder),
                "another refresh is running (%s); nothing was done".formatted(holder));
    }

    /** Who holds it, in words. */
    public Message message() {
        return message;
    }
}
