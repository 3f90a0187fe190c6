package vn.chitieu.dashboard.original;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

/** The originals that this server reaches. */
@Component
final class OriginalFiles {
    private final Originals originals;

    /**
     * @param submissions from {@code chitieu.submissions}: their folder; empty for the one that the last refresh read
     */
    OriginalFiles(@Value("${chitieu.warehouse}") Path warehouse, @Value("${chitieu.submissions}") String submissions) {
        Path folder = warehouse.toAbsolutePath();
        originals = new Originals(() -> submissions.isBlank() ? lastRead(folder) : Optional.of(submissions));
    }

    private static Optional<String> lastRead(Path warehouse) {
        try {
            return LastRun.submissions(warehouse);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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
