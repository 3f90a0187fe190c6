package vn.chitieu.dashboard.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.assessment.AssessmentFigures.Count;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.search.Texts;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What the page of answers in words says itself, worded from its figures. */
record AssessmentWords(AssessmentFigures figures, Language language) {
    private static final int SHORT = 56;

    private String say(String vietnamese, String english, Object... values) {
        return language.say(vietnamese, english, values);
    }

    Numbers numbers() {
        return new Numbers(language);
    }

    String whole(OutlineItem item) {
        return language.say(item.labelVi(), item.labelEn());
    }

    /** The beginning of a long point, cut at a word. */
    String label(OutlineItem item) {
        String whole = whole(item);
        if (whole.length() <= SHORT) {
            return whole;
        }
        int end = whole.lastIndexOf(' ', SHORT);
        return whole.substring(0, end < 1 ? SHORT : end).replaceAll("[,;:(]+$", "") + "…";
    }

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

    String headline() {
        if (figures.isToActOn() && figures.choice().wanted().isNothing()) {
            return say(
                    "%s: %s câu của %d nơi, %s",
                    "%s: %s texts of %d districts, %s",
                    toActOn(),
                    numbers().whole(figures.answers().size()),
                    figures.placesHeard(),
                    years());
        }
        if (!figures.isCollected() && !figures.choice().isEveryYear()) {
            return say(
                    "Kỳ %d không yêu cầu phần đánh giá bằng lời",
                    "The period of %d asked for no words", figures.year());
        }
        if (!figures.choice().wanted().isNothing()) {
            String found = say(
                    "“%s” có trong %s câu trả lời của %s nơi",
                    "“%s” stands in %s answers of %s districts",
                    figures.choice().wanted().typed(),
                    numbers().whole(figures.answers().size()),
                    figures.placesHeard());
            return figures.looksAtPapers()
                    ? found
                            + say(
                                    " và %s văn bản",
                                    " and %s documents",
                                    numbers().whole(figures.papers().size()))
                    : found;
        }
        Optional<OutlineItem> item = figures.item();
        Optional<Place> district = figures.district();
        if (item.isPresent()) {
            return district.map(place -> ofBoth(item.get(), place)).orElseGet(() -> ofItem(item.get()));
        }
        return district.map(this::ofDistrict).orElseGet(this::ofAll);
    }

    private String ofBoth(OutlineItem item, Place place) {
        boolean isAsked = figures.points().stream().anyMatch(Point::isAsked);
        boolean isAnswered = !figures.answers().isEmpty() || !figures.papers().isEmpty();
        String name = place.name(language);
        return isAnswered
                ? say("%s nói về “%s”", "%s on “%s”", name, label(item))
                : isAsked
                        ? say("%s chưa trả lời “%s”", "%s has not answered “%s”", name, label(item))
                        : say("“%2$s” không áp dụng với %1$s", "“%2$s” does not apply to %1$s", name, label(item));
    }

    private String ofItem(OutlineItem item) {
        Optional<Count<OutlineItem>> count =
                figures.byItem().stream().filter(one -> one.of().equals(item)).findFirst();
        return count.map(one -> say(
                        "%d/%d nơi nói về “%s”",
                        "%d of %d districts speak of “%s”", one.answered(), one.asked(), label(item)))
                .orElseGet(() ->
                        say("%d nơi nói về “%s”", "%d districts speak of “%s”", figures.placesHeard(), label(item)));
    }

    private String ofDistrict(Place place) {
        int asked = (int) figures.points().stream().filter(Point::isAsked).count();
        int answered = (int) figures.points().stream().filter(Point::isAnswered).count();
        return figures.wordless().contains(place)
                ? say(
                        "%s không gửi phần đánh giá bằng lời năm %d",
                        "%s sent no words for %d", place.name(language), figures.year())
                : say(
                        "%s trả lời %d/%d mục bằng lời, văn bản",
                        "%s answers %d of %d points in words or documents", place.name(language), answered, asked);
    }

    private String ofAll() {
        int heard = figures.placesHeard();
        if (heard == 0 && figures.wordless().isEmpty()) {
            return say(
                    "Chưa nơi nào gửi phần đánh giá bằng lời năm %d", "Nobody has sent words for %d", figures.year());
        }
        return figures.wordless().isEmpty()
                ? say(
                        "%d nơi gửi phần đánh giá bằng lời: %s câu trả lời",
                        "%d districts sent words: %s answers",
                        heard,
                        numbers().whole(figures.answers().size()))
                : say(
                        "%d nơi báo cáo không có phần đánh giá bằng lời; %d nơi có",
                        "%d districts reported without any words; %d with words",
                        figures.wordless().size(),
                        heard);
    }

