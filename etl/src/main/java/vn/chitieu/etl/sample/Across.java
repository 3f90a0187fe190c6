package vn.chitieu.etl.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a report with units down and indicators across, as office tables have them.
 *
 * @param lines in the order of the report; a unit has a second line where a figure is given twice
 */
record Across(List<Line> lines) {

    /**
     * A line of the table.
     *
     * @param unitCode as written, empty for the district's total
     * @param rows by indicator
     */
    record Line(String unitCode, Map<String, Row> rows) {
        boolean isTotal() {
            return unitCode.isEmpty();
        }
    }

    /** Whether such a table can say all that the rows say: it has no place for another district, year or indicator. */
    static boolean canHold(SampleSubmission submission, List<Row> rows) {
        return rows.stream()
                .allMatch(row -> row.districtCode().equals(submission.district().districtCode())
                        && row.year()
                                .equals(Integer.toString(submission.period().year()))
                        && Level.of(row.indicatorCode()).isPresent());
    }

    static Across of(List<Row> rows) {
        Map<String, List<Map<String, Row>>> byUnit = new LinkedHashMap<>();
        for (Row row : rows) {
            List<Map<String, Row>> lines = byUnit.computeIfAbsent(row.wardCode(), none -> new ArrayList<>());
            Map<String, Row> line = lines.stream()
                    .filter(each -> !each.containsKey(row.indicatorCode()))
                    .findFirst()
                    .orElseGet(() -> {
                        Map<String, Row> another = new HashMap<>();
                        lines.add(another);
                        return another;
                    });
            line.put(row.indicatorCode(), row);
        }
        List<Line> lines = new ArrayList<>();
        byUnit.forEach((unit, each) -> each.forEach(line -> lines.add(new Line(unit, line))));
        // The total stands below, whichever indicator had it first.
        lines.sort((a, b) -> Boolean.compare(a.isTotal(), b.isTotal()));
        return new Across(List.copyOf(lines));
    }
}
