package vn.chitieu.etl.refresh;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SnapshotBuilder.Built;

/** What a refresh did, for a person and for a machine. */
final class Summary {

    private Summary() {}

    static Message text(Refresh.Outcome outcome) {
        return switch (outcome) {
            case Refresh.Outcome.Unchanged unchanged -> {
                String pinned = unchanged.pinned();
                String published = pinned == null ? unchanged.snapshotId() : pinned;
                yield new Message(
                        "Không có gì mới trong %d tệp; bản đang công bố: %s%s"
                                .formatted(unchanged.files(), published, pinned == null ? "" : " (đang ghim)"),
                        "Nothing new in %d files; published: %s%s"
                                .formatted(unchanged.files(), published, pinned == null ? "" : " (pinned)"));
            }
            case Refresh.Outcome.Published published ->
                new Message(
                        lines(published, Message::vi, Locale.of("vi", "VN")),
                        lines(published, Message::en, Locale.ENGLISH));
        };
    }

    /** One object, whose keys scripts rely on. */
    static String json(Refresh.Outcome outcome, double seconds) {
        ObjectNode json = new JsonMapper().createObjectNode();
        switch (outcome) {
            case Refresh.Outcome.Unchanged unchanged ->
                json.put("outcome", "unchanged")
                        .put("snapshot", unchanged.snapshotId())
                        .put("pinned", unchanged.pinned())
                        .put("files", unchanged.files());
            case Refresh.Outcome.Published published -> {
                Built built = published.built();
                json.put("outcome", "published")
                        .put("snapshot", published.snapshotId())
                        .put("pinned", published.pinned())
                        .put("content_hash", built.contentHash())
                        .put("files", published.files())
                        .put("files_read", published.filesRead())
                        .put("files_loaded", built.filesLoaded())
                        .put("files_refused", built.filesRefused())
                        .put("readings", built.readings())
                        .put("accepted", built.accepted())
                        .put("refused", built.refused())
                        .put("missing", built.missing())
                        .put("warnings", built.warnings())
                        .put("samples_left_out", built.samplesLeftOut())
                        .put("is_sample", built.isSample())
                        .put("data_as_of", built.dataAsOf());
            }
        }
        return json.put("seconds", rounded(seconds)).toString();
    }

    /** The same for a load that did not succeed. */
    static String json(LastRun.Run failed) {
        return new JsonMapper()
                .createObjectNode()
                .put("outcome", failed.outcome().name())
                .put("exit_code", failed.exitCode())
                .put("message", failed.message().toString())
                .put("seconds", rounded(failed.seconds()))
                .toString();
    }

    /** To the millisecond. */
    static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static String lines(Refresh.Outcome.Published published, Function<Message, String> in, Locale locale) {
        Built built = published.built();
        NumberFormat number = NumberFormat.getIntegerInstance(locale);
        List<String> lines = new ArrayList<>();
        lines.add(in.apply(
                        published.pinned() == null
                                ? new Message("Đã công bố %s", "Published %s")
                                : new Message("Đã dựng %s; vẫn ghim %s", "Built %s; %s stays pinned"))
                .formatted(published.snapshotId(), published.pinned()));
        lines.add(in.apply(new Message(
                        "  tệp       %s: %s đọc mới, %s nạp được, %s bị từ chối",
                        "  files     %s: %s read anew, %s loaded, %s refused"))
                .formatted(
                        number.format(published.files()),
                        number.format(published.filesRead()),
                        number.format(built.filesLoaded()),
                        number.format(built.filesRefused())));
        built.firstRefused().forEach(refused -> lines.add("    " + refused.file() + ": " + in.apply(refused.reason())));
        long others = built.filesRefused() - built.firstRefused().size();
        if (others > 0) {
            lines.add(in.apply(new Message("    và %s tệp nữa", "    and %s more"))
                    .formatted(number.format(others)));
        }
        lines.add(in.apply(new Message(
                        "  số liệu   %s: %s nhận, %s từ chối, %s để trống, %s lời nhắc",
                        "  readings  %s: %s accepted, %s refused, %s missing, %s warnings"))
                .formatted(
                        number.format(built.readings()),
                        number.format(built.accepted()),
                        number.format(built.refused()),
                        number.format(built.missing()),
                        number.format(built.warnings())));
        lines.add(in.apply(new Message("  đến ngày  %s", "  as of     %s"))
                .formatted(built.dataAsOf() == null ? "–" : built.dataAsOf()));
        if (built.isSample()) {
            lines.add(in.apply(new Message("  đây là dữ liệu mẫu", "  this is sample data")));
        }
        if (built.samplesLeftOut() > 0) {
            lines.add(in.apply(new Message(
                            "  đã có báo cáo thật: bỏ ra ngoài %s tệp mẫu",
                            "  real submissions are there: %s sample files left out"))
                    .formatted(number.format(built.samplesLeftOut())));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
