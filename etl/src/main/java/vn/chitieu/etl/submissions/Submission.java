package vn.chitieu.etl.submissions;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * One file, with what is known of it before it is read.
 *
 * @param file path relative to the submissions folder
 * @param path where it stands, absolute
 * @param sha256 hash of its content, null where it can't be read
 * @param districtCode whose report it is by the register or the path, null where neither says it
 * @param year of which period, likewise
 * @param receivedOn business time; null where the register does not say
 * @param isSample made-up data, as the register says
 * @param refusal why it is refused before it is read, null where it is not
 */
public record Submission(
        String file,
        String path,
        @Nullable String sha256,
        long bytes,
        @Nullable String districtCode,
        @Nullable Integer year,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate receivedOn,
        boolean isRegistered,
        boolean isSample,
        @Nullable Refusal refusal)
        implements Serializable {

    /** A file rule, and what exactly is wrong. */
    public record Refusal(String rule, Message detail) implements Serializable {}
}
