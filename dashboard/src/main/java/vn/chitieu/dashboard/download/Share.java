package vn.chitieu.dashboard.download;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share from 0 to 1, exactly as the mart has it: a plain number in CSV, shown as a percentage in XLSX. */
public record Share(double value) implements Serializable {

    /** The same of a share that may not be there. */
    public static @Nullable Share of(@Nullable Double value) {
        return value == null ? null : new Share(value);
    }

    /** A target as its indicator is written: a share, or a number for a count; null where none is set. */
    public static @Nullable Object orNumber(@Nullable BigDecimal target, boolean isCount) {
        return target == null || isCount ? target : new Share(target.doubleValue());
    }

    /** A value as its indicator is written: a share, or a number for a count; null where there is none. */
    public static @Nullable Object orNumber(@Nullable Double value, boolean isCount) {
        return value == null || isCount ? value : new Share(value);
    }
}
