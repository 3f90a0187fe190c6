package vn.chitieu.dashboard.operations;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may act on the page of operations: whoever can read a file that is the server's own, and says so once in a session.
 * Where a request comes from proves nothing, as behind a proxy all of them come from this machine.
 */
@Component
final class Operator {
    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);
    private static final String FILE = "operator-code";
    private static final int BYTES = 24; // more than anyone can try

    private final Path file;

    /** That a session knew the code. */
    private record Proof() implements Serializable {}

    /** With a code of its own for each start, in {@code operator-code} of the warehouse's folder. */
    Operator(@Value("${chitieu.warehouse}") Path folder) {
        file = folder.toAbsolutePath().resolve(FILE);
        write();
    }

    /** Where the code stands. */
    Path file() {
        if (Files.notExists(file)) {
            write(); // the folder may have been made or emptied meanwhile
        }
        return file;
    }

    /** Whether the session that asks at this moment has proved it. */
    boolean isHere() {
        VaadinSession session = VaadinSession.getCurrent();
        return session != null && session.getAttribute(Proof.class) != null;
    }

    /** Takes the code from the session that asks at this moment; false where it is another one. */
    boolean prove(String code) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null || !isRight(code)) {
            LOG.warn("a wrong code of the operator was given on the page of operations");
            return false;
        }
        session.setAttribute(Proof.class, new Proof());
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            request.getHttpServletRequest().changeSessionId(); // whoever else knew it stays outside
        }
        LOG.info("the operator has proved to be there");
        return true;
    }

    /** Read anew each time: a second server over the same warehouse writes another one. */
    private boolean isRight(String typed) {
        try {
            byte[] right = Files.readString(file()).strip().getBytes(StandardCharsets.UTF_8);
            return right.length > 0 && MessageDigest.isEqual(typed.strip().getBytes(StandardCharsets.UTF_8), right);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void write() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String code = Base64.getUrlEncoder().encodeToString(random);
        try {
            Path written = Files.createTempFile(
                    file.getParent(),
                    FILE,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, code + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            LOG.warn("nobody can act on the page of operations: {} can't be written ({})", file, fault.toString());
        }
    }
}
