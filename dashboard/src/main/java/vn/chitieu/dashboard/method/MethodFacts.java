package vn.chitieu.dashboard.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Word;

/**
 * What the page of the method tells of one snapshot.
 *
 * @param targets by indicator and year
 * @param rules those that refuse a file, then those that refuse a value, then those that warn
 * @param breaks districts whose wards changed, in words of the catalogue
 * @param words what may stand where a figure is due, in the order of the catalogue
 */
record MethodFacts(
        Contents contents,
        List<Target> targets,
        List<RuleMet> rules,
        List<Break> breaks,
        Received received,
        List<Word> words) {

    /** A row of {@code main.target}. */
    record Target(String indicatorCode, int year, BigDecimal target, boolean isIllustrative) {}

    /** A rule, and how often it was met. */
    record RuleMet(String rule, String severity, String messageVi, String messageEn, long times) {}

    /** A district and the year from which its wards are others. */
    record Break(String nameVi, String nameEn, int year) {}

    /** What was received up to now. */
    record Received(
            int files,
            int refusedFiles,
            long readings,
            long accepted,
            long refused,
            long missing,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    List<Target> targets(Indicator indicator) {
        return targets.stream()
                .filter(target -> target.indicatorCode().equals(indicator.indicatorCode()))
                .toList();
    }
}
