package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** All districts, or those of one kind. Its links stay, so the focus does. */
final class KindChoice extends Nav {
    private static final long serialVersionUID = 1L;

    KindChoice() {
        addClassNames("seg");
    }

    /** The kind that a link asks for; none where it asks for all or for what there is not. */
    static Optional<Kind> asked(Link link) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(link.kind()))
                .findFirst();
    }

    void show(Link link, IndicatorFigures figures) {
        Language language = link.language();
        String indicatorCode = figures.indicator().indicatorCode();
        getElement().setAttribute("aria-label", language.say("Loại địa bàn", "Kind of district"));
        List<Component> links = new ArrayList<>();
        links.add(link(
                link.withKind(null).toIndicator(indicatorCode),
                language.say("Tất cả %d", "All %d", figures.all(figures.year()).size()),
                figures.only() == null));
        for (Kind kind : figures.allKinds()) {
            links.add(link(
                    link.withKind(kind.name()).toIndicator(indicatorCode),
                    Place.kindName(kind, language),
                    kind == figures.only()));
        }
        Markup.steady(this, links);
    }

    private static Anchor link(String address, String name, boolean isChosen) {
        Anchor anchor = new Anchor(address, name);
        Cells.mark(anchor, isChosen, "true");
        return anchor;
    }
}
