package vn.chitieu.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * Whose reports a reader sees beside the published figures of all districts: files, refusals, doubts and texts.
 *
 * @param isAll those of all districts
 * @param district code of the one whose reports are seen where not all are; null for none
 */
public record Scope(boolean isAll, @Nullable String district) {
    public static final Scope ALL = new Scope(true, null);
    public static final Scope NONE = new Scope(false, null);

    /** Those of one district. */
    public static Scope of(String district) {
        return new Scope(false, district);
    }
}
