package vn.chitieu.dashboard.shell;

import vn.chitieu.dashboard.text.Language;

/** What stands above every page while its figures are made up. */
final class SampleBanner {

    /** The card that says what of this is made up, on the page of the method. */
    private static final String EXPLAINED = "#so-lieu";

    private SampleBanner() {}

    static String head(Language language) {
        return language.say("Dữ liệu mẫu.", "Sample data.");
    }

    static String rest(Language language) {
        return language.say(
                " Mọi con số ở đây do máy tạo ra để minh họa, không phải số liệu của quận, huyện nào.",
                " Every figure here was made up by a program to show how it works; none comes from a district.");
    }

    static String question(Language language) {
        return language.say("Phần nào là dữ liệu mẫu?", "Which part is sample data?");
    }

    /** Where the question is answered. */
    static String answer(Link link) {
        return link.to("method") + EXPLAINED;
    }
}
