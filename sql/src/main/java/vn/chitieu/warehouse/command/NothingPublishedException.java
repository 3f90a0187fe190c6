package vn.chitieu.warehouse.command;

import java.nio.file.Path;
import vn.chitieu.warehouse.Message;

/** A command needs a published snapshot and there is none. */
public final class NothingPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    public NothingPublishedException(Path warehouse) {
        this.message = new Message(
                "chưa có bản dữ liệu nào được công bố trong %s; hãy chạy ./chitieu refresh hoặc ./chitieu start"
                        .formatted(warehouse),
                "nothing is published in %s yet; run ./chitieu refresh or ./chitieu start".formatted(warehouse));
    }

    /** What to tell the person, and what to run. */
    public Message message() {
        return message;
    }
}
