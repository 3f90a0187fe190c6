package vn.chitieu.warehouse.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Output that a pager shows where it is longer than the screen: $PAGER, or less where it is there. */
final class Paged extends OutputStream {
    private static final String PAGER = "command -v less >/dev/null && exec less || exec cat";

    private final OutputStream screen;
    private final int height;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int lines;
    private @Nullable Process pager;
    private boolean isLeft;

    /**
     * @param height lines of the screen
     */
    Paged(OutputStream screen, int height) {
        this.screen = screen;
        this.height = height;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (pager != null) {
            pipe(pager, bytes, from, length);
            return;
        }
        held.write(bytes, from, length);
        for (int at = from; at < from + length; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
        }
        if (lines >= height - 1) {
            pager = start();
            pipe(pager, held.toByteArray(), 0, held.size());
        }
    }

    /** Who has seen enough leaves the pager; what would follow is nobody's. */
    private void pipe(Process to, byte[] bytes, int from, int length) {
        if (!isLeft) {
            try {
                to.getOutputStream().write(bytes, from, length);
            } catch (IOException left) {
                isLeft = true;
            }
        }
    }

    private static Process start() throws IOException {
        String wanted = System.getenv("PAGER");
        ProcessBuilder command = new ProcessBuilder("sh", "-c", wanted == null || wanted.isBlank() ? PAGER : wanted)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().putIfAbsent("LESS", "FRSX");
        command.environment().putIfAbsent("LESSCHARSET", "utf-8");
        return command.start();
    }

    @Override
    public void flush() {
        // What is shown is decided at the end.
    }

    @Override
    public void close() throws IOException {
        if (pager == null) {
            held.writeTo(screen);
            screen.flush();
            return;
        }
        try {
            pager.getOutputStream().close();
        } catch (IOException left) {
            isLeft = true;
        }
        boolean isInterrupted = false;
        while (pager.isAlive()) {
            try {
                pager.waitFor();
            } catch (InterruptedException forTheStatement) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
