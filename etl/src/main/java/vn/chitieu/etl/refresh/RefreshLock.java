package vn.chitieu.etl.refresh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** One refresh at a time. The operating system holds the lock, so that it goes when its process goes. */
final class RefreshLock implements AutoCloseable {

    private final FileChannel channel;

    private RefreshLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a warehouse folder.
     *
     * @throws LockedException at once where another refresh holds it
     */
    static RefreshLock take(Path warehouse) throws IOException {
        Path file = warehouse.resolve("refresh.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
            throw new LockedException(holder.isEmpty() ? file.toString() : holder);
        }
        return new RefreshLock(channel);
    }

    /** Writes down who is at work, for whoever finds the lock taken. */
    void nameHolder(Instant startedAt) throws IOException {
        String holder = "pid %d, %s".formatted(ProcessHandle.current().pid(), startedAt);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
