package vn.chitieu.dashboard.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What a district said on one point of the letter in one year.
 *
 * @param basis of a figure, as in the mart; null for words and documents
 * @param unitsReporting ward-level units that gave the figure; null for words and documents
 */
record Answer(
        String districtCode,
        String itemCode,
        Status status,
        @Nullable String basis,
        @Nullable Integer unitsReporting,
        @Nullable Integer unitsExpected) {

    /** As in {@code mart.outline_answer}. */
    enum Status {
        answered,
        partly,
        not_answered,
        not_applicable,
        not_collected
    }

    /** Whether the district was asked and had a way to answer. */
    boolean isAsked() {
        return switch (status) {
            case answered, partly, not_answered -> true;
            case not_applicable, not_collected -> false;
        };
    }

    /** Whether there is nothing but a percentage. */
    boolean isOnlyStated() {
        return status == Status.partly && "stated".equals(basis);
    }
}
