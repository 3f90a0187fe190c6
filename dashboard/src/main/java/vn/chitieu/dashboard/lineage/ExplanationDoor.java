package vn.chitieu.dashboard.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Messages;
import vn.chitieu.dashboard.snapshot.Sight;
import vn.chitieu.warehouse.PublishedWarehouse;

/** Hands out what there is to say of a figure: as HTML to be shown beside a page (explain.js). */
@RestController
final class ExplanationDoor {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublishedWarehouse warehouse;

    ExplanationDoor(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Takes what the link of the figure's page takes (see {@link Link#toLineage}), and {@code format=json}. */
    @GetMapping("/explain/{place}")
    ResponseEntity<String> explain(@PathVariable String place, @RequestParam MultiValueMap<String, String> asked) {
        Link link = Link.of(new QueryParameters(asked));
        String indicator = Optional.ofNullable(asked.getFirst(Link.INDICATOR)).orElse("");
        String year = Optional.ofNullable(link.year()).orElse("");
        Optional<Sight> published = Sight.of(warehouse, link.day(), reader -> reader);
        if (published.isEmpty()) {
            return html(HttpStatus.SERVICE_UNAVAILABLE, List.of(Messages.nothingPublished(link.language())));
        }
        try (Sight sight = published.orElseThrow()) {
            Explainer explainer = new Explainer(sight, link);
            Optional<Explanation> explanation = year.matches("\\d{1,9}")
                    ? explainer.explain(place, indicator, Integer.parseInt(year))
                    : Optional.empty();
            if (explanation.isEmpty()) {
                return html(HttpStatus.NOT_FOUND, List.of(explainer.noSuchFigure(place, indicator, year)));
            }
            return "json".equals(asked.getFirst("format"))
                    ? json(link.day().orElse(LocalDate.MAX), place, indicator, Integer.parseInt(year))
                    : html(HttpStatus.OK, parts(explanation.orElseThrow()));
        }
    }

    private ResponseEntity<String> json(LocalDate day, String place, String indicator, int year) {
        try (PublishedWarehouse.Reader today = warehouse.reader().orElseThrow()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new FigureJson(today.sql(), day).of(place, indicator, year));
        }
    }

    private static ResponseEntity<String> html(HttpStatus status, List<Component> parts) {
        return ResponseEntity.status(status).contentType(HTML).body(Markup.html(parts));
    }

    private static List<Component> parts(Explanation explanation) {
        Div path = new Div();
        path.add(explanation.path());
        path.addClassName("crumb");
        Div words = new Div();
        words.add(explanation.words());
        words.addClassName("explained");
        List<Component> parts = new ArrayList<>(List.of(path, new H2(explanation.headline()), words));
        explanation.listings().forEach(part -> {
            parts.add(new H3(part.listing().title()));
            parts.add(Cells.scrolling(part.listing().table()));
        });
        return parts;
    }
}
