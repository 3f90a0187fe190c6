package vn.chitieu.dashboard.door;

import org.springframework.boot.ExitCodeGenerator;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;

/** A setting that makes no sense. The server does not start, says why in one line, and exits as after wrong usage. */
public final class UnusableSettingException extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    public UnusableSettingException(Message message) {
        super(message.toString());
    }

    @Override
    public int getExitCode() {
        return ExitCode.USAGE;
    }
}
