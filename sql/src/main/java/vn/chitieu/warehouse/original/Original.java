package vn.chitieu.warehouse.original;

import java.nio.file.Path;
import vn.chitieu.warehouse.Message;

/** What became of a file since it was loaded. */
public sealed interface Original {

    /**
     * Its bytes are those that were loaded.
     *
     * @param path where it stands, without links
     * @param bytes its size
     */
    record AsLoaded(Path path, long bytes) implements Original {}

    /** Its bytes are others now. */
    record Changed(String sha256) implements Original {}

    /** There is no file of that name any more. */
    record Gone() implements Original {}

    /** Nobody knows: why it can't be looked at from here. */
    record OutOfReach(Message reason) implements Original {}
}
