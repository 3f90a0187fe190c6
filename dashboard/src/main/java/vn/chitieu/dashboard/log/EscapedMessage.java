package vn.chitieu.dashboard.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %m}: the message, on one line whatever it holds, and cut where somebody sent a book. */
public final class EscapedMessage extends MessageConverter {
    private static final int LONGEST = 4000;

    @Override
    public String convert(ILoggingEvent event) {
        String message = String.valueOf(super.convert(event));
        return Escaping.escape(message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message);
    }
}
