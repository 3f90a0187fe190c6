package vn.chitieu.dashboard.snapshot;

import static org.jooq.impl.DSL.inline;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_KIND;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_CITYWIDE;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.tables.main.tables.District;
import vn.chitieu.warehouse.tables.main.tables.Indicator;
import vn.chitieu.warehouse.tables.main.tables.Ward;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorByDistrict;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorByWard;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorCitywide;
import vn.chitieu.warehouse.tables.mart.tables.IndicatorPriority;
import vn.chitieu.warehouse.tables.mart.tables.Pace;
import vn.chitieu.warehouse.tables.mart.tables.PaceByKind;

/**
 * Selects figures from the marts under the heads of a table to be taken away, a column a head: the queries that people
 * take into a tool of their own.
 *
 * @param language of the names
 */
public record FigureSelect(Language language) {
    /** The rows of {@link #districts}, for conditions on them. */
    public static final IndicatorByDistrict FIGURE = INDICATOR_BY_DISTRICT.as("figure");

    /** The rows of {@link #city}. */
    public static final IndicatorCitywide CITY = INDICATOR_CITYWIDE.as("city");

    /** The rows of {@link #wards}. */
    public static final IndicatorByWard WARD_FIGURE = INDICATOR_BY_WARD.as("figure");

    /** The districts that the rows are of. */
    public static final District DISTRICT = District.DISTRICT.as("district");

    /** The indicators that the rows are of. */
    public static final Indicator INDICATOR = Indicator.INDICATOR.as("indicator");

    /** The pace that stands beside figures. */
    public static final Pace PACE = Pace.PACE.as("pace");

    /** How far the city's indicators are from 2012. */
    public static final IndicatorPriority PRIORITY = IndicatorPriority.INDICATOR_PRIORITY.as("priority");

    /** How many districts go how fast. */
    private static final PaceByKind COUNTS = PaceByKind.PACE_BY_KIND.as("counts");

    /** The ward-level units that the rows are of. */
    public static final Ward WARD = Ward.WARD.as("ward");

    /** One row a district, indicator and year. */
    public SelectConditionStep<Record> districts(List<Head> heads, Condition condition) {
        Table<? extends Record> from = FIGURE.join(DISTRICT).on(DISTRICT.DISTRICT_CODE.eq(FIGURE.DISTRICT_CODE));
        if (heads.contains(Head.INDICATOR)) {
            from = from.join(INDICATOR).on(INDICATOR.INDICATOR_CODE.eq(FIGURE.INDICATOR_CODE));
        }
        if (heads.contains(Head.ACHIEVED)) {
            from = from.leftJoin(PACE)
                    .on(PACE.DISTRICT_CODE.eq(FIGURE.DISTRICT_CODE))
                    .and(PACE.INDICATOR_CODE.eq(FIGURE.INDICATOR_CODE))
                    .and(PACE.YEAR.eq(FIGURE.YEAR));
        }
        return DSL.select(columns(heads, this::ofDistrict)).from(from).where(condition);
    }

    /** Each under the name of its head, also where it is a name or nothing. */
    private static List<Field<?>> columns(List<Head> heads, Function<Head, Field<?>> of) {
        return heads.stream()
                .<Field<?>>map(head -> {
                    Field<?> column = of.apply(head);
                    return column.getName().equals(head.column()) ? column : column.as(head.column());
                })
                .toList();
    }

    private Field<?> ofDistrict(Head head) {
        return switch (head) {
            case DISTRICT -> districtName();
            case INDICATOR -> indicatorName();
            case ACHIEVED -> PACE.ACHIEVED;
            case REQUIRED -> PACE.REQUIRED;
            case ACHIEVED_LAST -> PACE.ACHIEVED_LAST;
            case PACE_VERDICT -> PACE.VERDICT;
            default -> of(FIGURE, head);
        };
    }

