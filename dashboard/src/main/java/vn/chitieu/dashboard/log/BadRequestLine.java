package vn.chitieu.dashboard.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Tells a message that makes no sense in one line. Whoever is let in can send as many as they like, and for each the
 * framework writes a trace of 10 kB, which says nothing of our code. Traces of all other faults stay.
 */
public final class BadRequestLine extends TurboFilter {
    /** What takes apart the messages of browsers, and calls whatever listens to them. */
    private static final String READER = "com.vaadin.flow.server.communication.ServerRpcHandler";

    private static final String OURS = "vn.chitieu.";
    private static final int LONGEST = 200;
    private static final int MOST_CAUSES = 20;

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        Throwable fault = thrown == null ? EventArgUtil.extractThrowable(arguments) : thrown;
        if (fault == null || !isFromReading(fault)) {
            return FilterReply.NEUTRAL;
        }
        String told = fault.toString();
        logger.getLoggerContext()
                .getLogger(BadRequestLine.class)
                .info("bad request: {}", told.substring(0, Math.min(told.length(), LONGEST)));
        return FilterReply.DENY;
    }

    /** Whether it was thrown where a message was taken apart, and no code of ours was at work in it. */
    private static boolean isFromReading(Throwable fault) {
        List<Boolean> wereWeAtWork = new ArrayList<>();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            boolean isOurs = false;
            for (StackTraceElement at : cause.getStackTrace()) {
                if (at.getClassName().startsWith(READER)) {
                    wereWeAtWork.add(isOurs);
                    break;
                }
                isOurs |= at.getClassName().startsWith(OURS);
            }
            cause = cause.getCause();
        }
        return !wereWeAtWork.isEmpty() && !wereWeAtWork.contains(true);
    }
}
