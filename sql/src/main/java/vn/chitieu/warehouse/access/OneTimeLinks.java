package vn.chitieu.warehouse.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import vn.chitieu.warehouse.Hashes;

/**
 * Links that open the pages once, for whoever may write the folder: a server prints one as it starts, {@code user link}
 * another. Of each an empty file is kept, named by the hash of its code, which goes as the link is used.
 */
public final class OneTimeLinks {
    private static final int BYTES = 24; // more than anyone can try
    private static final Duration VALID = Duration.ofHours(12);

    private final Path folder;

    /** @param access the folder of all that concerns access; it need not be there yet */
    public OneTimeLinks(Path access) {
        folder = access.resolve("links");
    }

    /** The code of a new link, good for twelve hours. */
    public String issue() throws IOException {
        AccessFolder.made(folder);
        forgetOld();
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file(code), AccessFolder.READ_BY_OWNER);
        return code;
    }

    /** Whether a code is one that was issued and not used yet; now it is used. Of two at once only one is told yes. */
    public boolean redeem(String code) throws IOException {
        Path file = file(code);
        return isYoung(file) && Files.deleteIfExists(file);
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!isYoung(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isYoung(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isAfter(Instant.now().minus(VALID));
        } catch (NoSuchFileException used) {
            return false;
        }
    }

    private Path file(String code) {
        return folder.resolve(Hashes.ofBytes(code.getBytes(StandardCharsets.UTF_8)));
    }
}
