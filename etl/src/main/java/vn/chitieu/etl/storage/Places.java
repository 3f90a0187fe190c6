package vn.chitieu.etl.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Reads files by their {@linkplain Folder#place place}, on whichever machine Spark runs it: with Hadoop set up as it is here. */
public final class Places implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable Broadcast<SerializableConfiguration> hadoop;

    private Places(@Nullable Broadcast<SerializableConfiguration> hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * For files of one folder.
     *
     * @param isHere whether that is one of this machine
     */
    public static Places of(JavaSparkContext context, boolean isHere) {
        return new Places(
                isHere ? null : context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
    }

    /** Reads a file whole. */
    public byte[] read(String place) throws IOException {
        if (hadoop == null) {
            return Files.readAllBytes(Path.of(place));
        }
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(place);
        try (InputStream in = path.getFileSystem(hadoop.value().value()).open(path)) {
            return in.readAllBytes();
        }
    }
}
