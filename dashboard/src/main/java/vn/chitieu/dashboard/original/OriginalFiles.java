package vn.chitieu.dashboard.original;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.original.Look;
import vn.chitieu.warehouse.original.Original;
import vn.chitieu.warehouse.original.Originals;
import vn.chitieu.warehouse.original.Place;
import vn.chitieu.warehouse.original.SourceFile;
import vn.chitieu.warehouse.original.Vocabulary;

/** The originals that this server reaches, and whether it hands them over. */
@Component
final class OriginalFiles {
    private final Originals originals;
    private final boolean areHandedOver;

    /**
     * @param submissions from {@code chitieu.submissions}: their folder; empty for the one that the last refresh read
     * @param isAllowed from {@code chitieu.originals}: whether they are handed over to whoever reaches the server
     * @param address that the server listens at: from none but this machine files are handed over without that
     * @param hosts by which it is reached besides: through a proxy others come from this machine, too
     */
    OriginalFiles(
            @Value("${chitieu.warehouse}") Path warehouse,
            @Value("${chitieu.submissions}") String submissions,
            @Value("${chitieu.originals}") boolean isAllowed,
            @Value("${server.address}") String address,
            @Value("${chitieu.hosts}") List<String> hosts) {
        Path folder = warehouse.toAbsolutePath();
        originals = new Originals(() -> submissions.isBlank() ? lastRead(folder) : Optional.of(submissions));
        areHandedOver = isAllowed || (isLoopback(address) && hosts.stream().allMatch(String::isBlank));
    }

    private static Optional<String> lastRead(Path warehouse) {
        try {
            return LastRun.submissions(warehouse);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Whether whoever asks may have a file whole. */
    boolean areHandedOver() {
        return areHandedOver;
    }

    /** What became of a file since it was loaded. */
    Original find(SourceFile file) {
        return originals.find(file);
    }

    /** Looks at some cells of a file. */
    Look look(SourceFile file, Place place, Vocabulary vocabulary) {
        return originals.look(file, place, vocabulary);
    }
}
