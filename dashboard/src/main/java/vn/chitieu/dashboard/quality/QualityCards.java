package vn.chitieu.dashboard.quality;

import static vn.chitieu.dashboard.html.Cells.code;
import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.quality.QualityFigures.PlaceCount;
import vn.chitieu.dashboard.quality.QualityFigures.RuleCount;
import vn.chitieu.dashboard.text.Folding;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/** The cards of the page of data quality. */
record QualityCards(QualityFigures figures, QualityWords words, Link link) implements Speaker {
    /** Rows of remarks that are shown; the file has all. */
    private static final int MOST = 200;

    @Override
    public Language language() {
        return words.language();
    }

    private String name(String what) {
        String place = figures.district() == null
                ? ""
                : " " + Folding.fold(figures.district().shortName(language()));
        return what + " " + figures.year() + place;
    }

    /** Districts with something to look at; each narrows the page down. */
    Listing<PlaceCount> places() {
        List<PlaceCount> rows = figures.byPlace();
        return new Listing<>(
                        say(
                                "%d quận, huyện có chỗ cần xem",
                                "%d district{s} {has|have} something to look at", rows.size()),
                        say("chọn một nơi để lọc", "choose one to narrow down"),
                        say("Chất lượng theo quận huyện", "Quality by district") + " " + figures.year(),
                        new Columns<PlaceCount>(language())
                                .add(Head.CODE, found -> found.place().code())
                                .add(Head.DISTRICT, found -> found.place().name(language()))
                                .html(say("Quận, huyện", "District"), "", this::toPlace)
                                .heads()
                                .whole(say("Từ chối", "Refused"), PlaceCount::refusals)
                                .whole(say("Lời nhắc", "Warnings"), PlaceCount::warnings)
                                .whole(say("Lệch xa", "Far off"), PlaceCount::doubts),
                        rows)
                .choosing(found -> found.place().equals(figures.district()));
    }

    private Component toPlace(PlaceCount found) {
        return new Anchor(
                link.to(
                        QualityPage.PAGE,
                        Map.of(QualityPage.DISTRICT, found.place().code())),
                found.place().shortName(language()));
    }

    /** The rules that were met; each narrows the page down. */
    Listing<RuleCount> rules() {
        List<RuleCount> rows = figures.rules();
        return new Listing<>(
                        say("%d quy tắc đã gặp", "%d rule{s} {was|were} met", rows.size()),
                        say("chọn một quy tắc để lọc", "choose one to narrow down"),
                        name(say("Quy tắc đã gặp", "Rules met")),
                        new Columns<RuleCount>(language())
                                .add(say("Quy tắc", "Rule"), RuleCount::rule)
                                .html(say("Quy tắc", "Rule"), "", this::toRule)
                                .heads()
                                .add(say("Tên quy tắc", "Name of the rule"), found -> words.rule(found.rule()))
                                .onPage()
                                .html(say("Việc làm", "Outcome"), "", found -> kind(found.isRefusal()))
                                .onPage()
                                .html(say("Ví dụ", "Example"), "long", found -> dim(words.message(found.example())))
                                .whole(say("Số lần", "Times"), RuleCount::times)
                                .whole(say("Số nơi", "Districts"), RuleCount::districts),
                        rows)
                .choosing(found -> found.rule().equals(figures.rule()));
    }

    private Component toRule(RuleCount found) {
        Anchor name = new Anchor(link.to(QualityPage.PAGE, Map.of(QualityPage.RULE, found.rule())));
        name.add(Cells.named(words.rule(found.rule()), found.rule()));
        return name;
    }

    private Component kind(boolean isRefusal) {
        return isRefusal ? verdict("late", say("từ chối", "refused")) : dim(say("nhắc", "warned"));
    }

