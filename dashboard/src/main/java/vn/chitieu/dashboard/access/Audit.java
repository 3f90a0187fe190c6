package vn.chitieu.dashboard.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.warehouse.access.AccessEvent;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.AccessLog;
import vn.chitieu.warehouse.access.Role;

/** Writes down what whoever asks at this moment did, or was refused. */
@Component
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LOOKED_AT = 20_000;

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

    /**
     * What was done last, the latest first.
     *
     * @param most of them; of a longer log no more than the last {@value #LOOKED_AT} lines are looked at
     */
    public List<AccessEvent> latest(int most, Predicate<AccessEvent> which) throws IOException {
        List<AccessEvent> found = new ArrayList<>();
        int looked = 0;
        for (Path file : log.files()) {
            try (ReversedLinesFileReader lines = ReversedLinesFileReader.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .get()) {
                for (String line = lines.readLine();
                        line != null && found.size() < most && looked < LOOKED_AT;
                        line = lines.readLine()) {
                    looked++;
                    read(line).filter(which).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Empty where a line is damaged, as after a crash. */
    private static Optional<AccessEvent> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, Line.class).event());
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** As it stands in the log. */
    private record Line(
            Instant at,
            String who,
            @Nullable Role role,
            @Nullable String address,
            Action action,
            Outcome outcome,
            @JsonProperty("district_code") @Nullable String districtCode,
            @Nullable String object) {
        AccessEvent event() {
            return new AccessEvent(at, who, role, address, action, outcome, districtCode, object);
        }
    }

    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
