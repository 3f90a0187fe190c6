package vn.chitieu.etl.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/**
 * What the loader makes of a file.
 *
 * @param refusal why the whole file would be refused, null where it would be loaded
 * @param format xlsx, xls, ods or csv, by its content
 * @param encoding how its Vietnamese was written
 * @param accepted readings that would be loaded; likewise {@code refused} and {@code missing}
 * @param assessments outline items answered in words
 */
public record Findings(
        String file,
        @Nullable Message refusal,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable String districtCode,
        @Nullable Message district,
        @Nullable Integer year,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate receivedOn,
        int readings,
        int accepted,
        int refused,
        int missing,
        int assessments,
        int documents,
        List<OfIndicator> indicators,
        List<Remark> refusedValues,
        List<Remark> warnings) {

    public Findings {
        indicators = List.copyOf(indicators);
        refusedValues = List.copyOf(refusedValues);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the file gives of an indicator.
     *
     * @param basis wards, total, partial or stated; null without a figure
     * @param value a share from 0 to 1, for a count its number; null where there is none
     */
    public record OfIndicator(
            String letter,
            Message name,
            boolean isCount,
            @Nullable String basis,
            int unitsReporting,
            int unitsExpected,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            int refused) {}

    /**
     * What is wrong with, or doubtful about, one cell.
     *
     * @param column a letter in a sheet, a header's name in a table of text
     * @param unit the ward-level unit's name, or its code where nobody has it
     * @param raw the text as it stands in the file
     * @param times how many it stands for: 1, but for the last of many of a rule
     */
    public record Remark(
            @Nullable String sheet,
            @Nullable Integer rowNumber,
            @Nullable String column,
            @Nullable String unit,
            @Nullable String letter,
            @Nullable String raw,
            Message message,
            int times) {}

    /** Whether the file would be loaded. */
    public boolean isLoaded() {
        return refusal == null;
    }

    static Findings refused(String file, Message refusal) {
        return new Findings(
                file, refusal, null, null, null, null, null, null, null, null, 0, 0, 0, 0, 0, 0, List.of(), List.of(),
                List.of());
    }
}
