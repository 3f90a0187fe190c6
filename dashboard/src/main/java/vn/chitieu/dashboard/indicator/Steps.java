package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.chitieu.dashboard.text.Numbers;

/**
 * Six classes of colour, the same over all years of an indicator, so that a colour means one thing wherever it stands.
 *
 * @param lowest where the second class begins; as drawn: percent, or a count per unit
 * @param width of a class
 */
record Steps(double lowest, double width) {
    static final int CLASSES = 6;
    private static final double[] WIDTHS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};

    /** Over all districts and years; the first and the last class are open, so that one far value does not flatten the rest. */
    static Steps of(IndicatorFigures figures) {
        double[] values = figures.districts().stream()
                .map(figures::compared)
                .filter(Objects::nonNull)
                .mapToDouble(value -> Drawn.drawn(figures, value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Steps(20, 20);
        }
        double low = values[(int) (0.05 * (values.length - 1))];
        double high = values[(int) Math.ceil(0.95 * (values.length - 1))];
        double wanted = Math.max((high - low) / CLASSES, figures.isCount() ? 0.01 : 1);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double width = Arrays.stream(WIDTHS)
                .map(each -> each * power)
                .filter(each -> each >= wanted - 1e-9)
                .findFirst()
                .orElse(10 * power);
        return new Steps(Drawn.rounded(width * (Math.floor(low / width) + 1)), Drawn.rounded(width));
    }

    /** From 1, the palest, to 6. */
    int of(double drawn) {
        return Math.clamp((long) Math.floor((drawn - lowest) / width + 1e-9) + 2, 1, CLASSES);
    }

    /** Where the class begins; of those from 2 on. */
    double bound(int step) {
        return Drawn.rounded(lowest + (step - 2) * width);
    }

    /** The classes with their bounds in words: dưới 36 · 42 · 48 · 54 · 60% trở lên. */
    List<com.vaadin.flow.component.Component> legend(IndicatorWords words) {
        HtmlContainer swatches = new HtmlContainer("span");
        swatches.addClassName("steps");
        IntStream.rangeClosed(1, CLASSES).forEach(step -> {
            HtmlContainer swatch = new HtmlContainer("i");
            swatch.addClassName("seq" + step);
            swatches.add(swatch);
        });
        swatches.getElement().setAttribute("aria-hidden", "true");
        List<String> bounds = new ArrayList<>();
        for (int step = 2; step <= CLASSES; step++) {
            bounds.add(number(bound(step), words.numbers()));
        }
        String sign = words.figures().isCount() ? "" : "%";
        Span text = new Span(words.language()
                .say(
                        "dưới " + String.join(" · ", bounds) + sign + " trở lên",
                        "under " + String.join(" · ", bounds) + sign + " and more"));
        Span entry = new Span(swatches, text);
        HtmlContainer hatch = new HtmlContainer("i");
        hatch.addClassName("hatch");
        hatch.getElement().setAttribute("aria-hidden", "true");
        Span missing = new Span(hatch, new Span(words.language().say("chưa có số liệu", "no figures")));
        return List.of(entry, missing);
    }

    static String number(double number, Numbers numbers) {
        return numbers.exact(java.math.BigDecimal.valueOf(Drawn.rounded(number)));
    }
}
