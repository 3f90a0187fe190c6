package vn.chitieu.warehouse.original;

import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A file that a snapshot names, as it was when it was loaded: the only kind of file that is looked for.
 *
 * @param file relative to the submissions folder, in NFC
 * @param sha256 hash of its bytes; null where it could not be read
 * @param format csv, xls, xlsx or ods; null where it could not be told
 * @param encoding how its text was written, as in {@code audit.source_file}
 * @param districtCode whose report it is; null where that could not be told
 */
public record SourceFile(
        String file,
        @Nullable String sha256,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable String districtCode) {

    /** By its exact name; empty where the snapshot has none of that name. */
    public static Optional<SourceFile> of(DSLContext snapshot, String file) {
        return snapshot.selectFrom(SOURCE_FILE)
                .where(SOURCE_FILE.FILE.eq(file))
                .fetchOptional(row -> new SourceFile(
                        row.getFile(), row.getSha256(), row.getFormat(), row.getEncoding(), row.getDistrictCode()));
    }

    /** Its name without folders. */
    public String baseName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
