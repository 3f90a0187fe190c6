package vn.chitieu.warehouse.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ward-level unit (phường, xã, thị trấn).
 *
 * @param wardCode official five-digit code
 * @param nameVi name with its kind in front: Phường 6, Xã Phú Mỹ Hưng
 * @param validFrom first day on which it is known to exist
 * @param validTo last day on which it existed, null while it does
 */
public record Ward(
        String wardCode,
        String districtCode,
        String nameVi,
        Kind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Phường, xã, thị trấn. */
    public enum Kind {
        ward,
        commune,
        township
    }

    /** Whether the unit exists on a day; {@code validTo} is its last day. */
    public boolean existsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
