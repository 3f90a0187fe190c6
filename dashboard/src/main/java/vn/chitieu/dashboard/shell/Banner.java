package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/** What stands above every page of figures that are not what they may be taken for: of an earlier day, or made up. */
final class Banner {

    /** The card that says what of this is made up, on the page of the method. */
    private static final String EXPLAINED = "#so-lieu";

    private Banner() {}

    /** What the place is called where it stands. */
    static String name(Language language) {
        return language.say("Về số liệu đang xem", "About these figures");
    }

    /**
     * A line each; empty where all is as usual.
     *
     * @param here the address of the page under another link
     */
    static List<Component> of(Contents contents, Link link, Function<Link, String> here) {
        List<Component> lines = new ArrayList<>();
        if (link.asOf() != null) {
            lines.add(day(contents, link, here));
        }
        if (contents.isSample()) {
            lines.add(sample(link));
        }
        return lines;
    }

    private static Component day(Contents contents, Link link, Function<Link, String> here) {
        Language language = link.language();
        LocalDate day = contents.day();
        Component latest = new Anchor(
                here.apply(link.withDay(null)), language.say("Xem số liệu mới nhất", "See the latest figures"));
        if (day != null) {
            Numbers numbers = new Numbers(language);
            return line(
                    language.say("Nhìn lại ngày %s.", "Looking back from %s.", numbers.day(day)),
                    " " + seen(contents, day, language) + " ",
                    latest);
        }
        return line(
                language.say("Số liệu mới nhất.", "The latest figures."),
                " "
                        + (link.day().isEmpty()
                                ? language.say(
                                        "Liên kết hỏi ngày “%s”, không phải là một ngày.",
                                        "The link asks for the day “%s”, which is none.", link.asOf())
                                : language.say(
                                        "Bản số liệu này do bản phần mềm cũ tạo ra, không xem lại theo ngày được.",
                                        "An earlier release built this snapshot; it can't be looked at as of a day."))
                        + " ",
                latest);
    }

    private static String seen(Contents contents, LocalDate day, Language language) {
        if (contents.received().isEmpty() || day.isBefore(contents.received().firstKey())) {
            return language.say("Chưa nhận được báo cáo nào.", "No report had been received.");
        }
        if (!day.isBefore(contents.received().lastKey())) {
            return language.say("Mọi báo cáo đều đã có.", "Every report was there.");
        }
        int later = contents.received().tailMap(day, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return language.say(
                "Chưa tính %d báo cáo và bản đính chính đến sau ngày này.",
                "%d report{s} or correction{s} that came later {is|are} left out.", later);
    }

    private static Component sample(Link link) {
        Language language = link.language();
        return line(
                language.say("Dữ liệu mẫu.", "Sample data."),
                language.say(
                        " Mọi con số ở đây do máy tạo ra để minh họa, không phải số liệu của quận, huyện nào. ",
                        " Every figure here was made up by a program to show how it works; none comes from a district. "),
                new Anchor(
                        link.plain().to("method") + EXPLAINED,
                        language.say("Phần nào là dữ liệu mẫu?", "Which part is sample data?")));
    }

    private static Component line(String head, String text, Component link) {
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(head);
        return new Span(bold, new Span(text), link);
    }
}
