package vn.chitieu.dashboard.programme;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.FigureColumns;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.ChangeVerdict;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Changes;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.dashboard.text.Language;

/** How admissions to the Party changed in each district, share and number; the largest rise of the share first. */
record PartyCard(ProgrammeFigures figures, ProgrammeWords words, Link link) implements Card<Figure> {

    @Override
    public Language language() {
        return words.language();
    }

    /** The city's like-for-like change of share and number; where a verdict is made, first where the share is worse. */
    @Override
    public String title() {
        return say("Đảng viên mới: ", "New Party members: ") + finding();
    }

    private String finding() {
        Optional<CityFigure> there = figures.partyOfCity();
        if (there.isEmpty() || there.get().districtsReporting() == 0) {
            return say("chưa nơi nào có số liệu năm %d", "no figures for %d", figures.year());
        }
        CityFigure city = there.get();
        if (!city.isSufficient()) {
            return say(
                    "mới %d/%d nơi có số liệu",
                    "only %d of %d districts have figures",
                    city.districtsReporting(),
                    figures.party().size());
        }
        if (city.districtsCompared() == 0) {
            return say("chưa có hai năm liền để so", "no two years in a row to compare");
        }
        int judged = city.districtsBetter() + city.districtsSame() + city.districtsWorse();
        return city.districtsWorse() > 0
                ? say(
                        "tỷ lệ kém đi ở %d/%d nơi xét được",
                        "the share is worse in %d of %d districts judged", city.districtsWorse(), judged)
                : ofCity(city);
    }

    /** +217 đảng viên, tỷ lệ +0,4 điểm % ở 23 nơi so được. */
    private String ofCity(CityFigure city) {
        Long count = city.changeCount();
        Double points = city.changePoints();
        return (count == null ? "" : words.numbers().signedWhole(count) + say(" người", " people"))
                + (points == null
                        ? ""
                        : say(
                                ", tỷ lệ %s điểm %%",
                                ", the share %s points", words.numbers().signedPoints(points)))
                + say(" ở %d nơi so được", " in %d district{s} compared", city.districtsCompared());
    }

    @Override
    public String subtitle() {
        Optional<CityFigure> city = figures.partyOfCity();
        long apart = figures.party().stream().filter(PartyCard::isApart).count();
        return say(
                        "Thay đổi %d so với %d: trái là tỷ lệ, điểm %%; phải là số người; nơi chỉ một số đơn vị báo cáo thì so cùng đơn vị cả hai năm",
                        "Change %d on %d: left the share, points; right the number of people; where only some units reported, over the same units in both years",
                        figures.year(),
                        figures.year() - 1)
                + city.filter(there -> there.isSufficient() && there.districtsCompared() > 0)
                        .map(there -> say(" · thành phố: ", " · the city: ") + ofCity(there))
                        .orElse("")
                + (apart == 0
                        ? ""
                        : say(
                                " · hai số đi ngược nhau ở %d nơi",
                                " · the two go opposite ways in %d district{s}", apart))
                + city.filter(CityFigure::isOtherLength)
                        .map(there -> say(
                                " · kỳ %d dài khác nên không xét thay đổi",
                                " · the period of %d is of another length, so the change is not judged",
                                figures.year()))
                        .orElse("");
    }

    /** Whether share and number went opposite ways. */
    private static boolean isApart(Figure figure) {
        Double points = figure.changePoints();
        Long count = figure.changeCount();
        return points != null && count != null && points * count < 0;
    }

    /** Those without a change last. */
    @Override
    public List<Figure> rows() {
        return figures.party().stream()
                .sorted(comparing(Figure::changePoints, nullsLast(reverseOrder()))
                        .thenComparing(figure -> figure.place().position()))
                .toList();
    }

