package vn.chitieu.dashboard.programme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.programme.ProgrammeFigures.Course;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The tables of the page of programmes to be taken away. */
record ProgrammeDownloads(ProgrammeFigures figures, ProgrammeWords words) {

    private record Row(Course course, Progress progress) {}

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return words.say(vietnamese, english, values);
    }

    /** One row an indicator and year, of the years compared. */
    Download courses() {
        return years(
                say("Chương trình 03 năm đầu và năm cuối", "Programme 03 first and last year"),
                row -> row.course().first().filter(row.progress()::equals).isPresent()
                        || row.course().last().filter(row.progress()::equals).isPresent()
                        || row.course().after().filter(row.progress()::equals).isPresent());
    }

    /** One row an indicator and year. */
    Download years() {
        return years(say("Chương trình 03 từng năm", "Programme 03 year by year"), row -> true);
    }

    private Download years(String name, Function<Row, Boolean> which) {
        List<Row> rows = figures.courses().stream()
                .flatMap(course -> course.years().stream().map(progress -> new Row(course, progress)))
                .filter(which::apply)
                .toList();
        return new Columns<Row>(language())
                .add(Head.INDICATOR_CODE, row -> row.course().indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.course().indicator(), language()))
                .add(Head.YEAR, row -> row.progress().year())
                .add(
                        say("Trong chương trình", "Within the programme"),
                        row -> row.progress().isWithin() ? 1 : 0)
                .add(Head.NUMERATOR, row -> row.progress().numerator())
                .add(Head.DENOMINATOR, row -> row.progress().denominator())
                .add(
                        Head.VALUE,
                        row -> Share.orNumber(
                                row.progress().value(), row.course().isCount()))
                .add(
                        Head.TARGET,
                        row -> Share.orNumber(
                                row.progress().target(), row.course().isCount()))
                .add(Head.GAP_POINTS, row -> row.progress().gapPoints())
                .add(Head.GAP_UNITS, row -> row.progress().gapUnits())
                .add(
                        say("So với năm đầu (cộng nơi báo cáo), điểm %", "On the first year (over reporters), points"),
                        row -> row.progress().changePoints())
                .add(
                        say(
                                "So với năm đầu (cộng nơi báo cáo), số lượng",
                                "On the first year (over reporters), number"),
                        row -> row.progress().changeCount())
                .of(name, rows);
    }

    /** One row a programme, point and year. */
    Download others() {
        java.util.Map<String, OutlineItem> items =
                figures.outline().stream().collect(Collectors.toMap(OutlineItem::itemCode, Function.identity()));
        List<String> codes = figures.others().stream().map(Programme::code).toList();
        java.util.Map<String, Programme> programmes =
                figures.programmes().stream().collect(Collectors.toMap(Programme::code, Function.identity()));
        return new Columns<Progress>(language())
                .add(
                        say("Chương trình", "Programme"),
                        row -> java.util.Objects.requireNonNull(programmes.get(row.programmeCode()))
                                .name(language()))
                .add(say("Mục", "Point"), Progress::itemCode)
                .add(say("Nội dung mục", "Content"), row -> {
                    OutlineItem item = java.util.Objects.requireNonNull(items.get(row.itemCode()));
                    return say(item.labelVi(), item.labelEn());
                })
                .add(Head.YEAR, Progress::year)
                .add(say("Trả lời đủ", "Answered whole"), Progress::answered)
                .add(say("Được hỏi", "Asked"), Progress::asked)
                .of(
                        say("Các chương trình khác", "Other programmes"),
                        figures.progress().stream()
                                .filter(row -> codes.contains(row.programmeCode()))
                                .toList());
    }

    Download party() {
        return FigureColumns.of(language())
                .add(Head.UNITS_COMPARED, Figure::unitsCompared)
                .of(
                        say("Kết nạp đảng viên thay đổi", "Party admission change") + " " + figures.year(),
                        figures.partyByChange());
    }
}
