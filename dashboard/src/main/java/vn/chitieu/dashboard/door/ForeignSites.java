package vn.chitieu.dashboard.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.warehouse.Message;

/**
 * Refuses what pages of other sites have a browser send here: those that say so in their Origin, and those whose name was
 * made to lead to this machine (DNS rebinding), which stands in the Host. Addresses in digits lead nowhere else.
 */
@Component
@Order(1)
final class ForeignSites extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignSites.class);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<name>[a-z0-9._-]+|\\[[0-9a-f:.]+])(:(?<port>\\d{1,5}))?");
    private static final Pattern ORIGIN = Pattern.compile("https?://(?<authority>.+)");
    private static final Pattern HERE = Pattern.compile("(.+\\.)?localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[.+]");
    private static final Set<String> DEFAULT_PORTS = Set.of("80", "443");
    private static final int LONGEST = 100;

    private final Set<String> names;

    /** @param names from {@code chitieu.hosts}: by which this server is known besides, as through a proxy */
    ForeignSites(@Value("${chitieu.hosts}") List<String> names) {
        this.names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String foreign = foreign(request);
        if (foreign == null) {
            chain.doFilter(request, response);
            return;
        }
        String told = foreign.substring(0, Math.min(foreign.length(), LONGEST));
        LOG.warn("refused, {} is no name of this server; where it is, set CHITIEU_HOSTS to the name", told);
        Message message = new Message(
                "Máy chủ này không nhận tên hoặc trang gửi yêu cầu: %s\nNếu đó là tên của máy chủ (chẳng hạn qua proxy), hãy đặt CHITIEU_HOSTS bằng tên ấy rồi khởi động lại."
                        .formatted(told),
                "This server does not know the name or the page that asks: %s\nWhere it is a name of the server (as through a proxy), set CHITIEU_HOSTS to it and start again."
                        .formatted(told));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write((message.vi() + "\n\n" + message.en() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The Host or the Origin that is none of ours; null where all is well. A browser sends a Host always. */
    private @Nullable String foreign(HttpServletRequest request) {
        String host = lower(request.getHeader("Host"));
        if (host != null && isLoopback(request.getLocalAddr()) && !isOurs(host)) {
            return host;
        }
        String origin = lower(request.getHeader("Origin"));
        if (origin == null) {
            return null;
        }
        Matcher page = ORIGIN.matcher(origin);
        return page.matches() && (isSame(page.group("authority"), host) || isKnown(page.group("authority")))
                ? null
                : origin;
    }

    private boolean isOurs(String host) {
        Matcher parts = AUTHORITY.matcher(host);
        return parts.matches() && (HERE.matcher(parts.group("name")).matches() || names.contains(parts.group("name")));
    }

    private boolean isKnown(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        return parts.matches() && names.contains(parts.group("name"));
    }

    /** Behind a proxy that ends TLS one may name the port of the scheme and the other not. */
    private static boolean isSame(String authority, @Nullable String host) {
        return host != null && withoutDefaultPort(authority).equals(withoutDefaultPort(host));
    }

    private static String withoutDefaultPort(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        return parts.matches() && DEFAULT_PORTS.contains(String.valueOf(parts.group("port")))
                ? parts.group("name")
                : authority;
    }

    private static @Nullable String lower(@Nullable String header) {
        return header == null ? null : header.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String digits) {
        try {
            return InetAddress.getByName(digits).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
