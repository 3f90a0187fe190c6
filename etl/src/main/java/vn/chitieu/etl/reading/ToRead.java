package vn.chitieu.etl.reading;

import java.io.Serializable;

/**
 * A file for Spark to read.
 *
 * @param readingKey names its readings in the lake
 * @param path where it stands, for every executor
 * @param sha256 what its content was when it was found
 * @param districtCode whose report it is
 * @param year of which period
 */
public record ToRead(String readingKey, String path, String sha256, String districtCode, int year)
        implements Serializable {}
