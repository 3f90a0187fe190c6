package vn.chitieu.etl.reading;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file for Spark to read.
 *
 * @param readingKey names its readings in the lake
 * @param path where it stands, for every executor
 * @param sha256 what its content was when it was found
 * @param districtCode whose report it is by the register or its path, null where its cover must say it
 * @param year of which period, likewise
 * @param isRegistered whether the register says so, and not the path
 */
public record ToRead(
        String readingKey,
        String path,
        String sha256,
        @Nullable String districtCode,
        @Nullable Integer year,
        boolean isRegistered)
        implements Serializable {}
