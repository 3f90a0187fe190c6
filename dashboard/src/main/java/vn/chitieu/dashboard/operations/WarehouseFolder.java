package vn.chitieu.dashboard.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chitieu.warehouse.AlarmFault;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.Snapshots;

/** The folder that refreshes write and the dashboard reads: its snapshots, and how the last refresh ended. */
@Component
public final class WarehouseFolder {
    private final Path folder;
    private final Duration staleAfter;

    /** @param staleAfter from {@code chitieu.stale-after}: how long after a success one begins to wonder */
    public WarehouseFolder(
            @Value("${chitieu.warehouse}") Path folder, @Value("${chitieu.stale-after}") Duration staleAfter) {
        this.folder = folder.toAbsolutePath();
        this.staleAfter = staleAfter;
    }

    /** Its snapshots, as they are whenever they are asked for. */
    public Snapshots snapshots() {
        return new Snapshots(folder);
    }

    /** How the last refresh ended; empty where none has. */
    public Optional<LastRun> lastRun() throws IOException {
        return LastRun.read(folder);
    }

    /** Why nobody was told of a refresh that failed; empty where the alarm rings. */
    public Optional<AlarmFault> alarmFault() throws IOException {
        return AlarmFault.read(folder);
    }

    /** How long ago a refresh succeeded; where none has written so, the published snapshot says when it was built. */
    public Freshness freshness() throws IOException {
        Optional<Instant> ended = lastRun().map(LastRun::lastSuccess).map(LastRun.Run::endedAt);
        Optional<Instant> success =
                ended.isPresent() ? ended : snapshots().current().flatMap(Snapshots::builtAt);
        return new Freshness(success.orElse(null), staleAfter);
    }
}
