package vn.chitieu.dashboard.quality;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A value that was refused, or a doubt that was raised, with where it stands in a district's file.
 *
 * @param rule by its code in sql/rules.csv
 * @param isRefusal whether the value does not count; a doubt lets it count
 * @param times how many it stands for: 1, but for the last of many of one rule in a file, which stands for all the rest
 */
record Remark(
        String file,
        @Nullable String sheet,
        @Nullable Integer rowNumber,
        @Nullable String columnName,
        @Nullable String districtCode,
        @Nullable String wardName,
        @Nullable String indicatorCode,
        @Nullable String raw,
        String rule,
        String messageVi,
        String messageEn,
        boolean isRefusal,
        int times) {

    /** How many values or doubts remarks stand for. */
    static int times(Collection<Remark> remarks) {
        return remarks.stream().mapToInt(Remark::times).sum();
    }
}
