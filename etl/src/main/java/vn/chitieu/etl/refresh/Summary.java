package vn.chitieu.etl.refresh;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SnapshotBuilder.Built;

/** What a refresh did, for a person and for a machine. */
final class Summary {

    private Summary() {}

    static Message text(Refresh.Outcome outcome) {
        return switch (outcome) {
            case Refresh.Outcome.Unchanged unchanged ->
                new Message(
                        "Không có gì mới trong %d tệp; bản đang công bố: %s"
                                .formatted(unchanged.files(), unchanged.snapshotId()),
                        "Nothing new in %d files; published: %s".formatted(unchanged.files(), unchanged.snapshotId()));
            case Refresh.Outcome.Published published -> new Message(vietnamese(published), english(published));
        };
    }

    /** One object, whose keys scripts rely on. */
    static String json(Refresh.Outcome outcome) {
        ObjectNode json = new JsonMapper().createObjectNode();
        switch (outcome) {
            case Refresh.Outcome.Unchanged unchanged ->
                json.put("outcome", "unchanged")
                        .put("snapshot", unchanged.snapshotId())
                        .put("files", unchanged.files());
            case Refresh.Outcome.Published published -> {
                Built built = published.built();
                json.put("outcome", "published")
                        .put("snapshot", published.snapshotId())
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
        return json.toString();
    }

    private static String vietnamese(Refresh.Outcome.Published published) {
        Built built = published.built();
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.of("vi", "VN"));
        List<String> lines = new ArrayList<>();
        lines.add("Đã công bố " + published.snapshotId());
        lines.add("  tệp       %s: %s đọc mới, %s nạp được, %s bị từ chối"
                .formatted(
                        number.format(published.files()),
                        number.format(published.filesRead()),
                        number.format(built.filesLoaded()),
                        number.format(built.filesRefused())));
        lines.add("  số liệu   %s: %s nhận, %s từ chối, %s để trống, %s lời nhắc"
                .formatted(
                        number.format(built.readings()),
                        number.format(built.accepted()),
                        number.format(built.refused()),
                        number.format(built.missing()),
                        number.format(built.warnings())));
        lines.add("  đến ngày  " + (built.dataAsOf() == null ? "–" : built.dataAsOf()));
        if (built.isSample()) {
            lines.add("  đây là dữ liệu mẫu");
        }
        if (built.samplesLeftOut() > 0) {
            lines.add("  đã có báo cáo thật: bỏ ra ngoài %s tệp mẫu".formatted(number.format(built.samplesLeftOut())));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String english(Refresh.Outcome.Published published) {
        Built built = published.built();
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        List<String> lines = new ArrayList<>();
        lines.add("Published " + published.snapshotId());
        lines.add("  files     %s: %s read anew, %s loaded, %s refused"
                .formatted(
                        number.format(published.files()),
                        number.format(published.filesRead()),
                        number.format(built.filesLoaded()),
                        number.format(built.filesRefused())));
        lines.add("  readings  %s: %s accepted, %s refused, %s missing, %s warnings"
                .formatted(
                        number.format(built.readings()),
                        number.format(built.accepted()),
                        number.format(built.refused()),
                        number.format(built.missing()),
                        number.format(built.warnings())));
        lines.add("  as of     " + (built.dataAsOf() == null ? "–" : built.dataAsOf()));
        if (built.isSample()) {
            lines.add("  this is sample data");
        }
        if (built.samplesLeftOut() > 0) {
            lines.add("  real submissions are there: %s sample files left out"
                    .formatted(number.format(built.samplesLeftOut())));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
