package vn.chitieu.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.access.Accounts;

/**
 * Where one signs in: plain HTML, so that whoever has not yet holds nothing on the server, and needs no script.
 */
@RestController
public final class SignInPage {
    /** The only addresses that take a form. */
    public static final Set<String> FORMS = Set.of("/signin", "/signout");

    /** Where the form stands, and is sent to. */
    static final String PATH = "/signin";

    /** Where one asks to sign out: another form, of a button alone. */
    static final String OUT = "/signout";

    static final String USER = "name";
    static final String PASSWORD = "password";
    static final String LANGUAGE = "lang";

    /** Why somebody is here again. */
    enum Problem {
        wrong("Tên hoặc mật khẩu không đúng.", "Wrong name or password."),
        slow(
                "Đã thử sai nhiều lần. Hãy đợi một lát rồi thử lại.",
                "There were many wrong tries. Wait a moment, then try again."),
        link(
                "Liên kết này đã dùng rồi hoặc đã quá hạn. Lấy liên kết khác: ./chitieu user link",
                "This link was used already, or is too old. For another one: ./chitieu user link"),
        provider(
                "Không đăng nhập được qua đơn vị xác thực; tài khoản ở đó có thể chưa được cấp vai trò.",
                "Single sign-on did not work; the account there may have been given no role."),
        away(
                "Đơn vị xác thực không trả lời. Hãy thử lại sau ít phút.",
                "The provider of single sign-on does not answer. Try again in some minutes."),
        out("Đã đăng xuất.", "You have signed out.");

        private final String vi;
        private final String en;

        Problem(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }
    }

    private static final String CURRENT = " aria-current=\"true\"";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="%s" theme="light"><head><meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s · Chỉ Tiêu</title>
            <link rel="icon" href="/chi-tieu/mark.svg"><script src="/chi-tieu/shell.js"></script>
            <link rel="stylesheet" href="/chi-tieu/app.css"></head>
            <body><main class="signin"><div class="card">
            <p class="brand"><span class="mark"></span><span>Chỉ Tiêu<small><span>%s</span></small></span></p>
            <h1>%s</h1>%s%s%s
            <p class="seg"><a href="%s" lang="vi" hreflang="vi"%s>VI</a><a href="%s" lang="en" hreflang="en"%s>EN</a></p>
            </div></main></body></html>
            """;

    private static final String FORM = """
            <form method="post" action="/signin"><input type="hidden" name="%s" value="%s">
            <input type="hidden" name="continue" value="%s"><input type="hidden" name="lang" value="%s">
            <label for="ten">%s</label><input id="ten" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64" autofocus>
            <label for="mat-khau">%s</label><input id="mat-khau" name="password" type="password" autocomplete="current-password" required maxlength="72">
            <button class="btn primary" type="submit">%s</button></form>
            """;

    private final Accounts accounts;
    private final SingleSignOn provider;

    SignInPage(Accounts accounts, SingleSignOn provider) {
        this.accounts = accounts;
        this.provider = provider;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            @RequestAttribute("_csrf") CsrfToken token,
            @RequestParam(name = Continue.NAME, required = false) @Nullable String asked,
            @RequestParam(name = "failed", required = false) @Nullable String failed,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            HttpServletRequest request)
            throws IOException {
        Language language = Language.of(lang);
        String target = Continue.safe(asked);
        boolean hasAccounts = !accounts.all().isEmpty();
        String title = language.say("Đăng nhập", "Sign in");
        return PAGE.formatted(
                language.code(),
                title,
                language.say("Thành Đoàn TP.HCM", "HCMC Youth Union"),
                title,
                problem(failed, language),
                hasAccounts ? form(token, target, language) : "",
                (provider.isOffered() ? providerButton(target, language) : "")
                        + (hasAccounts || provider.isOffered() ? "" : noAccounts(language))
                        + linkHint(hasAccounts || provider.isOffered(), language),
                address(target, Language.VI),
                language == Language.VI ? CURRENT : "",
                address(target, Language.EN),
                language == Language.EN ? CURRENT : "");
    }

    @GetMapping(path = OUT, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String outPage(
            @RequestAttribute("_csrf") CsrfToken token,
            @RequestParam(name = "lang", required = false) @Nullable String lang) {
        Language language = Language.of(lang);
        String title = language.say("Đăng xuất", "Sign out");
        String form =
                "<p>%s <b>%s</b></p><form method=\"post\" action=\"%s\"><input type=\"hidden\" name=\"%s\" value=\"%s\"><button class=\"btn primary\" type=\"submit\">%s</button></form><p><a href=\"/\">%s</a></p>"
                        .formatted(
                                language.say("Đang đăng nhập bằng tên", "Signed in as"),
                                HtmlUtils.htmlEscape(Visitor.current().name()),
                                OUT,
                                token.getParameterName(),
                                HtmlUtils.htmlEscape(token.getToken()),
                                title,
                                language.say("Ở lại", "Stay"));
        return PAGE.formatted(
                language.code(),
                title,
                language.say("Thành Đoàn TP.HCM", "HCMC Youth Union"),
                title,
                "",
                form,
                "",
                OUT,
                language == Language.VI ? CURRENT : "",
                OUT + "?lang=en",
                language == Language.EN ? CURRENT : "");
    }

    private static String form(CsrfToken token, String target, Language language) {
        return FORM.formatted(
                token.getParameterName(),
                HtmlUtils.htmlEscape(token.getToken()),
                HtmlUtils.htmlEscape(target),
                language.code(),
                language.say("Tên đăng nhập", "Name"),
                language.say("Mật khẩu", "Password"),
                language.say("Đăng nhập", "Sign in"));
    }

    private static String providerButton(String target, Language language) {
        return "<p><a class=\"btn\" href=\"/oauth2/authorization/%s?%s=%s%s\">%s</a></p>"
                .formatted(
                        SingleSignOn.NAME,
                        Continue.NAME,
                        encoded(target),
                        language == Language.EN ? "&amp;lang=en" : "",
                        language.say("Đăng nhập một lần của cơ quan", "Single sign-on"));
    }

    private static String noAccounts(Language language) {
        return "<p>%s</p><p><code class=\"cmd\">./chitieu user add TEN --role operator</code></p>"
                .formatted(language.say(
                        "Chưa có tài khoản nào. Người vận hành máy chủ tạo tài khoản đầu tiên bằng lệnh:",
                        "There are no accounts yet. Whoever runs the server makes the first one by:"));
    }

    private static String linkHint(boolean hasOtherWays, Language language) {
        return "<p class=\"dim\">%s</p>"
                .formatted(
                        hasOtherWays
                                ? language.say(
                                        "Quên mật khẩu? Người vận hành đặt lại được.",
                                        "Forgot the password? Whoever runs the server can set another.")
                                : language.say(
                                        "Trên máy này: mở liên kết mà lệnh start đã in, hoặc lấy liên kết mới bằng ./chitieu user link.",
                                        "On this machine: open the link that start has printed, or get another by ./chitieu user link."));
    }

    private static String problem(@Nullable String failed, Language language) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.name().equals(failed))
                .findFirst()
                .map(problem -> "<p class=\"note%s\" role=\"%s\">%s</p>"
                        .formatted(
                                problem == Problem.out ? "" : " warning",
                                problem == Problem.out ? "status" : "alert",
                                language.say(problem.vi, problem.en)))
                .orElse("");
    }

    private static String address(String target, Language language) {
        return PATH + "?" + Continue.NAME + "=" + encoded(target) + (language == Language.EN ? "&amp;lang=en" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
