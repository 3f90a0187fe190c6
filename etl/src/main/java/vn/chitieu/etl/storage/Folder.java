package vn.chitieu.etl.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * A folder of files: on this machine, or on a file system that Hadoop reaches. Names are relative to it, parted by
 * slashes. Every method throws {@link UnreachableException} where the other machine does not answer.
 */
public sealed interface Folder permits DiskFolder, HadoopFolder {

    /**
     * The folder of a place; it need not exist.
     *
     * @param place a path of this machine, bare or with {@code file:}, else a URI with Hadoop's name for the file system, as
     *     {@code hdfs://host:port/path} or {@code s3a://bucket/path}; taken as it is written, without escapes
     * @throws InputException where nothing on the class path knows such a file system
     */
    static Folder at(String place) throws IOException {
        // Hadoop's classes take a second to load: whoever has no use for them does without.
        return DiskFolder.isHere(place) ? DiskFolder.at(place) : HadoopFolder.at(place);
    }

    /**
     * A file, or what stands where one is looked for.
     *
     * @param bytes its size; 0 where there is a problem
     * @param problem why it can't be read, null where nothing speaks against it
     */
    record Entry(String name, long bytes, @Nullable Message problem) {

        static final Message LINK =
                new Message("liên kết tượng trưng không được đi theo", "symbolic links are not followed");
        static final Message NO_FILE = new Message("không phải tệp thường", "it is no regular file");

        /** Why a file could not be opened. */
        public static Message problem(IOException fault) {
            return fault instanceof AccessDeniedException
                    ? new Message("không có quyền đọc tệp", "there is no permission to read it")
                    : new Message("lỗi khi mở; hãy xem lại ổ đĩa", "it could not be opened; look at the disk");
        }
    }

    /**
     * All that is no folder, at any depth. Dot files, and all in dot folders, are left out; folders that can't be listed
     * are entries with a problem.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such folder
     * @throws java.nio.file.NotDirectoryException where it is none
     */
    List<Entry> walk() throws IOException;

    /** What bears a name; null where nothing does. */
    @Nullable
    Entry find(String name) throws IOException;

    /** Opens a file. */
    InputStream open(String name) throws IOException;

    /** How many files are best read at once: what is far away makes one wait for each. */
    int readers();

    /** The names of what stands in a folder of it; none where there is no such folder. */
    List<String> list(String folder) throws IOException;

    /** Replaces a file's content in one step: readers and a crash see the old content or the new. */
    void replace(String name, byte[] content) throws IOException;

    /** Deletes a folder of it and all in that; does nothing where there is none. */
    void deleteRecursively(String folder) throws IOException;

    /**
     * Brings the Parquet files of a folder of it onto this machine, and makes sure that they are on the disk.
     *
     * @param copy where to, unless they are here already; a copy that is there is kept where it is as it should be
     * @param sha256 what is known of the files, by name
     * @return the folder that has them; it does not exist where the folder itself does not
     */
    Path fetch(String folder, Path copy, Map<String, String> sha256) throws IOException;

    /** Where a name stands, for Spark and for {@link Places}. */
    String place(String name);
}
