package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What the indicator is, from the catalogue. */
final class Definition extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    Definition() {
        super("section");
        addClassNames("card", "c4");
    }

    void show(IndicatorFigures figures, IndicatorWords words) {
        Indicator indicator = figures.indicator();
        Language language = words.language();
        Map<String, String> terms = new LinkedHashMap<>();
        boolean isCount = figures.isCount();
        terms.put(
                isCount ? language.say("Đếm", "Counted") : language.say("Tử số", "Numerator"),
                FigureWords.capitalized(words.numerator()));
        if (!words.denominator().isEmpty()) {
            terms.put(language.say("Mẫu số", "Denominator"), FigureWords.capitalized(words.denominator()));
            terms.put(
                    language.say("Công thức", "Formula"),
                    language.say(
                            "Tổng tử số ÷ tổng mẫu số, ở mọi cấp; không lấy trung bình các tỷ lệ",
                            "Sum of numerators ÷ sum of denominators at every level; never a mean of rates"));
        } else {
            terms.put(
                    language.say("So sánh", "Compared"),
                    language.say(
                            "Tính trên một phường, xã, thị trấn; không xếp hạng, không so với thành phố",
                            "Per ward-level unit; not ranked, not held against the city"));
        }
        terms.put(
                language.say("Thời điểm", "Time"),
                switch (indicator.measure()) {
                    case stock -> language.say("Tính đến cuối kỳ", "State at the end of the period");
                    case flow -> language.say("Xảy ra trong kỳ", "Happened in the period");
                });
        terms.put(
                language.say("Chiều", "Direction"),
                switch (indicator.direction()) {
                    case higher -> language.say("Càng cao càng tốt", "Higher is better");
                    case lower -> language.say("Càng thấp càng tốt", "Lower is better");
                });
        terms.put(
                language.say("Chỉ tiêu", "Target"),
                figures.targets().isEmpty() ? language.say("Chưa đặt", "None set") : targets(figures, words, language));
        terms.put(
                language.say("Mục trong công văn", "Item of the letter"),
                language.say(indicator.letter() + ", công văn 1201/ĐTN", indicator.letter() + ", letter 1201/ĐTN"));
        String caveat = language.pick(indicator.caveatVi(), indicator.caveatEn());
        if (caveat != null) {
            terms.put(language.say("Lưu ý", "Mind"), caveat);
        }
        List<String> broken = figures.districts().stream()
                .filter(Figure::isBreak)
                .map(figure -> figure.place().shortName(language) + " (" + figure.year() + ")")
                .toList();
        if (!broken.isEmpty()) {
            terms.put(
                    language.say("Địa giới", "Boundaries"),
                    language.say(
                            "Phường, xã thay đổi: %s. Năm đó không so với năm trước, đường biểu diễn ngắt ở đó.",
                            "Ward-level units changed: %s. That year is not compared with the one before, and lines break there.",
                            String.join(", ", broken)));
        }
        Markup.fill(
                this,
                Cells.element("header", "", new H2(language.say("Định nghĩa và cách tính", "Definition and method"))),
                Cells.terms("def", terms));
    }

    private static String targets(IndicatorFigures figures, IndicatorWords words, Language language) {
        YearTarget first = figures.targets().getFirst();
        YearTarget last = figures.targets().getLast();
        String span = "%s (%d) → %s (%d)"
                .formatted(
                        words.targetText(first.target()), first.year(), words.targetText(last.target()), last.year());
        boolean isIllustrative = figures.targets().stream().anyMatch(YearTarget::isIllustrative);
        return span
                + (figures.isCount() ? language.say(", mỗi quận, huyện", ", each district") : "")
                + (isIllustrative
                        ? language.say(
                                ". Số minh họa của chúng tôi: chưa có số chính thức.",
                                ". Our illustration: no official figure was found.")
                        : "");
    }
}
