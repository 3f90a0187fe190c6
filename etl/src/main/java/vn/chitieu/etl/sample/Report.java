package vn.chitieu.etl.sample;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.etl.sample.SpecialCase.PercentageOnly;
import vn.chitieu.etl.sample.SpecialCase.StatedOff;
import vn.chitieu.etl.sample.SpecialCase.TotalNotReadable;
import vn.chitieu.etl.sample.SpecialCase.TotalOff;
import vn.chitieu.etl.sample.SpecialCase.TotalOnly;
import vn.chitieu.etl.sample.SpecialCase.WardPercentages;
import vn.chitieu.etl.sample.SpecialCase.WardTooSoon;
import vn.chitieu.etl.sample.SpecialCase.WardsMissing;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Ward;

/** Writes a district's figures down the way its people do: with totals or without, with gaps, and with mistakes. */
final class Report {
    /** What each row's note begins with, so that no copy of a row passes for a real one. */
    static final String MARK = "dữ liệu mẫu";

    private final long seed;
    private final SampleSubmission submission;
    private final SampleDistrict place;
    private final List<Indicator> indicators;
    private final District district;
    private final int year;
    private final List<Ward> expected;
    private final List<SpecialCase> cases;
    private final List<WardsMissing> gaps;
    private final boolean totalOnly;
    private final boolean withTotal;
    private final boolean statesTotals;
    private final boolean statesWards;
    private final String separator;

    Report(long seed, Catalogue catalogue, SampleSubmission submission, SampleDistrict place) {
        this.seed = seed;
        this.submission = submission;
        this.place = place;
        indicators = catalogue.indicators();
        district = submission.district();
        year = submission.period().year();
        expected = catalogue.expectedWards(district.districtCode(), submission.period());
        cases = SpecialCase.of(district, year);
        gaps = submission.isFirst() ? SpecialCase.find(cases, WardsMissing.class) : List.of();

        Dice habits = Dice.of(seed, "habits", district.districtCode(), year);
        boolean usuallyTotals = habits.chance(0.5);
        statesTotals = habits.chance(0.4);
        statesWards = habits.chance(0.06);
        separator = habits.chance(0.2) ? "," : ".";
        totalOnly = submission.isFirst() && SpecialCase.has(cases, TotalOnly.class);
        withTotal = totalOnly
                || (gaps.isEmpty()
                        ? usuallyTotals || SpecialCase.has(cases, TotalOff.class)
                        : gaps.stream().anyMatch(WardsMissing::total));
    }

