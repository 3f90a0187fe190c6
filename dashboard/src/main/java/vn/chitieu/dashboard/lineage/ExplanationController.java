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
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.shell.Messages;
import vn.chitieu.dashboard.snapshot.Sight;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.explanation.FigurePart;

/** Hands out what there is to say of a figure: as HTML to be shown beside a page (explain.js), or as JSON. */
@RestController
final class ExplanationController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublishedWarehouse warehouse;
    private final Audit audit;

    ExplanationController(PublishedWarehouse warehouse, Audit audit) {
        this.warehouse = warehouse;
        this.audit = audit;
    }

    /** Takes what the link of the figure's page takes (see {@link Link#toLineage}), and {@code format=json}. */
    @GetMapping("/explain/{place}")
    ResponseEntity<String> explain(@PathVariable String place, @RequestParam MultiValueMap<String, String> asked) {
        Link link = Link.of(new QueryParameters(asked));
        String indicator = Optional.ofNullable(asked.getFirst(Link.INDICATOR)).orElse("");
        String said = Optional.ofNullable(link.year()).orElse("");
        int year = said.matches("\\d{1,9}") ? Integer.parseInt(said) : -1;
        boolean isJson = "json".equals(asked.getFirst("format"));
        // As JSON all is read from the forms as of a day, which the snapshot of today has.
        Optional<LocalDate> day = isJson ? Optional.empty() : link.day();
        Optional<Sight> published = Sight.of(warehouse, day, reader -> reader);
        if (published.isEmpty()) {
            return html(HttpStatus.SERVICE_UNAVAILABLE, List.of(Messages.nothingPublished(link.language())));
        }
        try (Sight sight = published.orElseThrow()) {
            Explainer explainer = new Explainer(sight, link);
            if (!explainer.isSeenBy(Visitor.current(), place)) {
                audit.write(Action.visit, Outcome.refused, null, "explain/" + place);
                return isJson
                        ? json(
                                HttpStatus.FORBIDDEN,
                                error(link.language().say("không có quyền xem", "no right to see it")))
                        : html(HttpStatus.FORBIDDEN, List.of(Messages.noRight(link.language())));
            }
            Optional<ResponseEntity<String>> answer = isJson
                    ? json(place, indicator, year, link.day().orElse(FigurePart.NOW))
                            .map(json -> json(HttpStatus.OK, json))
                    : explainer
                            .explain(place, indicator, year)
                            .map(explanation -> html(HttpStatus.OK, parts(explanation)));
            return answer.orElseGet(() -> isJson
                    ? json(
                            HttpStatus.NOT_FOUND,
                            error(link.language().say("không có con số ấy", "there is no such figure")))
                    : html(HttpStatus.NOT_FOUND, List.of(explainer.noSuchFigure(place, indicator, said))));
        } catch (RuntimeException fault) {
            return html(HttpStatus.INTERNAL_SERVER_ERROR, List.of(Messages.failed(link.language(), "explain", fault)));
        }
    }

    /** From the whole snapshot: the forms as of a day work out what the snapshot of a district does not hold. */
    private Optional<String> json(String place, String indicator, int year, LocalDate day) {
        try (Reader reader = warehouse.reader().orElseThrow()) {
            return new FigureJson(reader.sql(), day).of(place, indicator, year);
        }
    }

    private static String error(String text) {
        return "{\"error\": \"" + text + "\"}";
    }

    private static ResponseEntity<String> json(HttpStatus status, String json) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
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
