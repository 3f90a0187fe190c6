package vn.chitieu.warehouse.build;

import java.util.Map;
import vn.chitieu.warehouse.Message;

/** A snapshot broke one or more of its checks, so it must not be published. */
public final class CheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> firstOffenders;

    CheckFailedException(Map<String, String> firstOffenders) {
        super("failed checks: " + firstOffenders);
        this.firstOffenders = Map.copyOf(firstOffenders);
    }

    /** Each failed check with the first offender that it found. */
    public Message message() {
        String list = firstOffenders.entrySet().stream()
                .map(check -> check.getKey() + " (" + check.getValue() + ")")
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return new Message("bản dữ liệu mới không qua kiểm tra: " + list, "the new snapshot failed: " + list);
    }
}