    /** What a district needs to correct its file: where, what was written, and why it is not right. */
    Listing<Remark> remarks() {
        List<Remark> rows = figures.chosen();
        int all = Remark.times(rows);
        return new Listing<>(
                        all == 0
                                ? say("Không có gì để sửa", "Nothing to correct")
                                : say("%s chỗ cần xem: %s", "%s place{s} to look at: %s", whole(all), words.filter()),
                        remarksSubtitle(rows),
                        name(say("Cần sửa", "To correct")),
                        new Columns<Remark>(language())
                                .add(Head.CODE, Remark::districtCode)
                                .add(Head.DISTRICT, remark -> words.place(remark.districtCode()))
                                .text(say("Quận, huyện", "District"), "", remark -> words.place(remark.districtCode()))
                                .heads()
                                .add(Head.YEAR, remark -> figures.year())
                                .add(say("Tệp", "File"), Remark::file)
                                .html(say("Tệp", "File"), "", remark -> code(remark.file()))
                                .add(say("Trang tính", "Sheet"), Remark::sheet)
                                .html(say("Chỗ", "Where"), "", this::toCell)
                                .add(say("Dòng", "Row"), Remark::rowNumber)
                                .add(say("Cột", "Column"), Remark::columnName)
                                .add(Head.UNIT, Remark::wardName)
                                .text(say("Đơn vị", "Unit"), "", remark -> orDash(remark.wardName()))
                                .add(Head.INDICATOR_CODE, Remark::indicatorCode)
                                .text(
                                        say("Chỉ tiêu", "Indicator"),
                                        "",
                                        remark -> words.indicator(remark.indicatorCode()))
                                .add(say("Đã ghi", "Written"), Remark::raw)
                                .html(say("Đã ghi", "Written"), "raw", remark -> codeOrDash(remark.raw()))
                                .phone(say("Đã ghi", "Written"))
                                .add(say("Quy tắc", "Rule"), Remark::rule)
                                .add(say("Tên quy tắc", "Name of the rule"), remark -> words.rule(remark.rule()))
                                .add(
                                        say("Việc làm", "Outcome"),
                                        remark ->
                                                remark.isRefusal() ? say("từ chối", "refused") : say("nhắc", "warned"))
                                .html(say("Việc làm", "Outcome"), "", remark -> kind(remark.isRefusal()))
                                .said(say("Lý do", "Reason"), "long", words::message)
                                .add(say("Số lần", "Times"), Remark::times),
                        rows)
                .styled("remarks")
                .atMost(MOST);
    }

    /** Leads to the cell as it stands in the file; a remark on the whole file leads nowhere. */
    private Component toCell(Remark remark) {
        String position = words.position(remark);
        if (remark.rowNumber() == null) {
            return new Span(position);
        }
        Map<String, String> figure = remark.districtCode() == null || remark.indicatorCode() == null
                ? Map.of()
                : Map.of(Link.DISTRICT, remark.districtCode(), Link.INDICATOR, remark.indicatorCode());
        return new Anchor(
                link.plain()
                        .withYear(figures.year())
                        .toCell(
                                remark.file(),
                                remark.sheet(),
                                remark.rowNumber(),
                                remark.columnName() == null ? "" : remark.columnName(),
                                figure),
                position);
    }

    private String remarksSubtitle(List<Remark> rows) {
        return say(
                        "Tệp, trang tính, dòng, cột và chữ đã ghi; tải về để gửi lại cho quận, huyện sửa",
                        "File, sheet, row, column and what was written; take it to send to the district for correction")
                + (rows.size() > MOST
                        ? say(
                                " · hiện %d dòng đầu, bản tải về có đủ",
                                " · the first %d are shown, the download has all", MOST)
                        : "")
                + (rows.stream().anyMatch(remark -> remark.times() > 1)
                        ? say(
                                " · quá 1.000 chỗ cùng quy tắc trong một tệp thì phần còn lại chỉ ghi số lượng",
                                " · of more than 1,000 of one rule in a file the rest is only counted")
                        : "");
    }

    /** Figures that are far from those of their kind. */
    Listing<Doubt> doubts() {
        List<Doubt> rows = figures.chosenDoubts();
        return new Listing<>(
                rows.isEmpty()
                        ? say("Không số liệu nào lệch xa các nơi cùng loại", "No figure is far from its kind")
                        : say(
                                "%s số liệu lệch xa các nơi cùng loại",
                                "%s figure{s} {is|are} far from {its|their} kind", whole(rows.size())),
                say(
                        "So với trung vị của các nơi cùng loại (nội thành, vùng ven, ngoại thành), theo độ lệch tuyệt đối trung vị; chỉ nêu khi lệch từ 10 điểm %, hoặc số đếm trên gấp đôi hay dưới một nửa",
                        "Against the median of its kind (inner city, edge, rural) by the median absolute deviation; named from 10 points on, or a count above double or below half"),
                name(say("Số liệu lệch xa", "Figures far off")),
                new Columns<Doubt>(language())
                        .add(Head.CODE, Doubt::districtCode)
                        .add(Head.DISTRICT, doubt -> words.place(doubt.districtCode()))
                        .html(
                                say("Quận, huyện", "District"),
                                "",
                                doubt -> new Anchor(
                                        link.toDistrict(doubt.districtCode()), words.place(doubt.districtCode())))
                        .heads()
                        .add(Head.YEAR, doubt -> figures.year())
                        .add(Head.INDICATOR_CODE, Doubt::indicatorCode)
                        .html(
                                say("Chỉ tiêu", "Indicator"),
                                "",
                                doubt -> new Anchor(
                                        link.toIndicator(doubt.indicatorCode()),
                                        words.indicator(doubt.indicatorCode())))
                        .said(say("Nghi vấn", "Doubt"), "", words::kind)
                        .add(say("Đo được", "Measured"), Doubt::measured)
                        .text(say("So với các nơi cùng loại", "Against its kind"), "", words::doubt)
                        .leads(doubt -> link.toLineage(doubt.districtCode(), doubt.indicatorCode(), figures.year()))
                        .add(say("Trung vị", "Median"), Doubt::median)
                        .add(say("Số nơi cùng loại", "Districts of its kind"), Doubt::figures)
                        .add(say("Độ lệch", "Score"), Doubt::score),
                rows);
    }

