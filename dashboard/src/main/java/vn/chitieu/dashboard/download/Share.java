package vn.chitieu.dashboard.download;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A share from 0 to 1, exactly as the mart has it: a plain number in CSV, shown as a percentage in XLSX. */
public record Share(double value) implements Serializable {

    /** The same of a share that may not be there. */
    public static @Nullable Share of(@Nullable Double value) {
        return value == null ? null : new Share(value);
    }
}
