package vn.chitieu.etl.alarm;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.WarehouseOption;

/** What the unit of systemd calls where a refresh failed: outside of the walls around the refresh itself. */
@Command(name = "alarm", hidden = true)
public final class AlarmCommand implements Callable<Integer> {
    /** Of a refresh that was killed. */
    private static final Message SILENT = new Message(
            "lần nạp kết thúc mà không kịp cho biết vì sao; xem nhật ký: journalctl -u chitieu-refresh",
            "the refresh ended without saying why; see its log: journalctl -u chitieu-refresh");

    private static final Message TEST =
            new Message("đây là lần thử chuông báo; không có lỗi nào", "this tries the alarm; nothing is wrong");

    @Mixin
    private WarehouseOption warehouse = new WarehouseOption();

    @Option(names = "--on-failure", required = true)
    private String onFailure = "";

    @Option(names = "--test")
    private boolean isTest;

    @Override
    public Integer call() throws IOException {
        if (isTest) {
            return ring(TEST, ExitCode.DONE);
        }
        Optional<LastRun.Run> failed = LastRun.read(warehouse.folder())
                .map(LastRun::last)
                .filter(last -> !last.outcome().isSuccess());
        return ring(
                failed.map(LastRun.Run::message).orElse(SILENT),
                failed.map(LastRun.Run::exitCode).orElse(ExitCode.DISK));
    }

    private int ring(Message happened, int exitCode) {
        return new Alarm(onFailure).ring(warehouse.folder(), happened, exitCode) ? ExitCode.DONE : ExitCode.DISK;
    }
}
