package vn.chitieu.dashboard.overview;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.styled;
import static vn.chitieu.dashboard.html.Cells.table;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.LinkGrid;
import vn.chitieu.warehouse.catalogue.Indicator;

/** The tables of the first page: the heat table, and the one beside the map. */
record OverviewTables(OverviewFigures figures, OverviewWords words, Link link) {

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    // ---- Heat table -----------------------------------------------------------------------------------------------

    /** District × indicator: the value printed, the distance to the target as colour. */
    NativeTable heat() {
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(styled(say("Quận, huyện", "District"), "vh"), ""));
        figures.indicators().forEach(indicator -> head.add(indicatorHead(indicator)));
        List<NativeTableRow> rows = new ArrayList<>();
        rows.add(cityRow());
        figures.districts().forEach(district -> rows.add(districtRow(district)));
        return new LinkGrid(
                say("Bảng nhiệt quận, huyện × chỉ tiêu: ", "Heat table, district × indicator: ") + words.heatTitle(),
                "hm wide",
                head,
                rows);
    }

    private NativeTableHeaderCell indicatorHead(Indicator indicator) {
        Anchor anchor = new Anchor(link.toIndicator(indicator.indicatorCode()));
        anchor.add(new Span(indicator.letter()), styled(FigureWords.shortName(indicator, words.language()), "hm-name"));
        return columnHead(anchor, indicator.equals(figures.mapped()) ? "on" : "");
    }

    private NativeTableRow cityRow() {
        NativeTableRow row = new NativeTableRow();
        row.addClassName("city");
        row.add(rowHead(new Span(say("Thành phố", "City")), ""));
        for (Indicator indicator : figures.indicators()) {
            CityFigure city = figures.cityNow(indicator);
            Double value = city.value();
            row.add(
                    value == null
                            ? cell("–", "miss")
                            : cell(
                                    new Anchor(
                                            link.toIndicator(indicator.indicatorCode()),
                                            OverviewFigures.isCount(indicator)
                                                    ? words.numbers().whole(Math.round(value))
                                                    : words.numbers().percentNumber(value)),
                                    Distance.of(city).cssClass()));
        }
        return row;
    }

    private NativeTableRow districtRow(Place district) {
        NativeTableRow row = new NativeTableRow();
        row.add(rowHead(new Anchor(link.to("district/" + district.code()), district.shortName(words.language())), ""));
        for (Indicator indicator : figures.indicators()) {
            Optional<Figure> figure = figures.of(indicator, district);
            row.add(figure.map(found -> heatCell(indicator, found)).orElseGet(() -> cell("–", "miss")));
        }
        return row;
    }

    /** A cell leads to its indicator with its district highlighted. */
    private NativeTableCell heatCell(Indicator indicator, Figure figure) {
        Anchor anchor = new Anchor(
                link.withDistricts(List.of(figure.place().code())).toIndicator(indicator.indicatorCode()),
                words.cell(indicator, figure));
        anchor.getElement()
                .setAttribute(
                        "title",
                        FigureWords.shortName(indicator, words.language())
                                + " – "
                                + String.join(
                                        " · ", words.figure().tip(figure.place().name(words.language()), figure)));
        words.figure()
                .whyNot(figure)
                .ifPresent(why ->
                        anchor.getElement().setAttribute("aria-label", words.cell(indicator, figure) + " " + why));
        return cell(anchor, Distance.of(figure).cssClass());
    }

    // ---- Beside the map -------------------------------------------------------------------------------------------

    NativeTable map() {
        Indicator mapped = figures.mapped();
        boolean isCount = OverviewFigures.isCount(mapped);
        NativeTableRow head = new NativeTableRow();
        head.add(columnHead(say("Quận, huyện", "District"), ""));
        head.add(columnHead(isCount ? say("Trên một đơn vị", "Per unit") : say("Tỷ lệ", "Rate"), "r"));
        head.add(columnHead(isCount ? say("Số lượng", "Number") : say("Đạt/tổng", "Part/all"), "r"));
        head.add(columnHead(say("Còn thiếu", "Gap"), "r"));
        List<NativeTableRow> rows =
                figures.of(mapped).stream().map(this::mapRow).toList();
        return table(
                say("Bảng của bản đồ: ", "Table of the map: ") + words.mapTitle(), "tbl rows side-table", head, rows);
    }

    private NativeTableRow mapRow(Figure figure) {
        NativeTableRow row = new NativeTableRow();
        Place district = figure.place();
        row.add(rowHead(new Anchor(link.to("district/" + district.code()), district.shortName(words.language())), ""));
        Optional<String> why = words.figure().whyNot(figure);
        if (why.isPresent()) {
            NativeTableCell reason = cell(why.get(), "why");
            reason.getElement().setAttribute("colspan", "3");
            row.add(reason);
            return row;
        }
        row.add(cell(words.figure().compared(figure), "r"));
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        row.add(cell(
                numerator == null
                        ? words.figure().basis(figure)
                        : words.numbers().whole(numerator)
                                + (denominator == null
                                        ? ""
                                        : "/" + words.numbers().whole(denominator)),
                "r"));
        Long units = figure.gapUnits();
        row.add(cell(units == null ? "–" : words.numbers().whole(units), "r"));
        return row;
    }
}
