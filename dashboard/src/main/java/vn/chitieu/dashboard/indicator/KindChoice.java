package vn.chitieu.dashboard.indicator;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.shell.Link;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** All districts, or those of one kind. Its links stay the same elements, so the focus does. */
final class KindChoice extends Nav {
    private static final long serialVersionUID = 1L;

    private final Anchor all = new Anchor();
    private final transient Map<Kind, Anchor> byKind = new EnumMap<>(Kind.class);

    KindChoice() {
        addClassNames("seg");
        add(all);
        for (Kind kind : Kind.values()) {
            Anchor anchor = new Anchor();
            byKind.put(kind, anchor);
            add(anchor);
        }
    }

    /** The kind that a link asks for; none where it asks for all or for what there is not. */
    static Optional<Kind> asked(Link link) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(link.kind()))
                .findFirst();
    }

    void show(Link link, String indicatorCode, int districts, @Nullable Kind chosen) {
        getElement().setAttribute("aria-label", link.language().say("Loại địa bàn", "Kind of district"));
        all.setText(link.language().say("Tất cả " + districts, "All " + districts));
        all.setHref(link.withKind(null).toIndicator(indicatorCode));
        mark(all, chosen == null);
        byKind.forEach((kind, anchor) -> {
            anchor.setText(Place.kindName(kind, link.language()));
            anchor.setHref(link.withKind(kind.name()).toIndicator(indicatorCode));
            mark(anchor, kind == chosen);
        });
    }

    private static void mark(Anchor anchor, boolean isChosen) {
        if (isChosen) {
            anchor.getElement().setAttribute("aria-current", "true");
        } else {
            anchor.getElement().removeAttribute("aria-current");
        }
    }
}
