package vn.chitieu.warehouse.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a log holds, some events at a time. Files and lines that can't be read are left out: they must not stop anybody. */
public final class LogReader implements AutoCloseable {
    private final Deque<Path> files;
    private final List<Path> unread = new ArrayList<>();
    private @Nullable BufferedReader open;

    LogReader(Collection<Path> files) {
        this.files = new ArrayDeque<>(files);
    }

    /** The next events, about so many, in the order of the log; none at its end. */
    public List<LoggedEvent> next(int many) {
        List<LoggedEvent> events = new ArrayList<>();
        while (events.size() < many && !files.isEmpty()) {
            try {
                String line = lines().readLine();
                if (line == null) {
                    close();
                    files.remove();
                } else {
                    events.addAll(LogLine.read(line));
                }
            } catch (IOException unreadable) {
                close();
                unread.add(files.remove());
            }
        }
        return events;
    }

    /** Files that were there and could not be read to their end. */
    public List<Path> unread() {
        return List.copyOf(unread);
    }

    /** Signs that are no UTF-8 are replaced, so that the lines around them are still read. */
    private BufferedReader lines() throws IOException {
        if (open == null) {
            open = new BufferedReader(
                    new InputStreamReader(Files.newInputStream(files.getFirst()), StandardCharsets.UTF_8));
        }
        return open;
    }

    @Override
    public void close() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException nothingLost) {
                // It was only read.
            }
            open = null;
        }
    }
}
