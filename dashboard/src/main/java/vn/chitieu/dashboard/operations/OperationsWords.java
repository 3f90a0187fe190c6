package vn.chitieu.dashboard.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.AlarmFault;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Snapshots;

/** What the page of operations says, worded from the state of the warehouse. Times are those of the city. */
record OperationsWords(WarehouseState state, Instant now, Language language) implements Speaker {

    Numbers numbers() {
        return new Numbers(language);
    }

    String headline() {
        String built = built(state.served());
        if (state.damaged() != null) {
            return say(
                            "Bản công bố đã hỏng; đang phục vụ bản nạp lúc ",
                            "The published snapshot is damaged; serving the one loaded at ")
                    + built;
        }
        if (state.unopened() != null) {
            return say(
                            "Chưa mở được bản công bố; đang phục vụ bản nạp lúc ",
                            "The published snapshot can’t be opened yet; serving the one loaded at ")
                    + built;
        }
        return state.pinned() != null
                ? say("Đang ghim bản nạp lúc ", "Pinned: the snapshot loaded at ") + built
                : say("Đang phục vụ bản mới nhất, nạp lúc ", "Serving the newest snapshot, loaded at ") + built;
    }

    String lede() {
        LastRun run = state.lastRun();
        if (run == null) {
            return say(
                    "Chưa có lần nạp nào ghi lại kết quả ở kho số liệu này.",
                    "No refresh has written down how it ended in this warehouse yet.");
        }
        return say("Lần nạp gần nhất: ", "Last refresh: ") + run(run.last()) + ".";
    }

    /** What needs somebody's attention; empty where nothing does. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (state.freshness().isStale(now)) {
            warnings.add(say(
                    "Đã quá %s không có lần nạp nào thành công: số liệu có thể đã cũ. Xem nhật ký của lần nạp, hoặc chạy ./chitieu refresh.",
                    "No refresh has succeeded for over %s: the figures may be old. See the log of the refresh, or run ./chitieu refresh.",
                    hours(state.freshness().staleAfter())));
        }
        if (state.damaged() != null) {
            warnings.add(say(
                    "Bản %s đã hỏng (sai tổng kiểm tra) nên bị bỏ qua.",
                    "Snapshot %s is damaged (another checksum) and is passed over.", state.damaged()));
        }
        if (state.unopened() != null) {
            warnings.add(say("Máy chủ thử mở lại mỗi giây: ", "The server tries again every second: ")
                    + say(state.unopened().vi(), state.unopened().en()) + ".");
        }
        AlarmFault silent = state.alarmFault();
        if (silent != null) {
            warnings.add(
                    say("Chuông báo khi nạp lỗi không tới ai: ", "Nobody was told that a refresh failed: the alarm ")
                            + say(silent.reason().vi(), silent.reason().en()) + ".");
        }
        return warnings;
    }

    /** A refresh: how it ended, when, and how long it took. */
    String run(LastRun.Run run) {
        String how = switch (run.outcome()) {
            case published -> say("đã công bố bản mới", "published a new snapshot");
            case unchanged -> say("không có gì mới", "nothing was new");
            case failed -> say("không thành, mã thoát ", "failed, exit code ") + run.exitCode();
            case stopped -> say("bị dừng giữa chừng", "was stopped");
        };
        return "%s, %s (%s %s)"
                .formatted(numbers().moment(run.endedAt()), how, numbers().points(run.seconds()), say("giây", "s"));
    }

    String lastSuccess() {
        Instant success = state.freshness().lastSuccess();
        return success == null
                ? say("chưa có", "none yet")
                : numbers().moment(success) + (state.freshness().isStale(now) ? say(" · quá hạn", " · overdue") : "");
    }

    String pinned() {
        return state.pinned() == null
                ? say(
                        "không; mỗi lần nạp có số liệu mới sẽ công bố ngay",
                        "no; each refresh with new data publishes it at once")
                : say(
                        "có; các lần nạp vẫn dựng bản mới nhưng chưa công bố",
                        "yes; refreshes go on building, and publish nothing");
    }

    /** 48 giờ. */
    String hours(Duration duration) {
        return duration.toMinutes() % 60 == 0
                ? duration.toHours() + say(" giờ", " hours")
                : duration.toMinutes() + say(" phút", " minutes");
    }

    /** When a snapshot was built; its name where that does not say. */
    String built(@Nullable String snapshotId) {
        return snapshotId == null
                ? "–"
                : Snapshots.builtAt(snapshotId).map(numbers()::moment).orElse(snapshotId);
    }

    /** 8,3 MB. */
    String size(long bytes) {
        return numbers().points(bytes / 1e6) + " MB";
    }

    String tableTitle() {
        return say("%d bản dữ liệu", "%d snapshot{s}", state.snapshots().size());
    }

    String tableSubtitle() {
        return say(
                "mới nhất ở trên; ghim một bản là công bố lại bản đó cho mọi người, không cần khởi động lại",
                "the newest first; pinning one publishes it for everybody, without a restart");
    }

    String came(Rollback.Outcome outcome, @Nullable String snapshotId) {
        return switch (outcome) {
            case done ->
                snapshotId == null
                        ? say("Đã bỏ ghim; đang công bố bản mới nhất.", "Pinned no longer; the newest is published.")
                        : say(
                                "Đã ghim và công bố bản nạp lúc %s.",
                                "Pinned and published: the snapshot loaded at %s.", built(snapshotId));
            case not_operator ->
                say("Không thay đổi gì: cần quyền vận hành.", "Nothing was changed: that takes an operator.");
            case gone ->
                say(
                        "Bản này không còn nữa: một lần nạp đã dọn đi. Không thay đổi gì.",
                        "This snapshot is no longer there: a refresh has cleared it away. Nothing was changed.");
            case damaged ->
                say(
                        "Bản này đã hỏng (sai tổng kiểm tra). Không thay đổi gì.",
                        "This snapshot is damaged (another checksum). Nothing was changed.");
            case failed ->
                say(
                        "Không ghi được vào kho số liệu; xem nhật ký của máy chủ.",
                        "The warehouse could not be written; see the log of the server.");
        };
    }
}
