package vn.chitieu.dashboard.shell;

import static vn.chitieu.dashboard.html.Cells.element;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;

/**
 * Says up to which day the figures go, and offers to look back from another: any one, or one on which something was received. It
 * is the same on all pages: shell.js makes its links lead to the page that is open, when it is opened itself.
 */
record DayChoice(Contents contents, Language language) implements Speaker {

    /** Where it stands. */
    static HtmlContainer place() {
        return element("details", "picker asof");
    }

    void fill(HtmlContainer place) {
        LocalDate day = contents.day() == null ? contents.asOf() : contents.day();
        place.setVisible(day != null);
        if (day == null) {
            return;
        }
        String said =
                contents.day() == null ? say("Số liệu đến ", "Data to ") : say("Nhìn lại ngày ", "Looking back from ");
        HtmlContainer summary = element(
                "summary", "btn quiet", Cells.icon("calendar"), new Span(said), Cells.styled(written(day), "num"));
        summary.getElement().setAttribute("aria-label", said + written(day)).setAttribute("title", said + written(day));
        List<Component> choices = new ArrayList<>();
        choices.add(element("p", "", new Span(say("Xem như đã biết vào một ngày", "As it was known on a day"))));
        choices.add(anyDay(day));
        choices.add(element("ul", "", shortcuts().toArray(Component[]::new)));
        choices.addAll(received(day));
        Markup.steady(place, summary, element("div", "", choices.toArray(Component[]::new)));
    }

    private String written(LocalDate day) {
        return new Numbers(language).day(day);
    }

    private Anchor to(@Nullable LocalDate day, String words) {
        Anchor anchor = new Anchor();
        anchor.setText(words);
        anchor.getElement().setAttribute("role", "link").setAttribute("data-day", day == null ? "" : day.toString());
        Cells.mark(anchor, day == null ? contents.day() == null : day.equals(contents.day()), "true");
        return anchor;
    }

    /** Its link follows the field. */
    private Component anyDay(LocalDate day) {
        HtmlContainer field = new HtmlContainer("input");
        field.getElement()
                .setAttribute("type", "date")
                .setAttribute("value", day.toString())
                .setAttribute("aria-label", say("Ngày nhìn lại", "Day to look back from"));
        Anchor go = to(day, say("Xem", "Look"));
        go.addClassName("btn");
        return element("div", "any-day", field, go);
    }

    private List<Component> shortcuts() {
        List<Component> links = new ArrayList<>();
        contents.periods().forEach(period -> {
            LocalDate due = period.dueBefore();
            if (due != null) {
                LocalDate last = due.minusDays(1);
                links.add(to(last, say("Hết hạn nộp ", "The last day in time, ") + written(last)));
            }
        });
        links.add(to(null, say("Sau mọi đính chính (mới nhất)", "After all corrections (latest)")));
        return links.stream().map(one -> (Component) element("li", "", one)).toList();
    }

    /** The days on which something was received, by month; the year of the day shown is open. */
    private List<Component> received(LocalDate shown) {
        Map<Integer, Map<YearMonth, List<LocalDate>>> years = contents.received().keySet().stream()
                .collect(Collectors.groupingBy(
                        LocalDate::getYear,
                        TreeMap::new,
                        Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList())));
        return years.entrySet().stream()
                .map(year -> {
                    List<Component> parts = new ArrayList<>();
                    parts.add(element(
                            "summary",
                            "",
                            new Span(say("Ngày có nhận báo cáo, ", "Days with reports, ") + year.getKey())));
                    year.getValue()
                            .values()
                            .forEach(days -> parts.add(element(
                                    "div",
                                    "days",
                                    days.stream().map(this::receivedOn).toArray(Component[]::new))));
                    Component whole = element("details", "", parts.toArray(Component[]::new));
                    whole.getElement().setAttribute("open", year.getKey() == shown.getYear());
                    return whole;
                })
                .toList();
    }

    private Component receivedOn(LocalDate day) {
        Anchor anchor = to(day, "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()));
        String many = new Numbers(language).whole(contents.received().getOrDefault(day, 0));
        anchor.setTitle(say("%s: nhận %s báo cáo", "%s: %s report{s} received", written(day), many));
        return anchor;
    }
}
