package vn.chitieu.etl.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/** A verification for a person: a line a table, the first differences, and what it comes to. */
final class VerificationText {
    private static final Locale VIETNAM = Locale.of("vi", "VN");
    private static final int NAMED = 10;

    private final List<String> vi = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private VerificationText() {}

    static Message of(Verification verification) {
        VerificationText text = new VerificationText();
        text.tables(verification.tables());
        text.cells(verification.cells(), verification.submissions());
        text.named(verification);
        long rows = verification.tables().stream().mapToLong(Compared::rows).sum();
        text.say(
                "%s: %,d chỗ khác trong %d bảng (%,d dòng) và %,d số liệu đọc lại",
                "%s: %,d differences in %d tables (%,d rows) and %,d readings read again",
                verification.snapshotId(),
                verification.differences(),
                verification.tables().size(),
                rows,
                verification.cells().read());
        return new Message(String.join("\n", text.vi), String.join("\n", text.en));
    }

    private void tables(List<Compared> tables) {
        say(
                "%-30s %12s %8s",
                "%-30s %12s %8s",
                new Message("bảng", "table"),
                new Message("dòng", "rows"),
                new Message("khác", "differ"));
        for (Compared table : tables) {
            say("%-30s %,12d %,8d", "%-30s %,12d %,8d", table.table(), table.rows(), table.differences());
        }
        say(
                "không tính lại, vì là đầu vào: %s",
                "not worked out again, being input: %s",
                String.join(", ", Tables.GIVEN.stream().sorted().toList()));
    }

    private void cells(Cells cells, String submissions) {
        say(
                "đọc lại từ tệp gốc trong %s: %,d trong %,d số liệu được chọn, %,d khác",
                "read again from the originals in %s: %,d of %,d readings chosen, %,d differ",
                submissions,
                cells.read(),
                cells.sampled(),
                cells.differences().size());
    }

    private void named(Verification verification) {
        Stream.concat(
                        verification.tables().stream().flatMap(table -> table.first().stream()),
                        verification.cells().differences().stream())
                .limit(NAMED)
                .forEach(difference -> say(
                        "  %s [%s] %s: đang ghi %s, tính lại được %s",
                        "  %s [%s] %s: %s stands there, it comes to %s",
                        difference.table(),
                        difference.key(),
                        difference.column(),
                        shown(difference.stored()),
                        shown(difference.again())));
        files(verification.damaged(), "tệp của hồ dữ liệu mất hoặc bị sửa: %s", "file of the lake gone or altered: %s");
        files(
                verification.cells().changed(),
                "tệp gốc đã khác lúc nạp, không đọc lại: %s",
                "original changed since it was loaded, not read again: %s");
        files(verification.cells().gone(), "không còn tệp gốc: %s", "original no longer there: %s");
    }

    private void files(List<String> files, String vi, String en) {
        files.stream().limit(NAMED).forEach(file -> say("  " + vi, "  " + en, file));
        if (files.size() > NAMED) {
            say("  … và %,d tệp nữa", "  … and %,d more files", files.size() - NAMED);
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : "“" + value + "”";
    }

    /** A line, in whose arguments a message stands in its own language. */
    private void say(String vietnamese, String english, Object... arguments) {
        vi.add(String.format(
                VIETNAM,
                vietnamese,
                Stream.of(arguments)
                        .map(argument -> argument instanceof Message message ? message.vi() : argument)
                        .toArray()));
        en.add(String.format(
                Locale.ENGLISH,
                english,
                Stream.of(arguments)
                        .map(argument -> argument instanceof Message message ? message.en() : argument)
                        .toArray()));
    }
}