    /** The lines of the file, without the header. */
    List<Row> rows() {
        ReportedParts reported =
                new ReportedParts(seed, submission, new SampleFigures(seed, district, place.wards()), expected, cases);
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Level.of(indicator.indicatorCode())
                    .ifPresent(level -> rows.addAll(rowsOf(indicator, reported.of(indicator, level))));
        }
        rows.addAll(rowsOfWardsTooSoon());
        new Mistakes(seed, submission, place, indicators, cases).addTo(rows);
        return rows;
    }

    private List<Row> rowsOf(Indicator indicator, List<Parts> parts) {
        Optional<PercentageOnly> percentageOnly = SpecialCase.find(cases, PercentageOnly.class, indicator);
        if (percentageOnly.isPresent()) {
            return List.of(totalRow(indicator, parts)
                    .withParts("", "")
                    .withValue(printed(Parts.sum(parts), percentageOnly.get().separator())));
        }
        List<Row> rows = new ArrayList<>();
        if (!totalOnly) {
            rows.addAll(wardRows(indicator, parts));
        }
        if (withTotal
                || SpecialCase.find(cases, StatedOff.class, indicator)
                        .filter(StatedOff::total)
                        .isPresent()) {
            rows.add(totalRow(indicator, parts));
        }
        return rows;
    }

    private List<Row> wardRows(Indicator indicator, List<Parts> parts) {
        Set<String> percentageOnly = SpecialCase.find(cases, WardPercentages.class, indicator)
                .map(special -> drawn(special.wards(), "percentage"))
                .orElse(Set.of());
        Optional<WardsMissing> gap = gaps.stream()
                .filter(special -> indicator.letter().startsWith(special.section()))
                .findFirst();
        Set<String> left = gap.map(special -> drawn(special.wards(), "missing")).orElse(Set.of());
        boolean firstIsWrong = SpecialCase.find(cases, StatedOff.class, indicator)
                .filter(special -> !special.total())
                .isPresent();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            String wardCode = expected.get(i).wardCode();
            Row row = row(indicator, wardCode, parts.get(i));
            if (left.contains(wardCode)) {
                if (gap.filter(WardsMissing::blank).isPresent()) {
                    rows.add(row.withParts("", "").withNote("chưa có số liệu"));
                }
            } else if (percentageOnly.contains(wardCode)) {
                rows.add(row.withParts("", "").withValue(printed(parts.get(i), separator)));
            } else if (firstIsWrong && i == 0) {
                rows.add(row.withValue(wrong(parts.get(i))));
            } else if (statesWards && indicator.kind() == Indicator.Kind.person_rate) {
                rows.add(stated(row, parts.get(i)));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row totalRow(Indicator indicator, List<Parts> parts) {
        Parts sum = Parts.sum(parts);
        Row row = row(indicator, "", sum).withNote(district.kind() == District.Kind.rural ? "toàn huyện" : "toàn quận");
        Optional<TotalOff> off = SpecialCase.find(cases, TotalOff.class, indicator);
        if (off.isPresent()) {
            return row.withParts(Integer.toString(sum.numerator() + off.get().by()), row.denominator());
        }
        if (SpecialCase.find(cases, TotalNotReadable.class, indicator).isPresent()) {
            return row.withParts(row.numerator().replaceFirst(".$", "O"), row.denominator());
        }
        if (SpecialCase.find(cases, StatedOff.class, indicator)
                .filter(StatedOff::total)
                .isPresent()) {
            return row.withValue(wrong(sum));
        }
        return statesTotals && indicator.kind() != Indicator.Kind.count ? stated(row, sum) : row;
    }

    private List<Row> rowsOfWardsTooSoon() {
        List<Row> rows = new ArrayList<>();
        for (WardTooSoon soon : SpecialCase.find(cases, WardTooSoon.class)) {
            for (Ward ward : place.wards()) {
                for (Indicator indicator : indicators) {
                    if (ward.wardCode().endsWith(soon.ward())
                            && soon.indicators().contains(indicator.indicatorCode())) {
                        Parts parts =
                                indicator.kind() == Indicator.Kind.unit_rate ? new Parts(1, 1) : new Parts(96, 210);
                        rows.add(row(indicator, ward.wardCode(), parts).withNote("phường mới lập"));
                    }
                }
            }
        }
        return rows;
    }

    private Row row(Indicator indicator, String wardCode, Parts parts) {
        return new Row(
                district.districtCode(),
                wardCode,
                indicator.indicatorCode(),
                Integer.toString(year),
                Integer.toString(parts.numerator()),
                indicator.kind() == Indicator.Kind.count ? "" : Integer.toString(parts.denominator()),
                "",
                MARK);
    }

    private Set<String> drawn(int wards, String why) {
        return expected.stream()
                .sorted(comparingLong(
                        ward -> Dice.of(seed, why, ward.wardCode(), year).next()))
                .limit(wards)
                .map(Ward::wardCode)
                .collect(toSet());
    }

    private Row stated(Row row, Parts parts) {
        return parts.denominator() == 0 ? row : row.withValue(printed(parts, separator));
    }

    private static String printed(Parts parts, String separator) {
        return parts.percentage(1).toPlainString().replace(".", separator);
    }

    /** A percentage that belongs to other parts. */
    private static String wrong(Parts parts) {
        BigDecimal right = parts.percentage(1);
        BigDecimal by = new BigDecimal("4.7");
        return (right.intValue() < 90 ? right.add(by) : right.subtract(by)).toPlainString();
    }
}
