package vn.chitieu.warehouse.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of all that concerns access, for its owner alone. It stands beside the warehouse and not in it, and backups don't
 * hold it.
 */
final class AccessFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** For files in it. */
    static final FileAttribute<Set<PosixFilePermission>> READ_BY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private AccessFolder() {}

    /** Makes a folder, and those above it, where it is missing. */
    static Path made(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWNER_ONLY);
        }
        return folder;
    }
}
