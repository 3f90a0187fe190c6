package vn.chitieu.dashboard.gap;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.snapshot.FigureSelect.CITY;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.snapshot.FigureSelect.INDICATOR;
import static vn.chitieu.dashboard.snapshot.FigureSelect.PACE;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Pace;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorPriority;
import vn.chitieu.warehouse.tables.mart.tables.PaceByKind;

/** The tables of the gap page to be taken away: the marts' figures, not rounded. */
record GapDownloads(GapFigures figures, Language language) {

    private String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    /** The city's indicators in the order of the card. */
    Download pace() {
        return new Columns<CityPace>(language)
                .add(Head.INDICATOR_CODE, row -> row.indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.indicator(), language))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.VALUE, row -> Share.orNumber(row.figure().value(), row.isCount()))
                .add(Head.TARGET_2012, row -> Share.orNumber(row.figure().target2012(), row.isCount()))
                .add(Head.GAP_2012_POINTS, row -> row.figure().gap2012Points())
                .add(Head.GAP_2012_UNITS, row -> row.figure().gap2012Units())
                .add(Head.MISSING_SHARE_2012, row -> Share.of(row.missingShare()))
                .add(Head.UNITS_UNREPORTED, row -> row.figure().unitsUnreported())
                .add(Head.ACHIEVED, row -> of(row.pace(), Pace::achieved))
                .add(Head.ACHIEVED_LAST, row -> of(row.pace(), Pace::achievedLast))
                .add(Head.REQUIRED, row -> of(row.pace(), Pace::required))
                .add(Head.PACE_VERDICT, row -> of(row.pace(), GapDownloads::verdict))
                .add(Head.DISTRICTS_MET, row -> figures.counts(row.indicator()).met())
                .add(
                        Head.DISTRICTS_JUDGED,
                        row -> figures.counts(row.indicator()).judged())
                .of(say("Nhịp đến 2012 nhìn từ", "Pace to 2012 seen from") + " " + figures.year(), figures.city())
                .behind(this::city);
    }

    private static <T> @Nullable T of(@Nullable Pace pace, Function<Pace, @Nullable T> what) {
        return pace == null ? null : what.apply(pace);
    }

    private static String verdict(Pace pace) {
        return pace.verdict().name().toLowerCase(Locale.ROOT);
    }

    private Query city() {
        PaceByKind counts = PaceByKind.PACE_BY_KIND.as("counts");
        IndicatorPriority priority = IndicatorPriority.INDICATOR_PRIORITY.as("priority");
        return DSL.select(
                        INDICATOR.INDICATOR_CODE,
                        new FigureSelect(language).indicatorName().as(Head.INDICATOR.column()),
                        CITY.YEAR,
                        CITY.VALUE,
                        CITY.TARGET_2012,
                        CITY.GAP_2012_POINTS,
                        CITY.GAP_2012_UNITS,
                        priority.MISSING_SHARE_2012,
                        CITY.UNITS_UNREPORTED,
                        PACE.ACHIEVED,
                        PACE.ACHIEVED_LAST,
                        PACE.REQUIRED,
                        PACE.VERDICT.as(Head.PACE_VERDICT.column()),
                        counts.DISTRICTS_MET,
                        counts.DISTRICTS_JUDGED)
                .from(CITY)
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                .join(counts)
                .on(counts.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                .and(counts.YEAR.eq(CITY.YEAR))
                .and(counts.KIND.isNull())
                .join(priority)
                .on(priority.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                .and(priority.YEAR.eq(CITY.YEAR))
                .leftJoin(PACE)
                .on(PACE.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                .and(PACE.YEAR.eq(CITY.YEAR))
                .and(PACE.DISTRICT_CODE.isNull())
                .where(CITY.YEAR.eq(figures.year()))
                .orderBy(priority.POSITION_2012.asc().nullsLast(), INDICATOR.POSITION);
    }

    /** The districts of the chosen indicator in the order of the card. */
    Download districts() {
        return columns()
                .of(
                        FigureWords.shortName(figures.chosen(), language) + " " + figures.year() + " "
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
        return columns()
                .of(
                        say("Còn thiếu theo quận huyện", "Gaps by district") + " " + figures.year(),
                        figures.shown(),
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
        return new Columns<DistrictGap>(language)
                .add(Head.INDICATOR_CODE, row -> row.figure().indicator().indicatorCode())
                .add(Head.INDICATOR, row -> FigureWords.fullName(row.figure().indicator(), language))
                .add(Head.CODE, row -> row.district().code())
                .add(Head.DISTRICT, row -> row.district().name(language))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.STATE, row -> row.figure().state().name())
                .add(
                        Head.BASIS,
                        row -> row.figure().basis() == null
                                ? null
                                : row.figure().basis().name())
                .add(Head.NUMERATOR, row -> row.figure().numerator())
                .add(Head.DENOMINATOR, row -> row.figure().denominator())
                .add(Head.VALUE, row -> Share.orNumber(row.value(), row.figure().isCount()))
                .add(
                        Head.PREVIOUS_VALUE,
                        row -> Share.orNumber(
                                row.figure().previousValue(), row.figure().isCount()))
                .add(
                        Head.TARGET_2012,
                        row -> Share.orNumber(
                                row.figure().target2012(), row.figure().isCount()))
                .add(Head.GAP_2012_POINTS, row -> row.figure().gap2012Points())
                .add(Head.GAP_2012_UNITS, row -> row.figure().gap2012Units())
                .add(Head.UNITS_UNREPORTED, row -> row.figure().unitsUnreported())
                .add(Head.IS_COMPARABLE, row -> row.figure().isComparable())
                .add(Head.ACHIEVED, row -> of(row.pace(), Pace::achieved))
                .add(Head.ACHIEVED_LAST, row -> of(row.pace(), Pace::achievedLast))
                .add(Head.REQUIRED, row -> of(row.pace(), Pace::required))
                .add(Head.PACE_VERDICT, row -> of(row.pace(), GapDownloads::verdict));
    }
}
