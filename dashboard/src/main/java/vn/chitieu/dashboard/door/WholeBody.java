package vn.chitieu.dashboard.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read: nobody further in waits for a slow one, or reads one without end into memory. */
final class WholeBody extends HttpServletRequestWrapper {
    /** In bytes; the longest message of a page has some thousands. */
    private static final int LONGEST = 1 << 18;

    static final String FORM = "application/x-www-form";

    private final byte[] body;

    /** Of a form; null where the body is none, and the parameters stand in the address. */
    private final @Nullable Map<String, String[]> form;

    private WholeBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        String content =
                Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        form = content.startsWith(FORM) ? form(new String(body, StandardCharsets.UTF_8)) : null;
    }

    /** The server's own reading of a form would find the body read already. */
    private static Map<String, String[]> form(String body) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    new String[] {parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8)});
        }
        return fields;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return form == null ? super.getParameterMap() : form;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return form == null ? super.getParameterValues(name) : form.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return form == null ? super.getParameterNames() : Collections.enumeration(form.keySet());
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException where it is a form that can't be decoded
     * @return null where it is longer than any that a page sends
     * @throws SocketTimeoutException where it is not whole within the time
     */
    static @Nullable WholeBody read(HttpServletRequest request, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        ServletInputStream in = request.getInputStream();
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            body.write(part, 0, length);
            if (body.size() > LONGEST) {
                return null;
            }
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("the body comes too slowly");
            }
        }
        return new WholeBody(request, body.toByteArray());
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("it is all here");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }
}
