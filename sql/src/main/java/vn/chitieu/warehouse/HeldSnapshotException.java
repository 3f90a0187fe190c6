package vn.chitieu.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another program has a snapshot open for writing, so nobody else can open it until that program lets go. */
public final class HeldSnapshotException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** As DuckDB tells it: {@code Conflicting lock is held in /usr/bin/python3.11 (PID 4711)}. */
    private static final Pattern HOLDER = Pattern.compile("lock is held in (.+? \\(PID \\d+\\))");

    private final transient Message message;

    private HeldSnapshotException(Message message, SQLException cause) {
        super(message.en(), cause);
        this.message = message;
    }

    /** What became of opening a snapshot: this where a lock is held on it, else the fault as it is. */
    static SQLException of(SQLException fault, Path snapshot) {
        String text = String.valueOf(fault.getMessage());
        if (!text.contains("Could not set lock on file")) {
            return fault;
        }
        Matcher holder = HOLDER.matcher(text);
        Path name = snapshot.getFileName();
        String who = holder.find() ? holder.group(1) : "?";
        return new HeldSnapshotException(
                new Message(
                        "%s đang bị một chương trình khác giữ để ghi: %s; đóng chương trình đó rồi thử lại"
                                .formatted(name, who),
                        "%s is held for writing by another program: %s; close that, then try again"
                                .formatted(name, who)),
                fault);
    }

    /** Which program holds what, and what to do. */
    public Message message() {
        return message;
    }
}