    @Override
    public Optional<Mark> mark() {
        return Optional.of(new Changes(
                title() + ". " + subtitle(),
                say("Tỷ lệ, điểm %", "Share, points"),
                people(),
                rows().stream()
                        .map(figure -> new Changes.Row(
                                figure.place().code(),
                                figure.place().shortName(language()),
                                new Changes.Change(figure.changePoints(), points(figure)),
                                new Changes.Change(
                                        figure.changeCount() == null
                                                ? null
                                                : figure.changeCount().doubleValue(),
                                        count(figure)),
                                tip(figure),
                                figure.changePoints() == null ? whyNoChange(figure) : null))
                        .toList()));
    }

    private String people() {
        return say("Số người", "People");
    }

    private List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>(words.words().tip(figure.place().shortName(language()), figure));
        words.words().changeOfNumber(figure).ifPresent(change -> lines.add(people() + ": " + change));
        return List.copyOf(lines);
    }

    private String whyNoChange(Figure figure) {
        return words.words().whyNot(figure).orElse(say("không có năm trước để so", "no year before to compare"));
    }

    private String points(Figure figure) {
        Double points = figure.changePoints();
        return points == null ? "–" : likeWithLike(words.numbers().signedPoints(points), figure);
    }

    private String count(Figure figure) {
        Long count = figure.changeCount();
        return count == null ? "–" : likeWithLike(words.numbers().signedWhole(count), figure);
    }

    /** A change with over what it is, where that is not the whole district: +21 (cùng 7 phường). */
    private String likeWithLike(String change, Figure figure) {
        return change
                + words.words()
                        .sameUnits(figure)
                        .map(units -> " (" + units + ")")
                        .orElse("");
    }

    @Override
    public String address(String district) {
        return link.toLineage(district, ProgrammeFigures.PARTY, figures.year());
    }

    @Override
    public Columns<Figure> columns() {
        return new Columns<Figure>(language(), (figure, head) -> FigureColumns.of(figure, head, language()))
                .take(Head.CODE, Head.DISTRICT)
                .html(say("Quận, huyện", "District"), "", figure -> link.anchor(figure.place()))
                .heads()
                .take(Head.INDICATOR_CODE, Head.INDICATOR, Head.YEAR, Head.STATE, Head.BASIS)
                .take(Head.NUMERATOR, Head.DENOMINATOR, Head.VALUE)
                .text(
                        say("Tỷ lệ", "Share"),
                        "r",
                        figure -> words.words()
                                .whyNot(figure)
                                .orElseGet(() -> words.words().value(figure)))
                .leads(link::toLineage)
                .take(Head.PER_UNIT, Head.UNITS_REPORTING, Head.UNITS_EXPECTED)
                .take(Head.PREVIOUS_VALUE, Head.CHANGE_POINTS)
                .html(
                        say("Thay đổi, điểm %", "Change, points"),
                        "r",
                        figure -> change(figure.changePoints(), points(figure), figure.verdictChange()))
                .seen(
                        say("Từ đoàn viên ưu tú/tổng số", "From the Union/all new"),
                        "r",
                        figure -> words.words().fraction(figure).orElse("–"))
                .take(Head.CHANGE_COUNT)
                .html(
                        say("Thay đổi, số người", "Change, people"),
                        "r",
                        figure -> change(figure.changeCount(), count(figure), ChangeVerdict.none))
                .take(Head.TARGET, Head.GAP_POINTS, Head.GAP_UNITS, Head.UNITS_COMPARED);
    }

    private static Component change(@Nullable Number by, String said, ChangeVerdict verdict) {
        return by == null ? new Span(said) : Cells.change(said, verdict);
    }

    @Override
    public String fileName() {
        return say("Kết nạp đảng viên thay đổi %d", "Party admission change %d", figures.year());
    }

    @Override
    public Query query(List<Head> heads) {
        return new FigureSelect(language())
                .districts(heads, FIGURE.YEAR.eq(figures.year()).and(FIGURE.INDICATOR_CODE.eq(ProgrammeFigures.PARTY)))
                .orderBy(FIGURE.CHANGE_POINTS.desc().nullsLast(), DISTRICT.POSITION);
    }
}
