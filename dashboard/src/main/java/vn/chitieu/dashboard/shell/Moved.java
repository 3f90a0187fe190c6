package vn.chitieu.dashboard.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.Snapshots;

/** What an open page says when it has moved over to another snapshot. */
final class Moved {

    private Moved() {}

    /**
     * @param before the snapshot that was shown; null where none could be
     * @param asOf the last day on which a report was received; null where the register knows none
     */
    static String words(@Nullable String before, String now, @Nullable LocalDate asOf, Language language) {
        Numbers numbers = new Numbers(language);
        String what = before == null
                ? language.say("Đã có số liệu", "Figures are published")
                : now.compareTo(before) < 0
                        ? language.say(
                                "Trang đã trở về bản số liệu trước", "This page has gone back to earlier figures")
                        : language.say("Trang đã chuyển sang số liệu mới", "This page has moved to new figures");
        String loaded = Snapshots.builtAt(now)
                .map(at -> language.say("nạp lúc ", "loaded at ") + numbers.moment(at))
                .orElse(now);
        String received = asOf == null ? "" : language.say(", số liệu đến ", ", data to ") + numbers.day(asOf);
        return what + ": " + loaded + received + ".";
    }
}
