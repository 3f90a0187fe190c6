package vn.chitieu.dashboard.card;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Scale;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/**
 * What the colours of a {@link Scale} mean, under every map and heat table of an indicator.
 *
 * @param isCount whether it is of counts per ward-level unit, else of percentages
 */
public record ScaleLegend(Scale scale, boolean isCount, Language language) {

    /** dưới 36 · 42 · 48% trở lên. */
    public String words() {
        List<BigDecimal> bounds = scale.bounds();
        if (bounds.isEmpty()) {
            return language.say("mọi nơi một mức", "all alike");
        }
        if (bounds.size() == 1) {
            String bound = number(bounds.getFirst()) + sign();
            return language.say("dưới %s · từ %s trở lên", "under %s · %s and more", bound, bound);
        }
        return language.say(
                "dưới %s trở lên",
                "under %s and more", bounds.stream().map(this::number).collect(joining(" · ")) + sign());
    }

    private String number(BigDecimal bound) {
        return new Numbers(language).exact(bound);
    }

    private String sign() {
        return isCount ? "" : "%";
    }

    /** The classes with their words, and what the marks of figures mean that have none; only those that are shown. */
    public List<Component> keys(Collection<Figure> shown) {
        List<Component> keys = new ArrayList<>();
        if (shown.stream().anyMatch(Figure::isComparable)) {
            keys.add(new Span(swatches(), new Span(words())));
        }
        if (shown.stream().anyMatch(figure -> !figure.isComparable() && figure.drawn() != null)) {
            keys.add(Cells.key("open", language.say("Chưa đủ cơ sở để so", "Rests on too little to compare")));
        }
        if (shown.stream().anyMatch(figure -> figure.drawn() == null)) {
            keys.add(Cells.key("hatch", language.say("Chưa có số liệu", "No figures")));
        }
        return List.copyOf(keys);
    }

    /** One swatch a class. */
    private Component swatches() {
        HtmlContainer swatches = new HtmlContainer("span");
        swatches.addClassName("steps");
        scale.colours().forEach(colour -> {
            HtmlContainer swatch = new HtmlContainer("i");
            swatch.addClassName("seq" + colour);
            swatches.add(swatch);
        });
        swatches.getElement().setAttribute("aria-hidden", "true");
        return swatches;
    }
}
