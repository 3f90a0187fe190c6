package vn.chitieu.etl.refresh;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.ChangedFile;
import vn.chitieu.warehouse.build.ChangedFile.Change;
import vn.chitieu.warehouse.build.SnapshotBuilder.Built;
import vn.chitieu.warehouse.difference.Difference;

/** What a refresh did, for a person and for a machine. */
final class Summary {
    private static final int NAMED = 10;
    private static final int MOST_DIGITS = 6;
    private static final Map<Change, String> SIGNS = Map.of(Change.added, "+", Change.changed, "~", Change.gone, "-");

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

    /** What a load would do. */
    static Message text(DryRun dryRun) {
        Message text = text(dryRun.outcome());
        if (!(dryRun.outcome() instanceof Refresh.Outcome.Published)) {
            return text;
        }
        return new Message(
                "CHẠY THỬ, chưa công bố gì. Nếu nạp bây giờ:%n%s%n%s"
                        .formatted(
                                text.vi(),
                                changes(dryRun, "  tệp mới %d, thay đổi %d, không còn %d", "    và %d tệp nữa")),
                "DRY RUN, nothing is published. A load now would come to:%n%s%n%s"
                        .formatted(
                                text.en(),
                                changes(dryRun, "  files added %d, changed %d, gone %d", "    and %d more")));
    }

    private static String changes(DryRun dryRun, String counts, String more) {
        List<ChangedFile> files = dryRun.changes();
        Stream<String> lines = Stream.concat(
                Stream.of(counts.formatted(
                        count(dryRun, Change.added), count(dryRun, Change.changed), count(dryRun, Change.gone))),
                files.stream().limit(NAMED).map(file -> "    %s %s".formatted(SIGNS.get(file.change()), file.file())));
        return Stream.concat(
                        lines, files.size() > NAMED ? Stream.of(more.formatted(files.size() - NAMED)) : Stream.of())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static long count(DryRun dryRun, Change change) {
        return dryRun.changes().stream().filter(file -> file.change() == change).count();
    }

    /** That of {@link #json(Refresh.Outcome, double)}, and the changes. */
    static String json(DryRun dryRun, double seconds) {
        return json(dryRun.outcome())
                .put("dry_run", true)
                .put("files_added", count(dryRun, Change.added))
                .put("files_changed", count(dryRun, Change.changed))
                .put("files_gone", count(dryRun, Change.gone))
                .put("seconds", rounded(seconds))
                .toString();
    }

    /** One object, whose keys scripts rely on. */
    static String json(Refresh.Outcome outcome, double seconds) {
        return json(outcome).put("seconds", rounded(seconds)).toString();
    }

    private static ObjectNode json(Refresh.Outcome outcome) {
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
                Refresh.Changes changes = published.changes();
                if (changes != null) {
                    json.put("figures_changed", changes.figures());
                    ArrayNode first = json.putArray("first_changed");
                    changes.first()
                            .forEach(figure -> first.addObject()
                                    .put("district_code", figure.districtCode())
                                    .put("indicator_code", figure.indicatorCode())
                                    .put("year", figure.year())
                                    .put("before_value", figure.before())
                                    .put("after_value", figure.after())
                                    .put("cause", figure.cause())
                                    .put("detail", figure.detail()));
                }
            }
        }
        return json;
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

    /** How many published figures differ from before, and the first of them. */
    private static List<String> changes(
            Refresh.@Nullable Changes changes, Function<Message, String> in, Locale locale) {
        if (changes == null) {
            return List.of();
        }
        NumberFormat number = NumberFormat.getIntegerInstance(locale);
        List<String> lines = new ArrayList<>();
        lines.add(in.apply(new Message(
                        "  khác đi   %s số liệu công bố so với bản trước",
                        "  changed   %s published figures differ from before"))
                .formatted(number.format(changes.figures())));
        changes.first()
                .forEach(figure -> lines.add("    %s %s %d: %s (%s)"
                        .formatted(
                                figure.districtCode() == null
                                        ? in.apply(new Message("thành phố", "city"))
                                        : figure.districtCode(),
                                figure.indicatorCode(),
                                figure.year(),
                                moved(figure, locale),
                                in.apply(figure.because()))));
        long others = changes.figures() - changes.first().size();
        if (others > 0) {
            lines.add(in.apply(new Message("    và %s số liệu nữa: ./chitieu diff", "    and %s more: ./chitieu diff"))
                    .formatted(number.format(others)));
        }
        return lines;
    }

    /** 42,1% → 43,0%; with as many digits as it takes to see that they differ. */
    private static String moved(Difference.Figure figure, Locale locale) {
        String before;
        String after;
        int digits = 0;
        do {
            digits++;
            before = value(figure, figure.before(), digits, locale);
            after = value(figure, figure.after(), digits, locale);
        } while (before.equals(after) && digits < MOST_DIGITS);
        return before + " → " + after;
    }

    private static String value(Difference.Figure figure, @Nullable Double value, int digits, Locale locale) {
        return value == null
                ? "–"
                : figure.isCount()
                        ? String.format(locale, "%,.0f", value)
                        : String.format(locale, "%." + digits + "f%%", 100 * value);
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
        lines.addAll(changes(published.changes(), in, locale));
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
