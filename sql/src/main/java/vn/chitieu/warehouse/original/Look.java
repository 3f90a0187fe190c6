package vn.chitieu.warehouse.original;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * What is seen of an original.
 *
 * @param window null where there is nothing to show
 * @param unread why a file that is as it was loaded can't be shown; null where it is, or where it is not as it was loaded
 */
public record Look(
        Original original,
        @Nullable Window window,
        @Nullable Message unread) {}
