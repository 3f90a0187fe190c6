package vn.chitieu.etl.submissions;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * Something in the submissions folder that might be a submission.
 *
 * @param file path relative to the folder, with slashes and in NFC
 * @param path where it stands
 * @param bytes its size
 * @param sha256 hash of its content, null where there is a problem
 * @param problem why it can't be read, null where it can
 */
record FoundFile(
        String file,
        String path,
        long bytes,
        @Nullable String sha256,
        @Nullable Message problem) {}
