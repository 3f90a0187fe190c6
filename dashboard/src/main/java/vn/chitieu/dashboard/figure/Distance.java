package vn.chitieu.dashboard.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;

/**
 * How far a figure is from the target of its year, in the classes of colour of heat tables: points of a rate, the share of
 * its target that a count misses. What carries no class says why. Whether the target is met is the mart's to say.
 */
public enum Distance {
    MET,
    WITHIN_5,
    WITHIN_10,
    WITHIN_20,
    BEYOND_20,
    /** A figure that does not compare, or has no target. */
    UNJUDGED,
    NOT_APPLICABLE,
    REFUSED,
    MISSING;

    /** How far a district is from the target of the year. */
    public static Distance of(Figure figure) {
        return of(
                figure,
                figure.verdictTarget() == TargetVerdict.met,
                figure.gapPoints(),
                figure.gapUnits(),
                figure.target());
    }

    /** How far a district is from the target of 2012. */
    public static Distance to2012(Figure figure, boolean isMet) {
        return of(figure, isMet, figure.gap2012Points(), figure.gap2012Units(), figure.target2012());
    }

    private static Distance of(
            Figure figure, boolean isMet, @Nullable Double points, @Nullable Long units, @Nullable BigDecimal target) {
        return switch (figure.state()) {
            case missing -> MISSING;
            case refused -> REFUSED;
            case not_applicable -> NOT_APPLICABLE;
            case reported -> figure.isComparable() ? of(isMet, points, units, target) : UNJUDGED;
        };
    }

    /** How far the whole city is from the target of the year. */
    public static Distance of(CityFigure city) {
        return city.isSufficient()
                ? of(city.verdictTarget() == TargetVerdict.met, city.gapPoints(), city.gapUnits(), city.target())
                : UNJUDGED;
    }

    private static Distance of(
            boolean isMet, @Nullable Double points, @Nullable Long units, @Nullable BigDecimal target) {
        if (isMet) {
            return MET;
        }
        if (points != null) {
            return ofMissing(points);
        }
        return units == null || target == null || target.signum() == 0
                ? UNJUDGED
                : ofMissing(100 * units / target.doubleValue());
    }

    private static Distance ofMissing(double hundredths) {
        if (hundredths <= 5) {
            return WITHIN_5;
        }
        if (hundredths <= 10) {
            return WITHIN_10;
        }
        return hundredths <= 20 ? WITHIN_20 : BEYOND_20;
    }

    /** The name of its colour in app.css. */
    public String cssClass() {
        return switch (this) {
            case MET -> "d7";
            case WITHIN_5 -> "d5";
            case WITHIN_10 -> "d4";
            case WITHIN_20 -> "d2";
            case BEYOND_20 -> "d1";
            case UNJUDGED -> "open";
            case NOT_APPLICABLE -> "na";
            case REFUSED -> "refused";
            case MISSING -> "miss";
        };
    }
}
