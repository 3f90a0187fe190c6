package vn.chitieu.dashboard.quality;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.element;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.table;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.html.Link;

/** The tables of the page of data quality. */
record QualityTables(QualityFigures figures, QualityWords words, Link link) {
    /** Rows of remarks that are shown; the download has all. */
    static final int MOST = 200;

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    private static HtmlContainer code(String text) {
        HtmlContainer code = element("code", "");
        code.setText(text);
        return code;
    }

    private NativeTableRow head(String... names) {
        NativeTableRow head = new NativeTableRow();
        for (String name : names) {
            boolean isNumber = name.startsWith("#");
            head.add(columnHead(isNumber ? name.substring(1) : name, isNumber ? "r" : ""));
        }
        return head;
    }

    NativeTable places() {
        List<NativeTableRow> rows = figures.byPlace().stream()
                .map(found -> {
                    NativeTableRow row = new NativeTableRow();
                    if (found.place().equals(figures.district())) {
                        row.addClassName("sel");
                    }
                    row.add(
                            rowHead(
                                    new Anchor(
                                            link.to(
                                                    QualityView.PAGE,
                                                    Map.of(
                                                            QualityView.DISTRICT,
                                                            found.place().code())),
                                            found.place().shortName(words.language())),
                                    ""),
                            cell(String.valueOf(found.refusals()), "r"),
                            cell(String.valueOf(found.warnings()), "r"),
                            cell(String.valueOf(found.doubts()), "r"));
                    return row;
                })
                .toList();
        return table(
                words.placesTitle(),
                "tbl",
                head(
                        say("Quận, huyện", "District"),
                        "#" + say("Từ chối", "Refused"),
                        "#" + say("Lời nhắc", "Warnings"),
                        "#" + say("Lệch xa", "Far off")),
                rows);
    }

    NativeTable rules() {
        List<NativeTableRow> rows = figures.rules().stream()
                .map(found -> {
                    NativeTableRow row = new NativeTableRow();
                    if (found.rule().equals(figures.rule())) {
                        row.addClassName("sel");
                    }
                    Anchor name = new Anchor(link.to(QualityView.PAGE, Map.of(QualityView.RULE, found.rule())));
                    name.add(code(found.rule()));
                    row.add(
                            rowHead(name, ""),
                            cell(kind(found.isRefusal()), ""),
                            cell(styled(words.message(found.example()), "dim"), "long"),
                            cell(String.valueOf(found.times()), "r"),
                            cell(String.valueOf(found.districts()), "r"));
                    return row;
                })
                .toList();
        return table(
                words.rulesTitle(),
                "tbl upper",
                head(
                        say("Quy tắc", "Rule"),
                        say("Việc làm", "Outcome"),
                        say("Ví dụ", "Example"),
                        "#" + say("Số lần", "Times"),
                        "#" + say("Số nơi", "Districts")),
                rows);
    }

    private Component kind(boolean isRefusal) {
        return isRefusal ? verdict("late", say("từ chối", "refused")) : verdict("none", say("nhắc", "warned"));
    }

    NativeTable remarks() {
        List<NativeTableRow> rows = figures.chosen().stream()
                .limit(MOST)
                .map(remark -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(words.place(remark.districtCode())), ""),
                            cell(remark.wardName() == null ? "–" : remark.wardName(), ""),
                            cell(words.indicator(remark.indicatorCode()), ""),
                            cell(code(remark.file()), ""),
                            cell(words.position(remark), ""),
                            cell(remark.raw() == null ? styled("–", "dim") : code(remark.raw()), "raw"),
                            cell(kind(remark.isRefusal()), ""),
                            cell(words.message(remark), "long"));
                    return row;
                })
                .toList();
        return table(
                words.remarksTitle(),
                "tbl upper remarks",
                head(
                        say("Quận, huyện", "District"),
                        say("Đơn vị", "Unit"),
                        say("Chỉ tiêu", "Indicator"),
                        say("Tệp", "File"),
                        say("Chỗ", "Where"),
                        say("Đã ghi", "Written"),
                        say("Việc làm", "Outcome"),
                        say("Lý do", "Reason")),
                rows);
    }

    NativeTable doubts() {
        List<NativeTableRow> rows = figures.chosenDoubts().stream()
                .map(doubt -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(
                                    new Anchor(
                                            link.toDistrict(doubt.districtCode()), words.place(doubt.districtCode())),
                                    ""),
                            cell(
                                    new Anchor(
                                            link.toIndicator(doubt.indicatorCode()),
                                            words.indicator(doubt.indicatorCode())),
                                    ""),
                            cell(words.kind(doubt), ""),
                            cell(words.doubt(doubt), ""));
                    return row;
                })
                .toList();
        return table(
                words.doubtsTitle(),
                "tbl",
                head(
                        say("Quận, huyện", "District"),
                        say("Chỉ tiêu", "Indicator"),
                        say("Nghi vấn", "Doubt"),
                        say("So với các nơi cùng loại", "Against its kind")),
                rows);
    }

    NativeTable trend() {
        List<NativeTableRow> rows = figures.periods().stream()
                .map(period -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(String.valueOf(period.year())), ""),
                            cell(String.valueOf(period.files()), "r"),
                            cell(String.valueOf(period.refusedFiles()), "r"),
                            cell(words.numbers().whole(period.readings()), "r"),
                            cell(words.numbers().whole(period.accepted()), "r"),
                            cell(words.numbers().whole(period.refused()), "r"),
                            cell(words.numbers().whole(period.missing()), "r"),
                            cell(words.numbers().whole(period.warnings()), "r"));
                    return row;
                })
                .toList();
        return table(
                words.trendTitle(),
                "tbl",
                head(
                        say("Kỳ", "Period"),
                        "#" + say("Tệp", "Files"),
                        "#" + say("Tệp bị từ chối", "Files refused"),
                        "#" + say("Giá trị đã đọc", "Readings"),
                        "#" + say("Nhận", "Accepted"),
                        "#" + say("Từ chối", "Refused"),
                        "#" + say("Để trống", "Missing"),
                        "#" + say("Lời nhắc", "Warnings")),
                rows);
    }

    NativeTable files() {
        List<NativeTableRow> rows = figures.refusedFiles().stream()
                .map(file -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(code(file.file()), ""),
                            cell(words.place(file.districtCode()), ""),
                            cell(words.language().say(file.messageVi(), file.messageEn()), "long"));
                    return row;
                })
                .toList();
        return table(
                words.filesTitle(),
                "tbl upper",
                head(say("Tệp", "File"), say("Quận, huyện", "District"), say("Lý do", "Reason")),
                rows);
    }

    NativeTable runs() {
        List<NativeTableRow> rows = figures.runs().stream()
                .map(run -> {
                    NativeTableRow row = new NativeTableRow();
                    row.add(
                            rowHead(new Span(words.moment(run.startedAt())), ""),
                            cell(String.valueOf(run.files()), "r"),
                            cell(String.valueOf(run.filesRead()), "r"),
                            cell(run.snapshotId() == null ? styled("–", "dim") : code(run.snapshotId()), ""));
                    return row;
                })
                .toList();
        return table(
                words.runsTitle(),
                "tbl",
                head(
                        say("Bắt đầu (giờ Việt Nam)", "Started (Vietnam time)"),
                        "#" + say("Tệp", "Files"),
                        "#" + say("Tệp đọc mới", "Files read"),
                        say("Bản dữ liệu", "Snapshot")),
                rows);
    }
}
