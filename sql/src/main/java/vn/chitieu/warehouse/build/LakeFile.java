package vn.chitieu.warehouse.build;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was found in the submissions folder, and what it says it is.
 *
 * @param file path relative to the submissions folder, with slashes
 * @param sha256 hash of its bytes, null where it could not be read
 * @param rule why it was refused before it was read, null where it was not
 * @param readingKey names its readings in the lake: file, content, identity, catalogue, rules and program
 * @param firstLoadedAt when this content was first loaded
 */
public record LakeFile(
        String file,
        @Nullable String sha256,
        long bytes,
        @Nullable String districtCode,
        @Nullable Integer year,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate receivedOn,
        boolean isRegistered,
        boolean isSample,
        @Nullable String rule,
        @Nullable String detailVi,
        @Nullable String detailEn,
        String readingKey,
        Instant firstLoadedAt) {}
