package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.district.DistrictFigures.Completeness;
import vn.chitieu.dashboard.district.DistrictFigures.RefusedFile;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;

/** What was received, latest first; a year without anything has a row that says so. */
record ReportsCard(DistrictFigures figures, DistrictWords words) implements DistrictCard<ReportsCard.Report> {

    /** A version received, a file refused whole, or a year without either. */
    record Report(
            int year, @Nullable Version version, @Nullable RefusedFile refused) {

        private <T> @Nullable T of(Function<Version, @Nullable T> part) {
            return version == null ? null : part.apply(version);
        }

        @Nullable
        String file() {
            return refused == null ? of(Version::file) : refused.file();
        }
    }

    @Override
    public String title() {
        return say("Báo cáo đã nhận", "Reports received");
    }

    @Override
    public String subtitle() {
        return say(
                "Mỗi năm và mỗi bản; nhận, từ chối và để trống cộng lại bằng số liệu trong tệp",
                "Each year and version; accepted, refused and empty add up to the readings in the file");
    }

    @Override
    public List<Component> legend() {
        return List.of();
    }

    @Override
    public List<Report> rows() {
        return figures.years().reversed().stream()
                .flatMap(year -> {
                    List<Report> ofYear = Stream.concat(
                                    figures.versions().stream()
                                            .filter(version -> version.year() == year)
                                            .map(version -> new Report(year, version, null)),
                                    figures.refusedFiles().stream()
                                            .filter(file -> file.year() == year)
                                            .map(file -> new Report(year, null, file)))
                            .toList();
                    return ofYear.isEmpty() ? Stream.of(new Report(year, null, null)) : ofYear.stream();
                })
                .toList();
    }

    @Override
    public String tableName() {
        return say("Theo năm và bản", "By year and version");
    }

    @Override
    public String tableClasses() {
        return "tbl";
    }

    @Override
    public Optional<String> whyNot(Report row) {
        return note(row)
                .map(why -> row.refused() == null
                        ? why
                        : why + " · " + row.refused().file());
    }

    private Optional<String> note(Report row) {
        if (row.refused() != null) {
            String message =
                    language().pick(row.refused().messageVi(), row.refused().messageEn());
            return Optional.of(say("Tệp bị từ chối", "File refused") + (message == null ? "" : ": " + message));
        }
        return row.version() == null ? Optional.of(say("Chưa nhận báo cáo", "No report received")) : Optional.empty();
    }

    @Override
    public Columns<Report> columns() {
        Columns<Report> columns = new Columns<Report>(language())
                .add(Head.CODE, row -> figures.place().code())
                .add(Head.DISTRICT, row -> figures.place().name(language()))
                .add(Head.YEAR, Report::year)
                .text(say("Năm", "Year"), "", row -> String.valueOf(row.year()))
                .heads()
                .add(say("Bản", "Version"), row -> row.of(Version::version))
                .html(say("Bản", "Version"), "", this::version)
                .add(say("Nhận ngày", "Received on"), row -> row.of(Version::receivedOn))
                .text(say("Nhận ngày", "Received"), "nowrap", this::received)
                .add(
                        say("Đúng hạn", "In time"),
                        row -> first(row).map(Reporting::onTime).orElse(null))
                .html(say("Đúng hạn", "In time"), "nowrap", this::timeliness)
                .add(
                        say("Trễ, ngày", "Days late"),
                        row -> first(row).map(Reporting::daysLate).orElse(null));
        count(columns, say("Số liệu", "Readings"), Version::readings);
        count(columns, say("Nhận", "Accepted"), Version::accepted);
        count(columns, say("Từ chối", "Refused"), Version::refused);
        count(columns, say("Để trống", "Empty"), Version::missing);
        return columns.seen(
                        say("Chỉ tiêu có số", "Indicators"),
                        "r",
                        row -> inForce(row)
                                .map(complete -> complete.indicators() + "/" + complete.allIndicators())
                                .orElse(""))
                .seen(
                        say("Câu trả lời", "Answers"),
                        "r",
                        row -> inForce(row)
                                .map(complete -> words.completeness(row.year()))
                                .orElse(""))
                .add(say("Tệp", "File"), Report::file)
                .html(say("Tệp", "File"), "file", row -> element("code", "", new Text(String.valueOf(row.file()))))
                .add(say("Ghi chú", "Note"), row -> note(row).orElse(null));
    }

    private void count(Columns<Report> columns, String title, ToIntFunction<Version> count) {
        columns.add(title, row -> row.of(count::applyAsInt))
                .text(
                        title,
                        "r",
                        row -> String.valueOf(
                                row.<String>of(version -> said().numbers().whole(count.applyAsInt(version)))));
    }

    /** How complete the year is, beside the version whose figures count. */
    private Optional<Completeness> inForce(Report row) {
        return figures.inForce(row.year())
                .filter(version -> version.equals(row.version()))
                .map(version -> figures.completeness(row.year()));
    }

    private Component version(Report row) {
        Span number = new Span(new Span(String.valueOf(row.<Integer>of(Version::version))));
        number.addClassName("nowrap");
        inForce(row).ifPresent(complete -> number.add(Cells.verdict(TargetVerdict.met, say("đang dùng", "in force"))));
        return number;
    }

    private String received(Report row) {
        LocalDate received = row.of(Version::receivedOn);
        return received == null ? say("không rõ", "unknown") : said().numbers().day(received);
    }

    /** Timeliness is that of the first version; later ones correct it. */
    private Optional<Reporting> first(Report row) {
        return row.version() != null && row.version().version() == 1 ? figures.reporting(row.year()) : Optional.empty();
    }

    private Component timeliness(Report row) {
        if (row.version() != null && row.version().version() > 1) {
            return dim(say("bản sửa", "correction"));
        }
        return first(row)
                .flatMap(words::timeliness)
                .<Component>map(Function.identity())
                .orElseGet(() -> dim(
                        first(row).map(Reporting::dueBefore).isPresent() ? "–" : say("không đặt hạn", "no due day")));
    }

    @Override
    public String fileName() {
        return say("%s báo cáo đã nhận", "%s reports received", words.placeAndYears());
    }

    @Override
    public Download download() {
        return columns().of(fileName(), rows());
    }
}
