package vn.chitieu.dashboard.gap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingDouble;
import static java.util.stream.Collectors.toMap;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * What one district misses of one indicator to the target of 2012, and how fast it goes.
 *
 * @param pace null where there is no value
 * @param low smallest value of its own years up to this one
 * @param high largest value of the same years
 */
record DistrictGap(
        Figure figure,
        @Nullable Pace pace,
        @Nullable Double low,
        @Nullable Double high) {

    /** One a district, in natural order. */
    static Stream<DistrictGap> of(Figures all, Indicator indicator, int year) {
        List<Figure> figures = all.ofIndicator(indicator.indicatorCode());
        Map<String, Pace> paces = all.paceOfDistricts(year, indicator.indicatorCode()).stream()
                .collect(toMap(pace -> Objects.requireNonNull(pace.districtCode()), Function.identity()));
        Map<String, DoubleSummaryStatistics> spans = figures.stream()
                .filter(figure -> figure.year() <= year && figure.value() != null)
                .collect(groupingBy(
                        figure -> figure.place().code(),
                        summarizingDouble(figure -> Objects.requireNonNull(figure.value()))));
        return figures.stream().filter(figure -> figure.year() == year).map(figure -> {
            String code = figure.place().code();
            DoubleSummaryStatistics span = spans.get(code);
            return new DistrictGap(
                    figure,
                    paces.get(code),
                    span == null ? null : (Double) span.getMin(),
                    span == null ? null : (Double) span.getMax());
        });
    }

    Place district() {
        return figure.place();
    }

    @Nullable
    Double value() {
        return figure.value();
    }

    boolean isCount() {
        return figure.isCount();
    }

    /** How far it is from its target of 2012, in the classes of every heat table. */
    Distance distance() {
        return Distance.to2012(figure, isMet());
    }

    Pace.Verdict verdict() {
        return pace == null ? Pace.Verdict.NONE : pace.verdict();
    }

    /** Whether the target of 2012 is reached. */
    boolean isMet() {
        return verdict() == Pace.Verdict.MET;
    }
}