    /** One row an indicator and year; what only districts have is empty. */
    public SelectConditionStep<Record> city(List<Head> heads, Condition condition) {
        Table<? extends Record> from = heads.contains(Head.INDICATOR)
                ? CITY.join(INDICATOR).on(INDICATOR.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                : CITY;
        if (heads.contains(Head.MISSING_SHARE_2012)) {
            from = from.join(PRIORITY)
                    .on(PRIORITY.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                    .and(PRIORITY.YEAR.eq(CITY.YEAR));
        }
        if (heads.contains(Head.DISTRICTS_JUDGED)) {
            from = from.join(COUNTS)
                    .on(COUNTS.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                    .and(COUNTS.YEAR.eq(CITY.YEAR))
                    .and(COUNTS.KIND.isNull());
        }
        if (heads.contains(Head.ACHIEVED)) {
            from = from.leftJoin(PACE)
                    .on(PACE.INDICATOR_CODE.eq(CITY.INDICATOR_CODE))
                    .and(PACE.YEAR.eq(CITY.YEAR))
                    .and(PACE.DISTRICT_CODE.isNull());
        }
        return DSL.select(columns(heads, head -> ofCity(head, heads.contains(Head.DISTRICTS_JUDGED))))
                .from(from)
                .where(condition);
    }

    /** @param isPaced whether districts are counted by their pace to 2012, else by the target of the year */
    private Field<?> ofCity(Head head, boolean isPaced) {
        Field<?> own = CITY.field(head.column());
        return switch (head) {
            case DISTRICT -> inline(language.say("Toàn thành phố", "Whole city"));
            case INDICATOR -> indicatorName();
            case ACHIEVED -> PACE.ACHIEVED;
            case REQUIRED -> PACE.REQUIRED;
            case ACHIEVED_LAST -> PACE.ACHIEVED_LAST;
            case PACE_VERDICT -> PACE.VERDICT;
            case MISSING_SHARE_2012 -> PRIORITY.MISSING_SHARE_2012;
            case DISTRICTS_MET -> isPaced ? COUNTS.DISTRICTS_MET : CITY.DISTRICTS_MET;
            case DISTRICTS_JUDGED -> COUNTS.DISTRICTS_JUDGED;
            default -> own == null ? inline((String) null) : own;
        };
    }

    /** One row an indicator and year of one kind of district; what only districts have is empty. */
    public SelectConditionStep<Record> kind(List<Head> heads, Kind kind, String indicatorCode) {
        return DSL.select(columns(heads, head -> {
                    Field<?> own = INDICATOR_BY_KIND.field(head.column());
                    return head == Head.DISTRICT
                            ? inline(Place.kindName(kind, language))
                            : own == null ? inline((String) null) : own;
                }))
                .from(INDICATOR_BY_KIND)
                .where(INDICATOR_BY_KIND.KIND.eq(kind.name()))
                .and(INDICATOR_BY_KIND.INDICATOR_CODE.eq(indicatorCode));
    }

    /**
     * Both in one table under the alias of {@link #FIGURE}, beside what it is ordered by: {@link #DISTRICT}, of which the
     * first have none, and {@link #INDICATOR} where there is a head for it.
     *
     * @param together of the city or a kind of district
     */
    public SelectJoinStep<Record> both(List<Head> heads, Select<Record> together, Select<Record> districts) {
        Table<Record> rows = together.unionAll(districts).asTable(FIGURE);
        SelectJoinStep<Record> both = DSL.select(rows.asterisk())
                .from(rows)
                .leftJoin(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(FIGURE.DISTRICT_CODE));
        return heads.contains(Head.INDICATOR)
                ? both.join(INDICATOR).on(INDICATOR.INDICATOR_CODE.eq(FIGURE.INDICATOR_CODE))
                : both;
    }

    /** One row a ward-level unit, indicator and year. */
    public SelectConditionStep<Record> wards(List<Head> heads, Condition condition) {
        return DSL.select(columns(heads, this::ofWard))
                .from(WARD_FIGURE)
                .join(WARD)
                .on(WARD.WARD_CODE.eq(WARD_FIGURE.WARD_CODE))
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(WARD_FIGURE.DISTRICT_CODE))
                .join(INDICATOR)
                .on(INDICATOR.INDICATOR_CODE.eq(WARD_FIGURE.INDICATOR_CODE))
                .where(condition);
    }

    private Field<?> ofWard(Head head) {
        return switch (head) {
            case UNIT -> WARD.NAME_VI;
            case DISTRICT -> name(DISTRICT.SHORT_NAME_VI, DISTRICT.SHORT_NAME_EN);
            case INDICATOR -> indicatorName();
            default -> of(WARD_FIGURE, head);
        };
    }

    /** The names of {@link #DISTRICT}. */
    public Field<String> districtName() {
        return name(DISTRICT.NAME_VI, DISTRICT.NAME_EN);
    }

    /** The names of {@link #INDICATOR}. */
    public Field<String> indicatorName() {
        return name(INDICATOR.NAME_VI, INDICATOR.NAME_EN);
    }

    /** The column of a mart; a mistake of ours where it has none. */
    private static Field<?> of(Table<?> mart, Head head) {
        return Objects.requireNonNull(mart.field(head.column()), head::column);
    }

    private Field<String> name(Field<String> vietnamese, Field<String> english) {
        return switch (language) {
            case VI -> vietnamese;
            case EN -> english;
        };
    }
}
