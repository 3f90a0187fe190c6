package vn.chitieu.dashboard.operations;

import com.vaadin.flow.server.VaadinRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as far as that can be known without a sign-in.
 *
 * @param remoteAddress of the connection, as digits
 * @param host that the request was sent to; null where it does not say
 * @param origin of the page that sent it; null where it does not say, as with a link that is followed
 * @param headers names of all of its headers
 */
record Caller(
        String remoteAddress,
        @Nullable String host,
        @Nullable String origin,
        List<String> headers) {
    private static final String HERE = "(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d{1,5})?";
    private static final Pattern HOST = Pattern.compile(HERE, Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN = Pattern.compile("https?://" + HERE, Pattern.CASE_INSENSITIVE);
    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");

    static Caller of(VaadinRequest request) {
        return new Caller(
                request.getRemoteAddr(),
                request.getHeader("Host"),
                request.getHeader("Origin"),
                Collections.list(request.getHeaderNames()));
    }

    /**
     * Whether a person at this machine sent it straight to this server: not through a proxy, and not from a page of
     * another site whose name was made to lead here.
     */
    boolean isAtThisMachine() {
        return isLoopback(remoteAddress)
                && host != null
                && HOST.matcher(host).matches()
                && (origin == null || ORIGIN.matcher(origin).matches())
                && headers.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(name -> name.startsWith("x-forwarded") || OF_PROXIES.contains(name));
    }

    private static boolean isLoopback(String digits) {
        try {
            return digits.matches("[0-9a-fA-F.:]+")
                    && InetAddress.getByName(digits).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
