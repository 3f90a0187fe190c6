package vn.chitieu.etl.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One refresh at a time. The operating system holds the lock, so that it goes when its process goes. */
public final class RefreshLock implements AutoCloseable {

    private final FileChannel channel;
    private boolean isNamed;

    private RefreshLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a warehouse folder.
     *
     * @throws LockedException at once where another refresh holds it
     */
    public static RefreshLock take(Path warehouse) throws IOException {
        Path file = warehouse.resolve("refresh.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new LockedException(holder(file));
        }
        return new RefreshLock(channel);
    }

    /** The process that wrote its name down, if it is still there and no later one of its number. */
    private static String holder(Path file) throws IOException {
        String written = Files.readString(file, StandardCharsets.UTF_8).strip();
        Matcher process = Pattern.compile("pid (\\d+), .+").matcher(written);
        return process.matches() && written.equals(name(ProcessHandle.of(Long.parseLong(process.group(1)))))
                ? written
                : file.toString();
    }

    /** Number and start of a process: together they are no other's. */
    private static String name(Optional<ProcessHandle> process) {
        return process.map(running -> "pid %d, %s"
                        .formatted(running.pid(), running.info().startInstant().orElse(Instant.EPOCH)))
                .orElse("");
    }

    /** Writes down who is at work, for whoever finds the lock taken. */
    public void nameHolder() throws IOException {
        isNamed = true;
        String holder = name(Optional.of(ProcessHandle.current()));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        if (isNamed) {
            channel.truncate(0);
        }
        channel.close();
    }
}
