package vn.chitieu.etl.sample;

import java.util.List;

/**
 * A line of the plain table, as text.
 *
 * @param wardCode empty for the district's own total
 */
record Row(
        String districtCode,
        String wardCode,
        String indicatorCode,
        String year,
        String numerator,
        String denominator,
        String value,
        String note) {

    static final List<String> HEADER = List.of(
            "district_code", "ward_code", "indicator_code", "year", "numerator", "denominator", "value", "note");

    List<String> cells() {
        return List.of(districtCode, wardCode, indicatorCode, year, numerator, denominator, value, note);
    }

    boolean isTotal() {
        return wardCode.isEmpty();
    }

    Row ofDistrict(String other) {
        return new Row(other, wardCode, indicatorCode, year, numerator, denominator, value, note);
    }

    Row ofWard(String other) {
        return new Row(districtCode, other, indicatorCode, year, numerator, denominator, value, note);
    }

    Row ofIndicator(String other) {
        return new Row(districtCode, wardCode, other, year, numerator, denominator, value, note);
    }

    Row ofYear(String other) {
        return new Row(districtCode, wardCode, indicatorCode, other, numerator, denominator, value, note);
    }

    Row withParts(String otherNumerator, String otherDenominator) {
        return new Row(districtCode, wardCode, indicatorCode, year, otherNumerator, otherDenominator, value, note);
    }

    Row withValue(String other) {
        return new Row(districtCode, wardCode, indicatorCode, year, numerator, denominator, other, note);
    }

    Row withNote(String addition) {
        return new Row(
                districtCode, wardCode, indicatorCode, year, numerator, denominator, value, note + "; " + addition);
    }
}
