package vn.chitieu.dashboard.district;

import static vn.chitieu.dashboard.html.Cells.keyFigure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chitieu.dashboard.district.DistrictFigures.Completeness;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.Priority;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Cited;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/** Where a district stands: its key figures, what needs help and what does well. */
record KeyFigures(DistrictFigures figures, DistrictWords words, Link link) implements Speaker {
    @Override
    public Language language() {
        return words.language();
    }

    List<Component> all() {
        return List.of(met(), position(), changes(), rank(), received(), complete());
    }

    private Component met() {
        Priority priority = figures.priority();
        int judged = priority.indicatorsJudged();
        List<Map.Entry<TargetVerdict, Integer>> others = List.of(
                Map.entry(TargetVerdict.late, priority.late()),
                Map.entry(TargetVerdict.on_track, priority.onTrack()),
                Map.entry(TargetVerdict.none, figures.now().size() - judged));
        List<Component> details = others.stream()
                .filter(entry -> entry.getValue() > 0)
                .<Component>map(entry ->
                        words.judged(entry.getKey(), words.words().verdict(entry.getKey()) + " " + entry.getValue()))
                .toList();
        return keyFigure(
                say("Đạt %s", "Met: %ss", words.words().targetName()),
                new Span(judged == 0 ? "–" : priority.met() + "/" + judged),
                details);
    }

    private Component position() {
        return keyFigure(
                say("Thứ tự cần giúp", "Who needs help first"),
                new Span(words.positionOf()),
                List.of(new Span(words.positionDetail())));
    }

    private Component changes() {
        List<Component> details = new ArrayList<>();
        details.add(new Span(words.better()
                .map(better -> words.worseAndSame())
                .orElse(say("không chỉ tiêu nào so được", "nothing can be compared"))));
        if (figures.isOtherLength()) {
            details.add(new Div(say(
                    "kỳ %d dài hơn nên không xét số phát sinh trong kỳ",
                    "the period of %d is longer, so what happened in it is not judged", figures.year())));
        }
        return keyFigure(
                say("So với năm %d", "On %d", figures.year() - 1),
                new Span(words.better().orElse("–")),
                details);
    }

    private Component rank() {
        Optional<Figure> best = figures.ranked().stream().findFirst();
        return keyFigure(
                say("Hạng cao nhất", "Best place"),
                new Span(best.map(words::rank).orElse("–")),
                List.of(new Span(best.map(figure -> words.words().name(figure.indicator()))
                        .orElse(say("không xếp hạng", "not ranked")))));
    }

    private Component received() {
        Optional<Version> version = figures.inForce(figures.year());
        List<Component> details = new ArrayList<>();
        figures.reporting(figures.year()).flatMap(words::timeliness).ifPresent(details::add);
        details.add(new Span(version.map(one -> say("bản %d", "version %d", one.version()))
                .orElse(say("chưa có báo cáo dùng được", "no usable report"))));
        return keyFigure(
                say("Nhận báo cáo", "Report received"),
                new Span(version.map(Version::receivedOn)
                        .map(words.words().numbers()::day)
                        .orElse("–")),
                details);
    }

    private Component complete() {
        Completeness complete = figures.completeness(figures.year());
        return keyFigure(
                say("Chỉ tiêu có số liệu", "Indicators with figures"),
                new Span(complete.indicators() + "/" + complete.allIndicators()),
                List.of(new Span(
                        say("%s câu trả lời của đơn vị", "%s answers of units", words.completeness(figures.year())))));
    }

    /** What is late, farthest from its target first. */
    Component needs() {
        return list(
                "can-giup",
                "c8",
                say("Cần giúp, xa nhất trước", "Needs help, farthest first"),
                figures.needs(),
                figure -> item(TargetVerdict.late, figure, words.need(figure), words.needDetail(figure)),
                figures.priority().indicatorsJudged() > 0
                        ? say("Không chỉ tiêu nào chậm.", "Nothing is late.")
                        : say("Không có gì để xét.", "There is nothing to judge."));
    }

    /** What has reached its target. */
    Component strengths() {
        return list(
                "lam-tot",
                "c4",
                say("Đang tốt", "Doing well"),
                figures.strengths(),
                figure -> item(TargetVerdict.met, figure, words.strength(figure), words.strengthDetail(figure)),
                say("Chưa có chỉ tiêu nào đạt.", "Nothing met yet."));
    }

    private static Component list(
            String id, String width, String title, List<Figure> of, Function<Figure, ListItem> item, String none) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        of.forEach(figure -> list.add(item.apply(figure)));
        if (of.isEmpty()) {
            list.add(new ListItem(new Span(), new Span(none)));
        }
        return Cells.plainCard(id, width, title, list);
    }

    private ListItem item(TargetVerdict verdict, Figure figure, String text, String detail) {
        List<Cited> cited = List.of(new Cited(words.words().value(figure), link.toLineage(figure)));
        Span mark = new Span(Cells.glyph(verdict), Cells.spoken(words.words().verdict(verdict) + ": "));
        mark.addClassNames("v", verdict.name());
        return new ListItem(
                mark,
                new Div(
                        Cells.element("b", "", Cells.sentence(text, cited)),
                        new Div(Cells.element("small", "", Cells.sentence(detail, cited)))));
    }
}
