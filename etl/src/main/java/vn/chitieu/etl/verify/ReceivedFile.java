package vn.chitieu.etl.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A submission as it was received, read by other code than a refresh reads it with. */
interface ReceivedFile {

    /**
     * What stands in a cell.
     *
     * @param sheet its name; null in a table of text
     * @param row from 1
     * @param column letters, or in a table of text what stands in the header
     */
    Found at(@Nullable String sheet, int row, String column);

    /**
     * Reads a file whole: what it is its first bytes say.
     *
     * @throws IOException where it can't be read, or its reader does not understand it
     */
    static ReceivedFile open(Path file) throws IOException {
        byte[] start;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            start = in.readNBytes(2);
        }
        boolean isZip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
        boolean isXls = start.length == 2 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf;
        try {
            if (isZip && ReceivedOds.is(file)) {
                return ReceivedOds.read(file);
            }
            return isZip || isXls ? ReceivedExcel.read(file) : ReceivedText.read(file);
        } catch (RuntimeException broken) {
            // Readers of others throw what they like.
            throw new IOException(file.getFileName() + ": " + broken, broken);
        }
    }
}
