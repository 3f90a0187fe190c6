package vn.chitieu.dashboard.programme;

import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.text.Language;

/** A table of the indicators of Action Programme 03, one a row; its files have a row an indicator and year. */
interface CourseCard extends Card<CourseCard.Year> {

    /** An indicator in one year. */
    record Year(Course course, Progress progress) {}

    ProgrammeWords words();

    @Override
    default Language language() {
        return words().language();
    }

    @Override
    default Columns<Year> columns() {
        return new Columns<Year>(language())
                .add(Head.INDICATOR_CODE, row -> row.course.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.course.indicator(), language()))
                .add(Head.YEAR, row -> row.progress.year())
                .add(say("Trong chương trình", "Within the programme"), row -> row.progress.isWithin() ? 1 : 0)
                .add(Head.NUMERATOR, row -> row.progress.numerator())
                .add(Head.DENOMINATOR, row -> row.progress.denominator())
                .add(Head.VALUE, row -> Share.orNumber(row.progress.value(), row.course.isCount()))
                .add(Head.TARGET, row -> Share.orNumber(row.progress.target(), row.course.isCount()))
                .add(Head.GAP_POINTS, row -> row.progress.gapPoints())
                .add(Head.GAP_UNITS, row -> row.progress.gapUnits())
                .add(
                        say("So với năm đầu (cộng nơi báo cáo), điểm %", "On the first year (over reporters), points"),
                        row -> row.progress.changePoints())
                .add(
                        say(
                                "So với năm đầu (cộng nơi báo cáo), số lượng",
                                "On the first year (over reporters), number"),
                        row -> row.progress.changeCount());
    }

    @Override
    default Download download() {
        return columns().of(fileName(), rows());
    }
}
