package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;

/** What stands above every page while its figures are made up. */
final class SampleBanner {

    /** The card that says what of this is made up, on the page of the method. */
    private static final String EXPLAINED = "#so-lieu";

    private SampleBanner() {}

    /** What the place is called where it stands. */
    static String name(Language language) {
        return language.say("Về dữ liệu mẫu", "About the sample data");
    }

    /** Says so, and leads to where it is explained. */
    static Component of(Link link) {
        Language language = link.language();
        HtmlContainer head = new HtmlContainer("b");
        head.setText(language.say("Dữ liệu mẫu.", "Sample data."));
        return new Span(
                head,
                new Span(
                        language.say(
                                " Mọi con số ở đây do máy tạo ra để minh họa, không phải số liệu của quận, huyện nào. ",
                                " Every figure here was made up by a program to show how it works; none comes from a district. ")),
                new Anchor(
                        link.to("method") + EXPLAINED,
                        language.say("Phần nào là dữ liệu mẫu?", "Which part is sample data?")));
    }
}
