package vn.chitieu.dashboard.accesslog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.dashboard.card.CardView;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.card.Source;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.html.PageHead;
import vn.chitieu.dashboard.shell.Page;
import vn.chitieu.dashboard.shell.Shell;
import vn.chitieu.dashboard.snapshot.Contents.DistrictName;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.LoggedEvent;
import vn.chitieu.warehouse.access.Right;

/** Who did what, the latest first: all of it for operators, what concerns their own district for its officers. */
@Route(value = AccessPage.PAGE, layout = Shell.class)
final class AccessPage extends Page {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "access";
    private static final String REFUSED = Outcome.refused.name();
    private static final int MOST = 500;
    private static final int SHORT = 160;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final transient Audit audit;
    private final PageHead head = new PageHead();
    private final CardView events = new CardView("viec-da-lam", "c12");
    private final List<Component> parts;

    AccessPage(PublishedWarehouse warehouse, Audit audit) {
        super(warehouse);
        this.audit = audit;
        setId("noi-dung");
        Div cards = new Div(events);
        cards.addClassName("grid");
        parts = List.of(head, cards);
    }

    @Override
    protected Right needs() {
        return Right.log;
    }

    @Override
    protected void show(Visit visit) {
        Language language = visit.language();
        Link link = visit.link().plain();
        frame(visit.contents(), link, other -> other.to(PAGE), null);
        title(language.say("Nhật ký truy cập", "Access log"));
        fill(parts);
        List<LoggedEvent> latest = latest();
        long refused =
                latest.stream().filter(event -> event.outcome().equals(REFUSED)).count();
        head.show(
                language.say("Ai đã làm gì", "Who did what"),
                Visitor.current().district() == null
                        ? language.say(
                                "Đăng nhập, SQL, tải về, tệp gốc, quay lại bản cũ, tài khoản.",
                                "Sign-ins, SQL, downloads, originals, rollbacks, accounts.")
                        : language.say(
                                "Những việc liên quan đến báo cáo và tài khoản của quận, huyện mình.",
                                "What concerns the reports and accounts of your district."),
                new Span(language.say("Tra cứu", "Look up")),
                new Span("›"),
                new Span(language.say("Nhật ký truy cập", "Access log")));
        events.show(
                new Listing<>(
                        language.say(
                                "%d việc gần nhất, %d bị từ chối",
                                "The latest %d, %d of them refused", latest.size(), refused),
                        language.say("giờ Việt Nam, mới nhất ở trên", "Vietnam time, the newest first"),
                        language.say("Nhật ký truy cập", "Access log"),
                        columns(visit),
                        latest),
                new Source(visit.contents(), language));
        events.foot(language.say("Nguồn: nhật ký của máy chủ này", "Source: the log of this server"), "", null);
    }

    private List<LoggedEvent> latest() {
        Visitor visitor = Visitor.current();
        try {
            return audit.latest(MOST, event -> visitor.may(Right.log, event.districtCode()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Columns<LoggedEvent> columns(Visit visit) {
        Language language = visit.language();
        String who = language.say("Ai", "Who");
        String role = language.say("Vai trò", "Role");
        String from = language.say("Từ địa chỉ", "From");
        String action = language.say("Việc làm", "Action");
        String district = language.say("Quận, huyện", "District");
        String object = language.say("Đối tượng", "Object");
        return new Columns<LoggedEvent>(language)
                .said(language.say("Lúc", "When"), "nowrap", event -> time(event.at()))
                .said(who, "", LoggedEvent::who)
                .phone(who)
                .add(role, LoggedEvent::role)
                .text(role, "", event -> role(event.role(), language))
                .phone(role)
                .said(from, "", event -> Objects.requireNonNullElse(event.address(), ""))
                .phone(from)
                .add(action, event -> event.action() + " " + event.outcome())
                .html(action, "nowrap", event -> outcome(event, language))
                .said(district, "", event -> name(event.districtCode(), visit))
                .phone(district)
                .add(object, LoggedEvent::object)
                .text(object, "long", event -> object(event, language))
                .phone(object);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static Component outcome(LoggedEvent event, Language language) {
        String name = name(event.action(), language);
        return event.outcome().equals(REFUSED)
                ? Cells.verdict(TargetVerdict.late, name + " · " + language.say("từ chối", "refused"))
                : new Span(name);
    }

    /** As it stands in the log, where another release wrote it. */
    private static String name(String action, Language language) {
        return switch (action) {
            case "sign_in" -> language.say("đăng nhập", "sign-in");
            case "sign_out" -> language.say("đăng xuất", "sign-out");
            case "sql" -> "SQL";
            case "download" -> language.say("tải về", "download");
            case "original" -> language.say("xem tệp gốc", "original");
            case "rollback" -> language.say("đổi bản công bố", "rollback");
            case "account" -> language.say("tài khoản", "account");
            case "visit" -> language.say("mở trang", "page");
            default -> action;
        };
    }

    /** As they are named for {@code ./chitieu user}, where another release knew others. */
    private static String role(@Nullable String role, Language language) {
        return switch (Objects.requireNonNullElse(role, "")) {
            case "reader" -> language.say("người xem", "reader");
            case "analyst" -> language.say("người phân tích", "analyst");
            case "district" -> language.say("cán bộ quận, huyện", "district officer");
            case "operator" -> language.say("người vận hành", "operator");
            default -> Objects.requireNonNullElse(role, "");
        };
    }

    /** How somebody came in and what became of an account, in words; all else as it was asked for. */
    private static String object(LoggedEvent event, Language language) {
        return switch (event.action() + " " + event.object()) {
            case "sign_in password" -> language.say("bằng mật khẩu", "by password");
            case "sign_in link" -> language.say("bằng liên kết dùng một lần", "by a one-time link");
            case "sign_in provider" -> language.say("qua nhà cung cấp đăng nhập", "by the provider");
            default ->
                event.action().equals("account")
                        ? account(shortened(event.object()), language)
                        : shortened(event.object());
        };
    }

    /** @param change as {@code ./chitieu user} logs it: what was done, the role that it gave, the name */
    private static String account(String change, Language language) {
        String[] words = change.split(" ");
        String name = words[words.length - 1];
        String role = words.length > 2 ? role(words[1], language) : "";
        return switch (words[0]) {
            case "add" -> language.say("thêm %s: %s", "added %s: %s", name, role);
            case "role" -> language.say("%s nay là %s", "%s: now %s", name, role);
            case "reset" -> language.say("đặt mật khẩu mới cho %s", "a new password for %s", name);
            case "disable" -> language.say("khóa %s", "disabled %s", name);
            case "enable" -> language.say("mở lại %s", "enabled %s", name);
            default -> change;
        };
    }

    private static String name(@Nullable String district, Visit visit) {
        return visit.contents().districts().stream()
                .filter(each -> each.code().equals(district))
                .findFirst()
                .map((DistrictName each) -> visit.language().say(each.shortNameVi(), each.shortNameEn()))
                .orElse("");
    }

    private static String shortened(@Nullable String object) {
        String one = object == null ? "" : object.strip().replaceAll("\\s+", " ");
        return one.length() <= SHORT ? one : one.substring(0, SHORT) + "…";
    }
}
