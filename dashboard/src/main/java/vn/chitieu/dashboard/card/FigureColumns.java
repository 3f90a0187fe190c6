package vn.chitieu.dashboard.card;

import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.text.Language;

/** The columns under which figures of districts are taken away. */
public final class FigureColumns {
    private FigureColumns() {}

    /** The columns under which figures are taken away; exactly what the mart has. */
    public static Columns<Figure> of(Language language) {
        return new Columns<Figure>(language)
                .add(Head.CODE, row -> row.place().code())
                .add(Head.DISTRICT, row -> row.place().name(language))
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.indicator(), language))
                .add(Head.YEAR, Figure::year)
                .add(Head.STATE, row -> row.state().name())
                .add(Head.BASIS, row -> row.basis() == null ? null : row.basis().name())
                .add(Head.NUMERATOR, Figure::numerator)
                .add(Head.DENOMINATOR, Figure::denominator)
                .add(Head.VALUE, row -> Share.orNumber(row.value(), row.isCount()))
                .add(Head.PER_UNIT, Figure::perUnit)
                .add(Head.UNITS_REPORTING, Figure::unitsReporting)
                .add(Head.UNITS_EXPECTED, Figure::unitsExpected)
                .add(Head.PREVIOUS_VALUE, row -> Share.orNumber(row.previousValue(), row.isCount()))
                .add(Head.CHANGE_POINTS, Figure::changePoints)
                .add(Head.CHANGE_COUNT, Figure::changeCount)
                .add(Head.TARGET, row -> Share.orNumber(row.target(), row.isCount()))
                .add(Head.GAP_POINTS, Figure::gapPoints)
                .add(Head.GAP_UNITS, Figure::gapUnits);
    }
}
