package vn.chitieu.dashboard.card;

import static vn.chitieu.dashboard.download.Share.orNumber;

import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** Under which head a figure is taken away: exactly what the marts have. */
public final class FigureColumns {
    private FigureColumns() {}

    /** What all tables of figures of districts have. */
    public static Columns<Figure> of(Language language) {
        return new Columns<Figure>(language, (figure, head) -> of(figure, head, language))
                .take(Head.CODE, Head.DISTRICT, Head.INDICATOR_CODE, Head.INDICATOR, Head.YEAR, Head.STATE, Head.BASIS)
                .take(Head.NUMERATOR, Head.DENOMINATOR, Head.VALUE, Head.PER_UNIT)
                .take(Head.UNITS_REPORTING, Head.UNITS_EXPECTED)
                .take(Head.PREVIOUS_VALUE, Head.CHANGE_POINTS, Head.CHANGE_COUNT)
                .take(Head.TARGET, Head.GAP_POINTS, Head.GAP_UNITS);
    }

    /** Of a district. */
    public static @Nullable Object of(Figure figure, Head head, Language language) {
        return switch (head) {
            case CODE -> figure.place().code();
            case DISTRICT -> figure.place().name(language);
            case INDICATOR_CODE -> figure.indicator().indicatorCode();
            case INDICATOR -> FigureWords.fullName(figure.indicator(), language);
            case YEAR -> figure.year();
            case STATE -> figure.state().name();
            case BASIS -> figure.basis() == null ? null : figure.basis().name();
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> figure.denominator();
            case VALUE -> orNumber(figure.value(), figure.isCount());
            case PER_UNIT -> figure.perUnit();
            case UNITS_REPORTING -> figure.unitsReporting();
            case UNITS_EXPECTED -> figure.unitsExpected();
            case PREVIOUS_VALUE -> orNumber(figure.previousValue(), figure.isCount());
            case CHANGE_POINTS -> figure.changePoints();
            case CHANGE_COUNT -> figure.changeCount();
            case TARGET -> orNumber(figure.target(), figure.isCount());
            case GAP_POINTS -> figure.gapPoints();
            case GAP_UNITS -> figure.gapUnits();
            case UNITS_UNREPORTED -> figure.unitsUnreported();
            case UNITS_COMPARED -> figure.unitsCompared();
            case IS_COMPARABLE -> figure.isComparable();
            case VERDICT_TARGET -> figure.verdictTarget().name();
            case VERDICT_CHANGE -> figure.verdictChange().name();
            default -> throw new IllegalArgumentException(head + " is not of a district");
        };
    }

    /** Of the whole city; what only districts have is empty. */
    public static @Nullable Object of(CityFigure city, Indicator indicator, Head head, Language language) {
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        return switch (head) {
            case DISTRICT -> language.say("Toàn thành phố", "Whole city");
            case INDICATOR_CODE -> city.indicatorCode();
            case INDICATOR -> FigureWords.fullName(indicator, language);
            case YEAR -> city.year();
            case NUMERATOR -> city.numerator();
            case DENOMINATOR -> city.denominator();
            case VALUE -> orNumber(city.value(), isCount);
            case DISTRICTS_REPORTING -> city.districtsReporting();
            case PREVIOUS_VALUE -> orNumber(city.previousValue(), isCount);
            case CHANGE_POINTS -> city.changePoints();
            case CHANGE_COUNT -> city.changeCount();
            case DISTRICTS_COMPARED -> city.districtsCompared();
            case TARGET -> orNumber(city.target(), isCount);
            case GAP_POINTS -> city.gapPoints();
            case GAP_UNITS -> city.gapUnits();
            case UNITS_UNREPORTED -> city.unitsUnreported();
            case VERDICT_TARGET -> city.verdictTarget().name();
            case VERDICT_CHANGE -> city.verdictChange().name();
            case DISTRICTS_MET -> city.districtsMet();
            case DISTRICTS_ON_TRACK -> city.districtsOnTrack();
            case DISTRICTS_LATE -> city.districtsLate();
            case IS_SUFFICIENT -> city.isSufficient();
            default -> null;
        };
    }
}
