package vn.chitieu.etl.reading;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * Something in a file that people should look at, which is no reading.
 *
 * @param rule a rule that warns
 * @param rowNumber null where the sheet or the file is meant
 * @param raw what stands there
 * @param detail what exactly is meant, null where the rule says it all
 */
record Notice(
        String rule,
        @Nullable String sheet,
        @Nullable Integer rowNumber,
        @Nullable String column,
        @Nullable String raw,
        @Nullable Message detail) {}
