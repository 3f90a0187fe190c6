package vn.chitieu.dashboard.lineage;

import static vn.chitieu.warehouse.tables.main.Tables.WARD;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.shell.Message;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.snapshot.Sight;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.catalogue.District.Kind;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * Explains any figure of an indicator: the city's, that of a kind of district, of a district or of a ward-level unit.
 *
 * @param link says language and day; its year is not looked at
 */
record Explainer(Reader reader, Contents contents, Link link) {

    Explainer(Sight sight, Link link) {
        this(sight.reader(), sight.contents(), link);
    }

    /**
     * Explains a figure; empty where there is no such place, indicator or year.
     *
     * @param place code of a district or ward-level unit, a {@link Kind}, or {@link Link#CITY}
     */
    Optional<Explanation> explain(String place, String indicatorCode, int year) {
        return contents.indicators().stream()
                .filter(indicator -> indicator.indicatorCode().equals(indicatorCode))
                .findFirst()
                .flatMap(indicator -> explain(place, indicator, year));
    }

    /** Whether somebody may see what the figures of a place are made of; those of a sum are made of all districts. */
    boolean isSeenBy(Visitor visitor, String place) {
        return visitor.mayEverywhere(Right.details) || visitor.may(Right.details, districtOf(place));
    }

    private @Nullable String districtOf(String place) {
        return reader.sql()
                .select(WARD.DISTRICT_CODE)
                .from(WARD)
                .where(WARD.WARD_CODE.eq(place).or(WARD.DISTRICT_CODE.eq(place)))
                .limit(1)
                .fetchOne(WARD.DISTRICT_CODE);
    }

    private Optional<Explanation> explain(String place, Indicator indicator, int year) {
        Figures figures = figures();
        if (place.equals(Link.CITY)) {
            return figures.city(indicator.indicatorCode()).stream()
                    .filter(city -> city.year() == year)
                    .findFirst()
                    .map(city -> sum(indicator, null, city));
        }
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(place))
                .findFirst()
                .map(kind -> Figures.kinds(reader, indicator.indicatorCode()).stream()
                        .filter(of -> of.kind() == kind && of.year() == year)
                        .findFirst()
                        .map(of -> sum(indicator, kind, of.figure())))
                .orElseGet(() -> district(place, indicator, year)
                        .map(figure -> new DistrictExplanation(this, figure).explanation())
                        .or(() -> ward(place, indicator, year)));
    }

    private Explanation sum(Indicator indicator, @Nullable Kind kind, CityFigure city) {
        return new CityExplanation(this, indicator, kind, city).explanation();
    }

    private Optional<Figure> district(String code, Indicator indicator, int year) {
        return figures().ofPlace(code).stream()
                .filter(figure -> figure.year() == year && figure.indicator().equals(indicator))
                .findFirst();
    }

    private Optional<Explanation> ward(String code, Indicator indicator, int year) {
        return reader.sql()
                .selectFrom(INDICATOR_BY_WARD)
                .where(INDICATOR_BY_WARD.WARD_CODE.eq(code))
                .and(INDICATOR_BY_WARD.INDICATOR_CODE.eq(indicator.indicatorCode()))
                .and(INDICATOR_BY_WARD.YEAR.eq(year))
                .fetchOptional()
                .flatMap(ward -> district(ward.getDistrictCode(), indicator, year)
                        .map(district -> new WardExplanation(this, district, ward).explanation()));
    }

    Figures figures() {
        return Figures.of(reader, contents.indicators());
    }

    Language language() {
        return link.language();
    }

    FigureWords words(int year) {
        return new FigureWords(language(), figures().targetsAreIllustrative(year));
    }

    /** @param ward code of the one unit that is asked for; null for the whole district */
    Lineage lineage(Figure figure, @Nullable String ward) {
        return keepsCells() ? Lineage.of(reader.sql(), figure, ward, language()) : Lineage.NONE;
    }

    /** Whether the snapshot keeps the cells behind its figures: one of an earlier release does not. */
    boolean keepsCells() {
        return reader.once(
                        KeptCells.class,
                        sql -> new KeptCells(sql.fetchExists(DSL.selectOne()
                                .from("information_schema.tables")
                                .where("table_schema = 'mart' AND table_name = 'lineage'"))))
                .areKept();
    }

    /** Found out once for all who look at the snapshot. */
    private record KeptCells(boolean areKept) {}

    /** Why there are no cells, in a snapshot of an earlier release. */
    Optional<String> olderRelease() {
        return keepsCells()
                ? Optional.empty()
                : Optional.of(
                        language()
                                .say(
                                        "Bản dữ liệu này do một bản phần mềm cũ dựng nên, chưa giữ ô nào làm nên con số; lần nạp sau sẽ có.",
                                        "This snapshot was built by an earlier release, which kept no cells; the next refresh will have them."));
    }

    /** The name under which SQL knows a mart as of the day that is looked at. */
    String mart(String name) {
        return "mart." + name
                + link.day().map(day -> "_as_of(DATE '" + day + "')").orElse("");
    }

    /** Leads to the city's figure of an indicator and year. */
    Anchor toCity(Indicator indicator, int year) {
        return new Anchor(
                link.toLineage(Link.CITY, indicator.indicatorCode(), year),
                language().say("Toàn thành phố", "Whole city"));
    }

    /** What is said where there is no such figure. */
    Message noSuchFigure(String place, String indicator, String year) {
        return new Message(
                        language().say("Không có con số này", "There is no such figure"),
                        language()
                                .say(
                                        "Không có nơi “%s”, chỉ tiêu “%s” hoặc năm “%s”.",
                                        "There is no place “%s”, no indicator “%s” or no year “%s”.",
                                        place,
                                        indicator,
                                        year))
                .link(link.to(""), language().say("Về trang đầu", "To the first page"));
    }
}
