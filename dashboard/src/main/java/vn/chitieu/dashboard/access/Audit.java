package vn.chitieu.dashboard.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.LoggedEvent;

/** Writes down what whoever asks at this moment did, or was refused. */
@Component
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final AccessLog log;

    Audit(@Value("${chitieu.access}") Path folder) {
        log = new AccessLog(folder.toAbsolutePath());
    }

    /**
     * @param district that it concerns; null for that of the visitor, if they have one
     * @param object the SQL, file, page or snapshot
     */
    public void write(Action action, Outcome outcome, @Nullable String district, @Nullable String object) {
        write(Visitor.current(), action, outcome, district, object);
    }

    void write(Visitor visitor, Action action, Outcome outcome, @Nullable String district, @Nullable String object) {
        AccessEvent event = new AccessEvent(
                Instant.now(),
                visitor.name(),
                visitor.role(),
                address(),
                action,
                outcome,
                district == null ? visitor.district() : district,
                object);
        try {
            log.write(event);
        } catch (IOException fault) {
            // Readers read on where the disk is full; what could not be written down there stands here.
            LOG.error("the log of access can't be written ({}): {}", fault, event);
        }
    }

    /** What was done last, the latest first, and no more than this many. */
    public List<LoggedEvent> latest(int most, Predicate<LoggedEvent> which) throws IOException {
        return log.latest(most, which);
    }

    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
