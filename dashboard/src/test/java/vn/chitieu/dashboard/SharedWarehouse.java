package vn.chitieu.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Warehouses for all tests of a JVM that only read them, each published when the first of them asks. */
public enum SharedWarehouse {
    PLAIN(1),
    /** With each refused reading a hundred times. */
    MANY_REFUSALS(100);

    private final int refusals;
    private @Nullable Path folder;

    SharedWarehouse(int refusals) {
        this.refusals = refusals;
    }

    /** Its folder, which goes with the JVM. */
    public synchronized Path folder() {
        if (folder == null) {
            try {
                Path made = Files.createTempDirectory("chi-tieu-shared");
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(made.toFile())));
                new TestWarehouse(made).refusing(refusals).publish(7);
                folder = made;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return folder;
    }
}
