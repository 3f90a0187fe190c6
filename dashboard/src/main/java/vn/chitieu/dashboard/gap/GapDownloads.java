package vn.chitieu.dashboard.gap;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.dashboard.figure.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.figure.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.figure.FigureSelect.INDICATOR;
import static vn.chitieu.dashboard.figure.FigureSelect.PACE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.download.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Head;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.FigureSelect;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The tables of the gap page to be taken away: the marts' figures, not rounded. */
record GapDownloads(GapFigures figures, Language language) {

    private String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    /** The city's indicators in the order of the card. */
    Download pace() {
        return new Columns<CityPace>(language)
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> Contents.name(row.indicator(), language))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.VALUE, row -> Share.orNumber(row.value(), row.isCount()))
                .add(Head.TARGET_2012, row -> Share.orNumber(row.target2012(), row.isCount()))
                .add(Head.ACHIEVED, CityPace::achieved)
                .add(Head.REQUIRED, CityPace::required)
                .add(Head.PACE_VERDICT, CityPace::isEnough)
                .add(say("Các nơi cần thêm", "Districts need"), CityPace::unitsMissing)
                .add(say("Nơi đạt", "Met by"), CityPace::districtsMet)
                .add(Head.DISTRICTS_COMPARED, CityPace::districtsCompared)
                .of(say("Nhịp đến 2012 nhìn từ", "Pace to 2012 seen from") + " " + figures.year(), figures.paces())
                .behind(this::pacesAndGaps);
    }

    private Query pacesAndGaps() {
        Field<Double> gap = coalesce(FIGURE.GAP_2012_UNITS.cast(Double.class), FIGURE.GAP_2012_POINTS);
        Condition compares = FIGURE.RANK
                .isNotNull()
                .or(FIGURE.PER_UNIT
                        .isNotNull()
                        .and(FIGURE.VERDICT_TARGET.ne("none").or(FIGURE.BASIS.in("wards", "total"))));
        List<Field<?>> ofCity = List.of(
                INDICATOR.INDICATOR_CODE,
                new FigureSelect(language).indicatorName().as(Head.INDICATOR.column()),
                FIGURE.YEAR,
                PACE.VALUE,
                PACE.TARGET_2012,
                PACE.ACHIEVED,
                PACE.REQUIRED,
                PACE.VERDICT);
        return DSL.select(ofCity)
                .select(
                        sum(FIGURE.GAP_2012_UNITS).as("units_missing"),
                        count().filterWhere(compares.and(gap.eq(0.0))).as("districts_met"),
                        count().filterWhere(compares.and(gap.isNotNull())).as(Head.DISTRICTS_COMPARED.column()))
                .from(INDICATOR)
                .join(FIGURE)
                .on(FIGURE.INDICATOR_CODE.eq(INDICATOR.INDICATOR_CODE))
                .leftJoin(PACE)
                .on(PACE.INDICATOR_CODE.eq(FIGURE.INDICATOR_CODE))
                .and(PACE.YEAR.eq(FIGURE.YEAR))
                .and(PACE.DISTRICT_CODE.isNull())
                .where(FIGURE.YEAR.eq(figures.year()))
                .groupBy(ofCity)
                .orderBy(INDICATOR.INDICATOR_CODE);
    }

    /** The districts of the chosen indicator in the order of the card. */
    Download districts() {
        return columns()
                .of(
                        Contents.shortName(figures.chosen(), language) + " " + figures.year() + " "
                                + say("còn thiếu", "gap"),
                        figures.listed(),
                        heads -> select(
                                        heads,
                                        FIGURE.INDICATOR_CODE.eq(
                                                figures.chosen().indicatorCode()))
                                .orderBy(FIGURE.GAP_2012_UNITS.desc().nullsLast(), DISTRICT.POSITION));
    }

    /** One row an indicator and district: the long form, which a pivot table takes as it is. */
    Download matrix() {
        List<DistrictGap> rows = figures.indicators().stream()
                .flatMap(indicator -> figures.of(indicator).stream())
                .toList();
        return columns()
                .of(
                        say("Còn thiếu theo quận huyện", "Gaps by district") + " " + figures.year(),
                        rows,
                        heads -> select(heads, noCondition()).orderBy(FIGURE.INDICATOR_CODE, DISTRICT.POSITION));
    }

    private SelectConditionStep<Record> select(List<Head> heads, Condition which) {
        Condition ofKind = figures.kind() == null
                ? noCondition()
                : DISTRICT.KIND.eq(figures.kind().name());
        return new FigureSelect(language)
                .districts(heads, FIGURE.YEAR.eq(figures.year()).and(which).and(ofKind));
    }

    private Columns<DistrictGap> columns() {
        Map<String, Indicator> byCode =
                figures.indicators().stream().collect(Collectors.toMap(Indicator::indicatorCode, Function.identity()));
        return new Columns<DistrictGap>(language)
                .add(Head.INDICATOR_CODE, DistrictGap::indicatorCode)
                .add(Head.INDICATOR, row -> name(byCode.get(row.indicatorCode())))
                .add(Head.CODE, row -> row.district().code())
                .add(
                        Head.DISTRICT,
                        row -> say(row.district().nameVi(), row.district().nameEn()))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.STATE, row -> row.state().name())
                .add(Head.BASIS, row -> row.basis() == null ? null : row.basis().name())
                .add(Head.NUMERATOR, DistrictGap::numerator)
                .add(Head.DENOMINATOR, DistrictGap::denominator)
                .add(Head.VALUE, row -> Share.orNumber(row.value(), isCount(byCode.get(row.indicatorCode()))))
                .add(Head.PREVIOUS_VALUE, row -> Share.orNumber(row.before(), isCount(byCode.get(row.indicatorCode()))))
                .add(
                        Head.TARGET_2012,
                        row -> Share.orNumber(row.target2012(), isCount(byCode.get(row.indicatorCode()))))
                .add(Head.GAP_2012_POINTS, DistrictGap::gapPoints)
                .add(Head.GAP_2012_UNITS, DistrictGap::gapUnits)
                .add(Head.ACHIEVED, DistrictGap::achieved)
                .add(Head.REQUIRED, DistrictGap::required)
                .add(Head.PACE_VERDICT, DistrictGap::isEnough);
    }

    private static boolean isCount(@Nullable Indicator indicator) {
        return indicator != null && indicator.kind() == Indicator.Kind.count;
    }

    private @Nullable String name(@Nullable Indicator indicator) {
        return indicator == null ? null : Contents.name(indicator, language);
    }
}
