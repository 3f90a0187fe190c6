package vn.chitieu.dashboard.gap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.download.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Head;
import vn.chitieu.dashboard.download.Share;
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
                .add(Head.IS_ENOUGH, CityPace::isEnough)
                .add(say("Các nơi cần thêm", "Districts need"), CityPace::unitsMissing)
                .add(say("Nơi đạt", "Met by"), CityPace::districtsMet)
                .add(Head.DISTRICTS_COMPARED, CityPace::districtsCompared)
                .of(say("Nhịp đến 2012 nhìn từ", "Pace to 2012 seen from") + " " + figures.year(), figures.paces());
    }

    /** The districts of the chosen indicator in the order of the card. */
    Download districts() {
        return columns()
                .of(
                        Contents.shortName(figures.chosen(), language) + " " + figures.year() + " "
                                + say("còn thiếu", "gap"),
                        figures.listed());
    }

    /** One row an indicator and district: the long form, which a pivot table takes as it is. */
    Download matrix() {
        List<DistrictGap> rows = figures.indicators().stream()
                .flatMap(indicator -> figures.of(indicator).stream())
                .toList();
        return columns().of(say("Còn thiếu theo quận huyện", "Gaps by district") + " " + figures.year(), rows);
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
                .add(Head.IS_ENOUGH, DistrictGap::isEnough);
    }

    private static boolean isCount(@Nullable Indicator indicator) {
        return indicator != null && indicator.kind() == Indicator.Kind.count;
    }

    private @Nullable String name(@Nullable Indicator indicator) {
        return indicator == null ? null : Contents.name(indicator, language);
    }
}
