package vn.chitieu.dashboard.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * A row of {@code mart.revision}: a reading that a correction changed, and the figures of its district and of the city with it.
 *
 * @param unit name of the ward-level unit; null for the district's own total
 * @param change changed, added or withdrawn
 * @param previousRule that had refused the reading before; null where none had
 * @param previousValue of the district's figure, 0–1 for a rate
 */
public record Revision(
        String districtCode,
        Indicator indicator,
        int year,
        int version,
        @Nullable LocalDate receivedOn,
        @Nullable String unit,
        String change,
        @Nullable Long previousNumerator,
        @Nullable Long previousDenominator,
        @Nullable String previousRule,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double previousValue,
        @Nullable Double value,
        @Nullable Double previousCityValue,
        @Nullable Double cityValue,
        String file,
        @Nullable Integer row) {}
