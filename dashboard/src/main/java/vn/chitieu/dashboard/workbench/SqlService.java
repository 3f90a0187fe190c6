package vn.chitieu.dashboard.workbench;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.warehouse.Snapshots;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.sandbox.Ask;
import vn.chitieu.warehouse.sandbox.Form;
import vn.chitieu.warehouse.sandbox.Limits;
import vn.chitieu.warehouse.sandbox.Receiver;
import vn.chitieu.warehouse.sandbox.Run;
import vn.chitieu.warehouse.sandbox.Sandbox;

/** Runs what people type over what is published; all of them share one sandbox. */
@Component
public final class SqlService {
    private final Snapshots snapshots;
    private final boolean isOffered;
    private final Sandbox sandbox;
    private final Audit audit;

    /**
     * @param isOffered from {@code chitieu.sql}: false with {@code serve --no-sql}
     * @param time from {@code chitieu.sql.time}: how long a statement may run
     */
    SqlService(
            @Value("${chitieu.warehouse}") Path folder,
            @Value("${chitieu.sql}") boolean isOffered,
            @Value("${chitieu.sql.time}") Duration time,
            Audit audit) {
        this.audit = audit;
        snapshots = new Snapshots(folder.toAbsolutePath());
        this.isOffered = isOffered;
        sandbox = new Sandbox(Limits.usual().within(time));
    }

    /** Whether this server runs SQL at all. */
    public boolean isOffered() {
        return isOffered;
    }

    /** Has a process wait for the first statement. */
    void warm() {
        published().ifPresent(sandbox::warm);
    }

    /** Has a statement run over what is published now; empty where nothing is, or whoever asks may not. */
    Optional<Run> run(Ask ask, Receiver receiver) {
        boolean isAllowed = isOffered && Visitor.current().may(Right.sql);
        audit.write(
                ask.form() == Form.CELLS ? Action.sql : Action.download,
                isAllowed ? Outcome.done : Outcome.refused,
                null,
                ask.sql());
        return isAllowed ? published().map(file -> sandbox.submit(file, ask, receiver)) : Optional.empty();
    }

    private Optional<Path> published() {
        try {
            return snapshots.current().map(snapshots::file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @PreDestroy
    void close() {
        sandbox.close();
    }
}