    String lede() {
        if (figures.isToActOn()) {
            return say(
                    "Hạn chế do đâu, chủ quan (3.c) và khách quan (3.d), và các nơi đề nghị gì (4).",
                    "Where shortcomings come from, on our side (3.c) and outside of it (3.d), and what districts propose (4).");
        }
        if (!figures.isCollected() && !figures.choice().isEveryYear()) {
            return say(
                    "Kỳ này không yêu cầu phần đánh giá bằng lời; hãy xem năm khác ở đầu trang.",
                    "This period asked for no words; choose another year at the top.");
        }
        Optional<OutlineItem> item = figures.item();
        if (item.isPresent()) {
            return item.get().itemCode() + " " + whole(item.get()) + ".";
        }
        return figures.leastAnswered()
                .filter(count -> figures.district().isEmpty() && count.answered() < count.asked())
                .map(count -> say(
                        "Ít nơi trả lời nhất: %s (%d/%d nơi).",
                        "Answered least: %s (%d of %d districts).", label(count.of()), count.answered(), count.asked()))
                .orElse("");
    }

    // ---- The texts ------------------------------------------------------------------------------------------------

    String answersTitle() {
        int count = figures.answers().size();
        return count == 0
                ? say("Không có câu trả lời nào để đọc", "No answer to read")
                : say(
                        "%s câu trả lời của %d nơi",
                        "%s answers of %d districts", numbers().whole(count), figures.placesHeard());
    }

    String answersSubtitle() {
        return say(
                "Nguyên văn bản mới nhất của từng nơi, theo thứ tự đề cương; dưới mỗi câu là tệp, trang và dòng",
                "In the districts’ own words, latest version, in the order of the outline; under each its file, sheet and row");
    }

    String empty() {
        if (!figures.choice().wanted().isNothing()) {
            return say(
                    "Không câu trả lời nào có đủ các từ này. Thử ít từ hơn, hoặc bỏ bớt lựa chọn; gõ không dấu cũng được.",
                    "No answer holds all of these words. Try fewer, or choose less; accents may be left out.");
        }
        return figures.isCollected()
                ? say("Chưa nơi nào trả lời mục đã chọn.", "Nobody has answered what is chosen.")
                : say("Kỳ này không yêu cầu phần đánh giá bằng lời.", "This period asked for no words.");
    }

    String more(int shown) {
        return say(
                "Đang hiện %d/%s câu trả lời. Chọn một mục hoặc một nơi để đọc tiếp; tệp tải về có đủ.",
                "%d of %s answers are shown. Choose a point or a district to read on; the download has them all.",
                shown,
                numbers().whole(figures.answers().size()));
    }

    /** Where it was read: 2011/760.xlsx · trang Đánh giá · dòng 12 · bản 2, nhận 05/11/2011. */
    String origin(Origin origin) {
        List<String> parts = new ArrayList<>();
        parts.add(origin.file());
        if (origin.sheet() != null) {
            parts.add(say("trang “%s”", "sheet “%s”", origin.sheet()));
        }
        parts.add(say("dòng %d", "row %d", origin.row()));
        parts.add(say("bản %d", "version %d", origin.version())
                + (origin.receivedOn() == null
                        ? ""
                        : say(", nhận ", ", received ") + numbers().day(origin.receivedOn())));
        return String.join(" · ", parts);
    }

    // ---- Counts and documents -------------------------------------------------------------------------------------

    String itemsTitle() {
        return say("Theo mục của công văn", "By point of the letter");
    }

    String itemsSubtitle() {
        return say(
                "Số nơi trả lời trên số nơi được hỏi, năm %d",
                "Districts that answered of those asked, %d", figures.year());
    }

    String placesTitle() {
        return say("Theo quận, huyện", "By district");
    }

    String placesSubtitle() {
        return say(
                "Số mục trả lời bằng lời trên số mục được hỏi, năm %d",
                "Points answered in words of those asked, %d", figures.year());
    }

    String papersTitle() {
        long places = figures.papers().stream().map(Paper::place).distinct().count();
        return figures.papers().isEmpty()
                ? say("Chưa có văn bản nào trong danh sách", "No document in the list")
                : say(
                        "%s văn bản do %d nơi ban hành",
                        "%s documents issued by %d districts",
                        numbers().whole(figures.papers().size()),
                        places);
    }

    String papersSubtitle() {
        return say(
                "Kế hoạch, chương trình, hướng dẫn mà các nơi kê khai, năm %d; từ cần tìm cũng lọc danh sách này",
                "Plans, programmes and guidelines that the districts list, %d; the search filters them too",
                figures.year());
    }

    String jointsTitle() {
        long places = figures.joints().stream().map(Joint::place).distinct().count();
        return say(
                "%s chương trình phối hợp của %d nơi",
                "%s joint programmes of %d districts",
                numbers().whole(figures.joints().size()),
                places);
    }

    String jointsSubtitle() {
        return say(
                "Mục %s của công văn, năm %d: phối hợp với ai, kỳ nào, kết quả ra sao",
                "Point %s of the letter, %d: with whom, when, and what came of it",
                Texts.JOINT_PROGRAMMES,
                figures.year());
    }

    String noPapers() {
        return figures.choice().wanted().isNothing()
                ? say("Chưa nơi nào kê khai văn bản.", "Nobody has listed a document.")
                : say("Không văn bản nào có đủ các từ này.", "No document holds all of these words.");
    }
}
