package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.mark.Line;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/** A card of the page of an indicator: it speaks of those who are looked at, and its files are named after the indicator. */
interface IndicatorCard<R> extends Card<R> {

    IndicatorFigures figures();

    IndicatorWords words();

    /** What its title says of those who are looked at. */
    String finding();

    /** What it shows, in the name of its files: bản đồ. */
    String part();

    /** Of which its files are: 2011. */
    default String period() {
        return String.valueOf(figures().year());
    }

    /** How a figure is said on every page. */
    default FigureWords said() {
        return words().words();
    }

    default Numbers numbers() {
        return words().numbers();
    }

    @Override
    default Language language() {
        return words().language();
    }

    @Override
    default String title() {
        return words().within(finding());
    }

    @Override
    default String fileName() {
        return said().name(figures().indicator()) + " " + period() + " " + part();
    }

    @Override
    default String tableClasses() {
        return "tbl rows";
    }

    @Override
    default String address(String districtCode) {
        return address(districtCode, figures().year());
    }

    @Override
    default String address(String districtCode, int year) {
        return words().toLineage(districtCode, year);
    }

    /** Where the target of the year stands; null where none is set for all alike. */
    default @Nullable Line targetLine() {
        BigDecimal target = figures().cityNow().target();
        return figures().isCount() || target == null
                ? null
                : new Line(Figure.drawn(target.doubleValue(), false), words().targetLineLabel(target));
    }

    /** Where those who are looked at stand together; null where that is not known, or not comparable with one. */
    default @Nullable Line cityLine() {
        Double value = figures().cityValue(figures().year());
        return figures().isCount() || value == null
                ? null
                : new Line(Figure.drawn(value, false), words().cityLineLabel(value));
    }
}
