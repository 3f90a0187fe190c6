package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.Markup;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Sight;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Right;

/**
 * A page over the published snapshot. Each visit reads all it shows from one snapshot, the one published at that moment;
 * where none is, or where reading fails, the page says what to do.
 */
public abstract class Page extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** Done when the frame that shows what was sent has been painted. */
    private static final String PAINTED = "return new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

    private final transient PublishedWarehouse warehouse;
    private String title = "";
    private transient @Nullable Stand stand;
    private transient @Nullable Shown shown;
    private transient List<Consumer<Visit>> below = List.of();
    private int visits;

    protected Page(PublishedWarehouse warehouse) {
        this.warehouse = warehouse;
        getElement().setAttribute("tabindex", "-1");
    }

    /** A snapshot, and what the link asks of it. */
    protected record Visit(
            Reader reader, Contents contents, Link link, RouteParameters parameters, QueryParameters query) {
        public DSLContext sql() {
            return reader.sql();
        }

        public Language language() {
            return link.language();
        }

        /** The code that the address ends with, in plain letters; as it stands where it can't be decoded. */
        public Optional<String> code() {
            return parameters.get("code").map(code -> {
                try {
                    return UriUtils.decode(code, StandardCharsets.UTF_8);
                } catch (IllegalArgumentException undecodable) {
                    return code;
                }
            });
        }

        /** What the link says under a name that only this page knows of, however odd. */
        public Optional<String> choice(String name) {
            return query.getSingleParameter(name).filter(choice -> !choice.isBlank());
        }
    }

    /** Where a page is looked at. */
    private record Stand(Location location, RouteParameters parameters) {

        /** Whether another one differs in what the link says under a name, and in nothing else. */
        boolean differsBy(String name, Stand other) {
            Map<String, List<String>> here = said();
            Map<String, List<String>> there = other.said();
            return location.getPath().equals(other.location.getPath())
                    && !Objects.equals(here.remove(name), there.remove(name))
                    && here.equals(there);
        }

        private Map<String, List<String>> said() {
            return new TreeMap<>(location.getQueryParameters().getParameters());
        }
    }

    /** The snapshot that a page shows, and what it holds. */
    record Shown(String snapshotId, Contents contents) {}

    /** The address of a page, without what no link can hold: whoever asks may have made it up. */
    static String path(Location location) {
        return location.getPath().replaceAll("[^\\w./%~-]", "");
    }

    /** Shows the page; whatever it reads comes through the visit, which reads what the visitor may see. */
    protected abstract void show(Visit visit);

    /** The right that one needs to see the page. */
    protected Right needs() {
        return Right.charts;
    }

    /**
     * Shows what stands further down than a first look reaches. Where a link was followed on the page, the browser asks for it
     * when it has painted the rest, so that a choice is answered by what is in sight; else it comes with the rest.
     *
     * @param part is given the same snapshot to read from; where another is published by then, the whole page is shown again
     */
    protected final void below(Consumer<Visit> part) {
        below.add(part);
    }

    /** The same for parts that are to take their place with the first such look, and then keep it. */
    protected final void below(HasComponents place, Component... parts) {
        below.add(visit -> {
            if (parts[0].getParent().isEmpty()) {
                place.add(parts);
            }
        });
    }

    /**
     * What a page begins with.
     *
     * @param html its first parts
     * @param title its name in the window
     * @param summary what it says beneath its headline
     * @param banner what stands above it, as HTML; empty where its figures are real
     */
    record Opening(String html, String title, String summary, String banner) {}

    /** The parts that tell most, and only show: they are read before the program of the page is there. The head, if no more. */
    protected List<Component> opening() {
        return getChildren().limit(1).toList();
    }

    /** Shows the page to nobody, but for what stands further down; empty where nothing is published. */
    final Optional<Opening> open(Location location, RouteParameters parameters) {
        if (!Visitor.current().may(needs())) {
            return Optional.empty();
        }
        QueryParameters query = location.getQueryParameters();
        Link link = Link.of(query);
        return sight(link).map(sight -> {
            try (sight) {
                below = new ArrayList<>();
                show(new Visit(sight.reader(), sight.contents(), link, parameters, query));
                List<Component> parts = opening();
                return new Opening(
                        Markup.html(parts),
                        getPageTitle(),
                        summary(parts),
                        Markup.html(Banner.of(sight.contents(), link, other -> other.to(path(location)))));
            }
        });
    }

    private Optional<Sight> sight(Link link) {
        return Sight.of(warehouse, link.day(), QueryClock::over);
    }

    /** What the head says beneath its headline. */
    private static String summary(List<Component> parts) {
        return parts.stream()
                .flatMap(Page::withAllIn)
                .filter(part -> part.getElement().getClassList().contains("lede"))
                .map(part -> part.getElement().getText())
                .findFirst()
                .orElse("");
    }

    private static Stream<Component> withAllIn(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(Page::withAllIn));
    }

    @Override
    public final void afterNavigation(AfterNavigationEvent event) {
        Stand here = new Stand(event.getLocation(), event.getRouteParameters());
        Stand before = stand;
        stand = here;
        if (shown != null && before != null && before.differsBy(Link.FIGURE, here)) {
            return; // what stands beside the page is no concern of it
        }
        NavigationTrigger trigger = event.getLocationChangeEvent().getTrigger();
        visit(here, trigger == NavigationTrigger.ROUTER_LINK || trigger == NavigationTrigger.CLIENT_SIDE);
    }

    /** Folds on a phone what is to be folded there: see {@link Cells#folds}. */
    protected final void foldOnPhones() {
        getElement().executeJs("window.chiTieu.fold()");
    }

    /** What the page shows; empty where it can show no figures. */
    final Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** Shows the same address once more, with what is published now. */
    protected final void showAgain() {
        Stand here = stand;
        if (here != null) {
            visit(here, false);
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        }
    }

    private void visit(Stand here, boolean isLinkFollowed) {
        int visit = ++visits;
        below = new ArrayList<>();
        QueryParameters query = here.location().getQueryParameters();
        Link link = Link.of(query);
        String path = path(here.location());
        shown = null;
        try (Sight sight = sight(link).orElse(null)) {
            if (sight == null) {
                frame(null, link, other -> other.to(path), null);
                say(Messages.nothingPublished(link.language()));
                return;
            }
            if (!Visitor.current().may(needs())) {
                frame(sight.contents(), link.plain(), other -> other.to(path), null);
                refuse(link);
                return;
            }
            Visit all = new Visit(sight.reader(), sight.contents(), link, here.parameters(), query);
            show(all);
            Shown now = new Shown(sight.reader().snapshotId(), sight.contents());
            shown = now;
            if (!isLinkFollowed) {
                below.forEach(part -> part.accept(all));
            } else if (!below.isEmpty()) {
                getElement().executeJs(PAINTED).then(painted -> {
                    if (visit == visits && isAttached()) {
                        showBelow(now, all);
                        getElement().executeJs("window.chiTieu.arrive()");
                    }
                });
            }
        } catch (RuntimeException fault) {
            fail(path, link, fault);
        }
    }

    private void showBelow(Shown now, Visit first) {
        try (Sight sight = sight(first.link()).orElse(null)) {
            if (sight == null || !sight.reader().snapshotId().equals(now.snapshotId())) {
                showAgain();
                return;
            }
            Visit visit = new Visit(sight.reader(), now.contents(), first.link(), first.parameters(), first.query());
            below.forEach(part -> part.accept(visit));
        } catch (RuntimeException fault) {
            fail(path(Objects.requireNonNull(stand).location()), first.link(), fault);
        }
    }

    private void fail(String path, Link link, RuntimeException fault) {
        frame(null, link, other -> other.to(path), null);
        say(Messages.failed(link.language(), path, fault));
    }

    /** Shows where the page stands: see {@link Shell#show}. */
    protected void frame(@Nullable Contents contents, Link link, Function<Link, String> here, @Nullable Integer year) {
        Shell shell = findAncestor(Shell.class);
        if (shell != null) {
            shell.show(contents, link, here, year);
        }
    }

    /** Shows these parts and nothing else; parts that stay are not touched. */
    protected void fill(List<Component> parts) {
        if (!getChildren().toList().equals(parts)) {
            removeAll();
            add(parts);
        }
    }

    /** Says in place of the page that the visitor has no right to it. */
    protected final void refuse(Link link) {
        Stand here = stand; // null where only its opening is asked for; the page itself comes right after
        if (here != null) {
            Instantiator.get(UI.getCurrent())
                    .getOrCreate(Audit.class)
                    .write(Action.visit, Outcome.refused, null, here.location().getPathWithQueryParameters());
        }
        say(Messages.noRight(link.language()));
    }

    /** Shows a message in place of the page. */
    protected void say(Message message) {
        title(message.title());
        fill(List.of(message));
    }

    /** Names the page in the window; Vaadin asks for it after the visit. */
    protected void title(String text) {
        title = text;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? "Chỉ Tiêu" : title + " · Chỉ Tiêu";
    }
}
