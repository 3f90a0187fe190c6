package vn.chitieu.etl;

import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A catalogue and the submissions of a data folder, read and judged row by row by the contract, in plain Java. */
final class IndependentReports {

    record Indicator(
            String code,
            int position,
            String kind,
            boolean flow,
            boolean bounded,
            boolean lower,
            BigDecimal sameWithin) {
        boolean isCount() {
            return kind.equals("count");
        }

        /** Above zero where one value is better than another, zero where they are the same. */
        int compare(Fraction one, Fraction other) {
            return lower ? other.compareTo(one) : one.compareTo(other);
        }
    }

    record Ward(
            String code,
            String district,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Period(
            int year,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate dueBefore) {
        boolean isCalendarYear() {
            return startsOn.equals(LocalDate.of(year, 1, 1)) && endsOn.equals(LocalDate.of(year, 12, 31));
        }
    }

    /** A row of a file, with the rule that refuses it and those that warn of it. */
    record Reading(
            String file,
            int row,
            String district,
            String ward,
            String indicator,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal stated,
            boolean missing,
            @Nullable String rule,
            List<String> warnings,
            boolean repeat) {
        boolean accepted() {
            return !missing && rule == null;
        }
    }

    record Version(
            String file,
            String district,
            int year,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate receivedOn,
            List<Reading> readings) {
        long accepted() {
            return readings.stream().filter(Reading::accepted).count();
        }
    }

    final Map<String, Indicator> indicators = new LinkedHashMap<>();
    final List<String> districts = new ArrayList<>();
    final Map<Integer, Period> periods = new TreeMap<>();
    final Map<String, Ward> wards = new LinkedHashMap<>();
    final Map<String, BigDecimal> targets = new HashMap<>();
    final List<Version> versions = new ArrayList<>();

    IndependentReports(Path catalogue, Path submissions) throws IOException {
        readCatalogue(catalogue);
        for (Map<String, String> line : table(submissions.resolve("register.csv"))) {
            versions.add(version(submissions, line));
        }
        versions.sort(Comparator.comparing(Version::district)
                .thenComparingInt(Version::year)
                .thenComparing(Version::receivedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Version::signedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Version::file));
    }

    @Nullable
    Fraction target(String indicator, int year) {
        BigDecimal target = targets.get(indicator + " " + year);
        return target == null ? null : Fraction.of(target);
    }

    Set<String> expectedWards(String district, int year) {
        LocalDate firstDay = Objects.requireNonNull(periods.get(year)).startsOn();
        Set<String> expected = new TreeSet<>();
        for (Ward ward : wards.values()) {
            if (ward.district().equals(district) && exists(ward, firstDay)) {
                expected.add(ward.code());
            }
        }
        return expected;
    }

    private Version version(Path submissions, Map<String, String> line) throws IOException {
        String file = cell(line, "file");
        String district = cell(line, "district_code");
        int year = Integer.parseInt(cell(line, "year"));
        List<Reading> readings = new ArrayList<>();
        for (Map<String, String> row : table(submissions.resolve(file))) {
            readings.add(judged(file, row, district, year));
        }
        return new Version(
                file, district, year, day(cell(line, "signed_on")), day(cell(line, "received_on")), compared(readings));
    }

    /** The first rule in the contract's list that a row breaks by itself. */
    private Reading judged(String file, Map<String, String> row, String submissionDistrict, int submissionYear) {
        String district = cell(row, "district_code");
        String wardCode = cell(row, "ward_code");
        String code = cell(row, "indicator_code");
        String yearText = cell(row, "year");
        String statedText = cell(row, "value");
        BigDecimal numerator = number(cell(row, "numerator"));
        BigDecimal denominator = number(cell(row, "denominator"));
        BigDecimal stated = number(statedText);
        boolean missing =
                cell(row, "numerator").isEmpty() && cell(row, "denominator").isEmpty() && statedText.isEmpty();
        Ward ward = wards.get(wardCode);
        Indicator indicator = indicators.get(code);
        Period period = yearText.matches("\\d{4}") ? periods.get(Integer.valueOf(yearText)) : null;
        boolean isCount = indicator != null && indicator.kind().equals("count");
        boolean isWard = !wardCode.isEmpty();
        String rule = null;
        if (!districts.contains(district)) {
            rule = "unknown_district";
        } else if (isWard && ward == null) {
            rule = "unknown_ward";
        } else if (ward != null && !ward.district().equals(district)) {
            rule = "ward_of_another_district";
        } else if (ward != null && period != null && !exists(ward, period.startsOn())) {
            rule = "ward_not_in_period";
        } else if (indicator == null) {
            rule = "unknown_indicator";
        } else if (period == null) {
            rule = "unknown_year";
        } else if (!district.equals(submissionDistrict) || period.year() != submissionYear) {
            rule = "other_submission";
        } else if (isNoNumber(row, "numerator") || isNoNumber(row, "denominator") || isNoNumber(row, "value")) {
            rule = "not_a_number";
        } else if (!isCount && numerator == null && denominator == null && isShare(stated)) {
            rule = "share_or_percentage";
        } else if (isNegative(numerator) || isNegative(denominator) || isNegative(stated)) {
            rule = "negative";
        } else if (isBroken(numerator) || isBroken(denominator)) {
            rule = "not_whole";
        } else if (!isCount && indicator.bounded() && isAbove(numerator, denominator, stated)) {
            rule = "above_denominator";
        } else if (isWard
                && indicator.kind().equals("unit_rate")
                && (isAboveOne(numerator) || isAboveOne(denominator))) {
            rule = "not_zero_or_one";
        } else if (isCount ? numerator == null : (numerator == null) != (denominator == null)) {
            rule = "missing_part";
        }
        List<String> warnings = new ArrayList<>();
        if (rule == null && !missing && !isCount) {
            if (isAbove(numerator, denominator, stated)) {
                warnings.add("above_denominator_unbounded");
            }
            if (numerator != null && denominator != null && denominator.signum() > 0 && stated != null) {
                // Half of the last printed digit, at least 0.05 points.
                BigDecimal half = BigDecimal.valueOf(5, stated.scale() + 1).max(new BigDecimal("0.05"));
                BigDecimal off = stated.multiply(denominator)
                        .subtract(numerator.movePointRight(2))
                        .abs();
                if (off.compareTo(half.multiply(denominator)) > 0) {
                    warnings.add("stated_disagrees");
                }
            }
        }
        return new Reading(
                file,
                Integer.parseInt(cell(row, "row_number")),
                district,
                wardCode,
                code,
                numerator,
                isCount ? null : denominator,
                isCount ? null : stated,
                missing,
                missing ? null : rule,
                warnings,
                false);
    }

    /** Rows for the same unit and indicator: all refused where they differ, all but the first repeats where not. */
    private static List<Reading> compared(List<Reading> readings) {
        Map<String, List<Reading>> units = readings.stream()
                .filter(Reading::accepted)
                .collect(groupingBy(
                        reading -> reading.ward() + " " + reading.indicator(),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()));
        return readings.stream()
                .map(reading -> {
                    List<Reading> same = units.getOrDefault(reading.ward() + " " + reading.indicator(), List.of());
                    if (!reading.accepted() || same.size() < 2) {
                        return reading;
                    }
                    boolean differ = same.stream()
                                    .map(IndependentReports::statement)
                                    .distinct()
                                    .count()
                            > 1;
                    return with(
                            reading, differ ? "duplicate_conflict" : null, !differ && !reading.equals(same.getFirst()));
                })
                .toList();
    }

    private static Reading with(Reading reading, @Nullable String rule, boolean repeat) {
        return new Reading(
                reading.file(),
                reading.row(),
                reading.district(),
                reading.ward(),
                reading.indicator(),
                reading.numerator(),
                reading.denominator(),
                reading.stated(),
                reading.missing(),
                rule,
                rule == null ? reading.warnings() : List.of(),
                repeat);
    }

    private static String statement(Reading reading) {
        return reading.numerator() == null
                ? reading.stated() + "%"
                : reading.numerator().longValueExact() + "/" + reading.denominator();
    }

    private static boolean isNoNumber(Map<String, String> row, String column) {
        return !cell(row, column).isEmpty() && number(cell(row, column)) == null;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("[+-]?\\d{1,9}([.,]\\d{1,6})?") ? new BigDecimal(text.replace(',', '.')) : null;
    }

    /** A percentage alone that may as well be a share of 1. */
    private static boolean isShare(@Nullable BigDecimal stated) {
        return stated != null && stated.signum() > 0 && stated.compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean isNegative(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    private static boolean isBroken(@Nullable BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() > 0;
    }

    private static boolean isAboveOne(@Nullable BigDecimal number) {
        return number != null && number.compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean isAbove(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal stated) {
        if (numerator == null) {
            return stated != null && stated.compareTo(new BigDecimal(100)) > 0;
        }
        return denominator != null && numerator.compareTo(denominator) > 0;
    }

    private static boolean exists(Ward ward, LocalDate day) {
        return !ward.from().isAfter(day) && (ward.to() == null || !ward.to().isBefore(day));
    }

    private void readCatalogue(Path catalogue) throws IOException {
        for (Map<String, String> row : table(catalogue.resolve("districts.csv"))) {
            districts.add(cell(row, "district_code"));
        }
        for (Map<String, String> row : table(catalogue.resolve("wards.csv"))) {
            wards.put(
                    cell(row, "ward_code"),
                    new Ward(
                            cell(row, "ward_code"),
                            cell(row, "district_code"),
                            LocalDate.parse(cell(row, "valid_from")),
                            day(cell(row, "valid_to"))));
        }
        for (Map<String, String> row : table(catalogue.resolve("indicators.csv"))) {
            indicators.put(
                    cell(row, "indicator_code"),
                    new Indicator(
                            cell(row, "indicator_code"),
                            Integer.parseInt(cell(row, "position")),
                            cell(row, "kind"),
                            cell(row, "measure").equals("flow"),
                            cell(row, "is_bounded").equals("yes"),
                            cell(row, "direction").equals("lower"),
                            new BigDecimal(
                                    cell(row, "same_within_points").isEmpty()
                                            ? "0.5"
                                            : cell(row, "same_within_points"))));
        }
        for (Map<String, String> row : table(catalogue.resolve("periods.csv"))) {
            periods.put(
                    Integer.valueOf(cell(row, "year")),
                    new Period(
                            Integer.parseInt(cell(row, "year")),
                            LocalDate.parse(cell(row, "starts_on")),
                            LocalDate.parse(cell(row, "ends_on")),
                            day(cell(row, "due_before"))));
        }
        for (Map<String, String> row : table(catalogue.resolve("targets.csv"))) {
            targets.put(cell(row, "indicator_code") + " " + cell(row, "year"), new BigDecimal(cell(row, "target")));
        }
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("/", -1);
        return parts.length == 3
                ? LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                : LocalDate.parse(text);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    /** The rows of a CSV by column, with their number in the file. */
    private static List<Map<String, String>> table(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        char separator = text.substring(0, text.indexOf('\n')).contains(";") ? ';' : ',';
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> header = List.of();
            int number = 0;
            for (CsvRecord record : records) {
                number++;
                if (number == 1) {
                    header = record.getFields().stream()
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .toList();
                } else if (!record.getFields().stream().allMatch(String::isBlank)) {
                    Map<String, String> row = new HashMap<>();
                    for (int at = 0; at < Math.min(header.size(), record.getFieldCount()); at++) {
                        row.put(header.get(at), record.getField(at));
                    }
                    row.put("row_number", Integer.toString(number));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Every reading of every file. */
    Stream<Reading> readings() {
        return versions.stream().flatMap(version -> version.readings().stream());
    }
}
