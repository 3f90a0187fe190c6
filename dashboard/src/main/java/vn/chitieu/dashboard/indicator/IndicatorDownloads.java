package vn.chitieu.dashboard.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.shell.Contents;
import vn.chitieu.dashboard.text.Language;

/** The tables of the indicator page to be taken away: the mart's figures, not rounded, in the order of the cards. */
record IndicatorDownloads(IndicatorFigures figures, IndicatorWords words) {

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english) {
        return language().say(vietnamese, english);
    }

    private String name(String what) {
        return Contents.shortName(figures.indicator(), language()) + " " + what;
    }

    Download ranking() {
        List<String> header = header(
                say("Mã", "Code"),
                say("Quận, huyện", "District"),
                say("Năm", "Year"),
                figures.isCount() ? null : say("Hạng", "Rank"),
                say("Tình trạng", "State"),
                say("Cơ sở", "Basis"),
                figures.isCount() ? say("Số lượng", "Number") : say("Tử số", "Numerator"),
                figures.isCount() ? null : say("Mẫu số", "Denominator"),
                figures.isCount() ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate"),
                say("Đơn vị có số liệu", "Units reporting"),
                say("Số đơn vị", "Units"),
                say("Chỉ tiêu", "Target"),
                figures.isCount() ? null : say("Còn thiếu, điểm %", "Gap, points"),
                say("Còn thiếu, số lượng", "Gap, number"),
                figures.isCount() ? null : say("So với năm trước, điểm %", "Change, points"),
                say("So với năm trước, số lượng", "Change, number"));
        return Download.of(
                name(figures.year() + " " + say("xếp hạng", "ranking")),
                header,
                () -> figures.listed().stream().map(this::rankingRow).toList());
    }

    private List<@Nullable Object> rankingRow(DistrictFigure row) {
        boolean isCount = figures.isCount();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.district().code());
        cells.add(row.district().name(language()));
        cells.add(row.year());
        if (!isCount) {
            cells.add(row.rank());
        }
        cells.add(row.state().name());
        cells.add(row.basis() == null ? null : row.basis().name());
        cells.add(row.numerator());
        if (!isCount) {
            cells.add(row.denominator());
        }
        cells.add(isCount ? row.perUnit() : Share.of(row.value()));
        cells.add(row.unitsReporting());
        cells.add(row.unitsExpected());
        cells.add(
                row.target() == null
                        ? null
                        : isCount ? row.target() : new Share(row.target().doubleValue()));
        if (!isCount) {
            cells.add(row.gapPoints());
        }
        cells.add(row.gapUnits());
        if (!isCount) {
            cells.add(row.changePoints());
        }
        cells.add(row.changeCount());
        return cells;
    }

    Download trend() {
        return byYear(say("diễn biến", "trend"));
    }

    /** One row a district and year, the city first: the long form, which a pivot table takes as it is. */
    Download byYear(String what) {
        int first = figures.years().getFirst();
        int last = figures.years().getLast();
        return Download.of(
                name(first + "-" + last + " " + what),
                header(
                        say("Mã", "Code"),
                        say("Quận, huyện", "District"),
                        say("Năm", "Year"),
                        say("Tình trạng", "State"),
                        figures.isCount() ? say("Số lượng", "Number") : say("Tử số", "Numerator"),
                        figures.isCount() ? null : say("Mẫu số", "Denominator"),
                        figures.isCount() ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate"),
                        say("Chỉ tiêu", "Target")),
                this::yearRows);
    }

    private List<List<@Nullable Object>> yearRows() {
        boolean isCount = figures.isCount();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CityFigure city : figures.city()) {
            List<@Nullable Object> row = new ArrayList<>(
                    Arrays.asList(null, say("Toàn thành phố", "Whole city"), city.year(), null, city.numerator()));
            if (!isCount) {
                row.add(city.denominator());
            }
            row.add(isCount ? null : Share.of(city.value()));
            row.add(
                    city.target() == null
                            ? null
                            : isCount ? city.target() : new Share(city.target().doubleValue()));
            rows.add(row);
        }
        for (DistrictFigure figure : figures.byDistrictAndYear()) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                    figure.district().code(),
                    figure.district().name(language()),
                    figure.year(),
                    figure.state().name(),
                    figure.numerator()));
            if (!isCount) {
                row.add(figure.denominator());
            }
            row.add(isCount ? figure.perUnit() : Share.of(figure.value()));
            row.add(
                    figure.target() == null
                            ? null
                            : isCount
                                    ? figure.target()
                                    : new Share(figure.target().doubleValue()));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> header(@Nullable String... names) {
        List<String> header = new ArrayList<>();
        for (String name : names) {
            if (name != null) {
                header.add(name);
            }
        }
        return header;
    }
}
