package vn.chitieu.dashboard.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.chitieu.dashboard.assessment.AssessmentFigures.Count;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What the page of answers in words says itself: its head, and what its cards say alike. */
record AssessmentWords(AssessmentFigures figures, Language language) implements Speaker {
    private static final int SHORT = 56;

    String whole(long number) {
        return new Numbers(language).whole(number);
    }

    String whole(OutlineItem item) {
        return whole(item, language);
    }

    private static String whole(OutlineItem item, Language language) {
        return language.say(item.labelVi(), item.labelEn());
    }

    String label(OutlineItem item) {
        return label(item, language);
    }

    /** The beginning of a long point, cut at a word. */
    static String label(OutlineItem item, Language language) {
        String whole = whole(item, language);
        if (whole.length() <= SHORT) {
            return whole;
        }
        int end = whole.lastIndexOf(' ', SHORT);
        return whole.substring(0, end < 1 ? SHORT : end).replaceAll("[,;:(]+$", "") + "…";
    }

    /** In place of a list that is empty, or of the rest of a long one. */
    Component nothing(String why) {
        return Cells.element("p", "nothing", new Span(why));
    }

    String noPapers() {
        return figures.choice().wanted().isNothing()
                ? say("Chưa nơi nào kê khai văn bản.", "Nobody has listed a document.")
                : say("Không văn bản nào có đủ các từ này.", "No document holds all of these words.");
    }

    // ---- The head -------------------------------------------------------------------------------------------------

    String crumb() {
        return say(
                "Phần đánh giá bằng lời · công văn 1201/ĐTN, %s", "Assessment in words · letter 1201/ĐTN, %s", years());
    }

    /** 2011, or all of them. */
    String years() {
        return figures.choice().isEveryYear() ? say("mọi năm", "all years") : String.valueOf(figures.year());
    }

    String toActOn() {
        return say("Nguyên nhân và đề xuất", "Causes and proposals");
    }

    private boolean isNotCollected() {
        return !figures.isCollected() && !figures.choice().isEveryYear();
    }

    private String answers() {
        return whole(figures.answers().size());
    }

    String headline() {
        boolean isSearch = !figures.choice().wanted().isNothing();
        if (figures.choice().isToActOn() && !isSearch) {
            return say(
                    "%s: %s câu của %d nơi, %s",
                    "%s: %s text{s} of %d district{s}, %s", toActOn(), answers(), figures.placesHeard(), years());
        }
        if (isNotCollected()) {
            return say(
                    "Kỳ %d không yêu cầu phần đánh giá bằng lời",
                    "The period of %d asked for no words", figures.year());
        }
        if (isSearch) {
            return say(
                            "“%s” có trong %s câu trả lời của %s nơi",
                            "“%s” stands in %s answer{s} of %s district{s}",
                            figures.choice().wanted().typed(),
                            answers(),
                            figures.placesHeard())
                    + (figures.looksAtPapers()
                            ? say(
                                    " và %s văn bản",
                                    " and %s document{s}",
                                    whole(figures.papers().size()))
                            : "");
        }
        Optional<Place> district = figures.district();
        return figures.item()
                .map(item -> district.map(place -> ofBoth(item, place)).orElseGet(() -> ofItem(item)))
                .or(() -> district.map(this::ofDistrict))
                .orElseGet(this::ofAll);
    }

    private String ofBoth(OutlineItem item, Place place) {
        boolean isAnswered = !figures.answers().isEmpty() || !figures.papers().isEmpty();
        String name = place.name(language);
        return isAnswered
                ? say("%s nói về “%s”", "%s on “%s”", name, label(item))
                : figures.isCollected()
                        ? say("%s chưa trả lời “%s”", "%s has not answered “%s”", name, label(item))
                        : say("“%2$s” không áp dụng với %1$s", "“%2$s” does not apply to %1$s", name, label(item));
    }

    private String ofItem(OutlineItem item) {
        return figures.byItem().stream()
                .filter(one -> one.of().equals(item))
                .findFirst()
                .map(one -> say(
                        "%d/%d nơi nói về “%s”",
                        "“%3$s”: in words of %d of %d districts", one.answered(), one.asked(), label(item)))
                .orElseGet(() -> say(
                        "%d nơi nói về “%s”",
                        "%d district{s} {speaks|speak} of “%s”", figures.placesHeard(), label(item)));
    }

    private String ofDistrict(Place place) {
        Count<?> all = figures.all();
        return figures.wordless().contains(place)
                ? say(
                        "%s không gửi phần đánh giá bằng lời năm %d",
                        "%s sent no words for %d", place.name(language), figures.year())
                : say(
                        "%s trả lời %d/%d mục bằng lời, văn bản",
                        "%s answers %d of %d points in words or documents",
                        place.name(language),
                        all.answered(),
                        all.asked());
    }

    private String ofAll() {
        long heard = figures.placesHeard();
        int wordless = figures.wordless().size();
        if (wordless > 0) {
            return say(
                    "%d nơi báo cáo không có phần đánh giá bằng lời; %d nơi có",
                    "%d district{s} reported without any words; %d with words", wordless, heard);
        }
        return heard == 0
                ? say("Chưa nơi nào gửi phần đánh giá bằng lời năm %d", "Nobody has sent words for %d", figures.year())
                : say(
                        "%d nơi gửi phần đánh giá bằng lời: %s câu trả lời",
                        "%d district{s} sent words: %s answer{s}", heard, answers());
    }

    String lede() {
        if (figures.choice().isToActOn()) {
            return say(
                    "Hạn chế do đâu, chủ quan (3.c) và khách quan (3.d), và các nơi đề nghị gì (4).",
                    "Where shortcomings come from, on our side (3.c) and outside of it (3.d), and what districts propose (4).");
        }
        if (isNotCollected()) {
            return say(
                    "Kỳ này không yêu cầu phần đánh giá bằng lời; hãy xem năm khác ở đầu trang.",
                    "This period asked for no words; choose another year at the top.");
        }
        return figures.item()
                .map(item -> item.itemCode() + " " + whole(item) + ".")
                .or(() -> figures.leastAnswered()
                        .filter(count -> figures.district().isEmpty() && count.answered() < count.asked())
                        .map(count -> say(
                                "Ít nơi trả lời nhất: %s (%d/%d nơi).",
                                "Answered least: %s (%d of %d districts).",
                                label(count.of()),
                                count.answered(),
                                count.asked())))
                .orElse("");
    }
}
