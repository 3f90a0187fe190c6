package vn.chitieu.dashboard.district;

import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD_FIGURE;

import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.district.DistrictFigures.RefusedFile;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The tables of a district's page to be taken away: the mart's figures, not rounded. */
record DistrictDownloads(DistrictFigures figures, Language language) {

    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

    private String name(String what) {
        return figures.place().name(language) + " " + what;
    }

    private String years() {
        return figures.years().getFirst() + "-" + figures.years().getLast();
    }

    private SerializableFunction<List<Head>, Query> ofDistrict(Condition which) {
        return heads -> new FigureSelect(language)
                .districts(
                        heads, FIGURE.DISTRICT_CODE.eq(figures.place().code()).and(which))
                .orderBy(FIGURE.INDICATOR_CODE, FIGURE.YEAR);
    }

    /** Each indicator of the year. */
    Download indicators() {
        return FigureColumns.of(language)
                .add(Head.CITY_VALUE, row -> Share.orNumber(row.cityValue(), row.isCount()))
                .add(Head.RANK, Figure::rank)
                .add(Head.VERDICT_TARGET, row -> row.verdictTarget().name())
                .add(Head.VERDICT_CHANGE, row -> row.verdictChange().name())
                .of(
                        name(figures.year() + " " + say("các chỉ tiêu", "indicators")),
                        figures.now(),
                        ofDistrict(FIGURE.YEAR.eq(figures.year())));
    }

    /** Each indicator and year. */
    Download trends() {
        return FigureColumns.of(language)
                .add(Head.CITY_VALUE, row -> Share.orNumber(row.cityValue(), row.isCount()))
                .of(name(years() + " " + say("diễn biến", "trends")), figures.own(), ofDistrict(noCondition()));
    }

    /** One indicator through the years. */
    Download party(Indicator indicator) {
        return FigureColumns.of(language)
                .add(Head.CITY_VALUE, row -> Share.orNumber(row.cityValue(), row.isCount()))
                .of(
                        name(years() + " " + FigureWords.shortName(indicator, language)),
                        figures.of(indicator),
                        ofDistrict(FIGURE.INDICATOR_CODE.eq(indicator.indicatorCode())));
    }

    /** One row a ward-level unit and indicator: the long form, which a pivot table takes as it is. */
    Download wards() {
        Map<String, Indicator> byCode =
                figures.indicators().stream().collect(Collectors.toMap(Indicator::indicatorCode, Function.identity()));
        return new Columns<WardFigure>(language)
                .add(Head.UNIT_CODE, WardFigure::wardCode)
                .add(Head.UNIT, WardFigure::name)
                .add(Head.DISTRICT, row -> figures.place().shortName(language))
                .add(Head.INDICATOR_CODE, WardFigure::indicatorCode)
                .add(Head.INDICATOR, row -> indicatorName(byCode.get(row.indicatorCode())))
                .add(Head.YEAR, row -> figures.year())
                .add(Head.STATE, row -> row.state().name())
                .add(Head.NUMERATOR, WardFigure::numerator)
                .add(Head.DENOMINATOR, WardFigure::denominator)
                .add(Head.VALUE, row -> Share.orNumber(row.value(), isCount(byCode.get(row.indicatorCode()))))
                .of(
                        name(figures.year() + " " + say("phường xã", "wards")),
                        figures.wards(),
                        heads -> new FigureSelect(language)
                                .wards(
                                        heads,
                                        WARD_FIGURE
                                                .DISTRICT_CODE
                                                .eq(figures.place().code())
                                                .and(WARD_FIGURE.YEAR.eq(figures.year())))
                                .orderBy(WARD_FIGURE.WARD_CODE, WARD_FIGURE.INDICATOR_CODE));
    }

    /** A row of the reports: a version received, a file refused whole, or a year without either. */
    private record Report(
            int year, @Nullable Version version, @Nullable RefusedFile refused) {}

    /** What was received, latest first; a year without any has a row that says so. */
    Download reports() {
        List<Report> rows = new ArrayList<>();
        for (int year : figures.years().reversed()) {
            int before = rows.size();
            figures.versions().stream()
                    .filter(version -> version.year() == year)
                    .forEach(version -> rows.add(new Report(year, version, null)));
            figures.refusedFiles().stream()
                    .filter(file -> file.year() == year)
                    .forEach(file -> rows.add(new Report(year, null, file)));
            if (rows.size() == before) {
                rows.add(new Report(year, null, null));
            }
        }
        return new Columns<Report>(language)
                .add(Head.CODE, row -> figures.place().code())
                .add(Head.DISTRICT, row -> figures.place().name(language))
                .add(Head.YEAR, Report::year)
                .add(say("Bản", "Version"), row -> of(row.version(), Version::version))
                .add(say("Nhận ngày", "Received on"), row -> of(row.version(), Version::receivedOn))
                .add(
                        say("Đúng hạn", "In time"),
                        row -> first(row).map(Reporting::onTime).orElse(null))
                .add(
                        say("Trễ, ngày", "Days late"),
                        row -> first(row).map(Reporting::daysLate).orElse(null))
                .add(say("Số liệu", "Readings"), row -> of(row.version(), Version::readings))
                .add(say("Nhận", "Accepted"), row -> of(row.version(), Version::accepted))
                .add(say("Từ chối", "Refused"), row -> of(row.version(), Version::refused))
                .add(say("Để trống", "Empty"), row -> of(row.version(), Version::missing))
                .add(
                        say("Tệp", "File"),
                        row -> row.version() != null ? row.version().file() : of(row.refused(), RefusedFile::file))
                .add(say("Ghi chú", "Note"), this::note)
                .of(name(years() + " " + say("báo cáo đã nhận", "reports received")), rows);
    }

    /** Timeliness is that of the first version; later ones correct it. */
    private Optional<Reporting> first(Report row) {
        return row.version() != null && row.version().version() == 1 ? figures.reporting(row.year()) : Optional.empty();
    }

    private @Nullable String note(Report row) {
        if (row.refused() != null) {
            String message =
                    language.pick(row.refused().messageVi(), row.refused().messageEn());
            return say("Tệp bị từ chối", "File refused") + (message == null ? "" : ": " + message);
        }
        return row.version() == null ? say("Chưa nhận báo cáo", "No report received") : null;
    }

    private static <R> @Nullable Object of(@Nullable R row, Columns.Cell<R> cell) {
        return row == null ? null : cell.of(row);
    }

    private @Nullable String indicatorName(@Nullable Indicator indicator) {
        return indicator == null ? null : FigureWords.fullName(indicator, language);
    }

    private static boolean isCount(@Nullable Indicator indicator) {
        return indicator != null && indicator.kind() == Indicator.Kind.count;
    }
}