    /** What the files of each period held. */
    Listing<PeriodCount> trend() {
        return new Listing<>(
                figures.periods().stream()
                        .filter(period -> period.readings() > 0)
                        .max(Comparator.comparingDouble(PeriodCount::refusedShare))
                        .map(worst -> say(
                                "Từ chối nhiều nhất: %s, kỳ %d",
                                "Most refused: %s, in %d", words.numbers().percent(worst.refusedShare()), worst.year()))
                        .orElse(say("Chưa đọc tệp nào", "No file was read")),
                say(
                        "Giá trị bị từ chối trên số giá trị đã đọc, theo kỳ, %",
                        "Refused values of those read, by period, %"),
                say("Chất lượng theo kỳ", "Quality by period"),
                new Columns<PeriodCount>(language())
                        .add(Head.YEAR, PeriodCount::year)
                        .text(say("Kỳ", "Period"), "", period -> String.valueOf(period.year()))
                        .heads()
                        .whole(say("Tệp", "Files"), PeriodCount::files)
                        .whole(say("Tệp bị từ chối", "Files refused"), PeriodCount::refusedFiles)
                        .whole(say("Giá trị đã đọc", "Readings"), PeriodCount::readings)
                        .whole(say("Nhận", "Accepted"), PeriodCount::accepted)
                        .whole(say("Từ chối", "Refused"), PeriodCount::refused)
                        .whole(say("Để trống", "Missing"), PeriodCount::missing)
                        .whole(say("Lời nhắc", "Warnings"), PeriodCount::warnings)
                        .add(say("Tỷ lệ từ chối", "Share refused"), period -> new Share(period.refusedShare())),
                figures.periods());
    }

    /** Files that are no submission. */
    Listing<RefusedFile> files() {
        List<RefusedFile> rows = figures.refusedFiles();
        return new Listing<>(
                rows.isEmpty()
                        ? say("Không tệp nào bị từ chối", "No file was refused")
                        : say("%d tệp bị từ chối", "%d file{s} {was|were} refused", rows.size()),
                say("tệp không phải là báo cáo, và vì sao", "files that are no submission, and why"),
                say("Tệp bị từ chối", "Files refused") + " " + figures.year(),
                new Columns<RefusedFile>(language())
                        .add(say("Tệp", "File"), RefusedFile::file)
                        .html(say("Tệp", "File"), "", file -> code(file.file()))
                        .heads()
                        .add(Head.CODE, RefusedFile::districtCode)
                        .text(say("Quận, huyện", "District"), "", file -> words.place(file.districtCode()))
                        .add(say("Quy tắc", "Rule"), RefusedFile::rule)
                        .html(say("Quy tắc", "Rule"), "", file -> Cells.named(words.rule(file.rule()), file.rule()))
                        .said(say("Lý do", "Reason"), "long", file -> say(file.messageVi(), file.messageEn())),
                rows);
    }

    /** The latest loads. */
    Listing<LoadRun> runs() {
        return new Listing<>(
                say("Các lần nạp gần đây", "Recent loads"),
                say("lần nạp có thay đổi; mới nhất ở trên", "loads that changed something; the latest first"),
                say("Các lần nạp", "Loads"),
                new Columns<LoadRun>(language())
                        .said(say("Bắt đầu (giờ Việt Nam)", "Started (Vietnam time)"), "", words::moment)
                        .heads()
                        .whole(say("Tệp", "Files"), LoadRun::files)
                        .whole(say("Tệp đọc mới", "Files read"), LoadRun::filesRead)
                        .add(say("Bản dữ liệu", "Snapshot"), LoadRun::snapshotId)
                        .html(say("Bản dữ liệu", "Snapshot"), "", run -> codeOrDash(run.snapshotId())),
                figures.runs());
    }

    private String whole(long number) {
        return words.numbers().whole(number);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static Component codeOrDash(@Nullable String text) {
        return text == null ? new Span("–") : code(text);
    }
}
