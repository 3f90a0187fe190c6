package vn.chitieu.warehouse.catalogue;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.chitieu.warehouse.Message;

/**
 * Everything that people maintain beside the submissions. A catalogue that exists is consistent: each code that one
 * file takes from another is there.
 */
public record Catalogue(
        List<District> districts,
        List<Ward> wards,
        List<Indicator> indicators,
        List<OutlineItem> outline,
        List<Programme> programmes,
        List<ProgrammeItem> programmeItems,
        List<Period> periods,
        List<Target> targets,
        List<Word> words) {

    private static final String WORDS = "words.csv";

    /** The files of a catalogue folder; words.csv may be absent, as in folders made before there was one. */
    public static final List<String> FILES = new Catalogue(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
            .tables().stream().map(Table::file).toList();

    /**
     * Reads and checks a catalogue folder.
     *
     * @throws CatalogueException for the first mistake found, with file and line
     */
    public static Catalogue read(Path folder) {
        List<District> districts = CsvTable.read(
                folder.resolve("districts.csv"), District.class, District::districtCode, (row, any) -> {});
        Set<String> districtCodes = keys(districts, District::districtCode);
        List<Ward> wards = CsvTable.read(folder.resolve("wards.csv"), Ward.class, Ward::wardCode, (row, ward) -> {
            row.refersTo("district_code", ward.districtCode(), districtCodes, "districts.csv");
            if (ward.validTo() != null && ward.validTo().isBefore(ward.validFrom())) {
                throw row.problem(new Message("valid_to trước valid_from", "valid_to lies before valid_from"));
            }
        });
        List<Indicator> indicators = CsvTable.read(
                folder.resolve("indicators.csv"), Indicator.class, Indicator::indicatorCode, Catalogue::check);
        Set<String> indicatorCodes = keys(indicators, Indicator::indicatorCode);
        Set<String> itemsAbove = new HashSet<>();
        List<OutlineItem> outline =
                CsvTable.read(folder.resolve("outline.csv"), OutlineItem.class, OutlineItem::itemCode, (row, item) -> {
                    check(row, item, itemsAbove, indicatorCodes);
                    itemsAbove.add(item.itemCode());
                });
        List<Programme> programmes = CsvTable.read(
                folder.resolve("programmes.csv"), Programme.class, Programme::programmeCode, (row, any) -> {});
        Set<String> programmeCodes = keys(programmes, Programme::programmeCode);
        List<ProgrammeItem> programmeItems =
                CsvTable.read(folder.resolve("programme_items.csv"), ProgrammeItem.class, item -> item, (row, item) -> {
                    row.refersTo("programme_code", item.programmeCode(), programmeCodes, "programmes.csv");
                    row.refersTo("item_code", item.itemCode(), itemsAbove, "outline.csv");
                });
        List<Period> periods =
                CsvTable.read(folder.resolve("periods.csv"), Period.class, Period::year, (row, period) -> {
                    if (period.endsOn().isBefore(period.startsOn())) {
                        throw row.problem(new Message("ends_on trước starts_on", "ends_on lies before starts_on"));
                    }
                });
        List<Target> targets = CsvTable.readOrNone(
                folder.resolve("targets.csv"),
                Target.class,
                target -> target.indicatorCode() + " " + target.year(),
                (row, target) -> check(row, target, indicators));
        return new Catalogue(
                districts, wards, indicators, outline, programmes, programmeItems, periods, targets, words(folder));
    }

    /** A file of the catalogue; its columns are the {@link Fields} of its records. */
    public record Table<T extends Record>(String file, Class<T> type, List<T> records) {}

    /** All of it, file by file. */
    public List<Table<?>> tables() {
        return List.of(
                new Table<>("districts.csv", District.class, districts),
                new Table<>("wards.csv", Ward.class, wards),
                new Table<>("indicators.csv", Indicator.class, indicators),
                new Table<>("outline.csv", OutlineItem.class, outline),
                new Table<>("programmes.csv", Programme.class, programmes),
                new Table<>("programme_items.csv", ProgrammeItem.class, programmeItems),
                new Table<>("periods.csv", Period.class, periods),
                new Table<>("targets.csv", Target.class, targets),
                new Table<>(WORDS, Word.class, words));
    }

    /** The ward-level units that a district's report of a period is expected to cover: those valid on its first day. */
    public List<Ward> expectedWards(String districtCode, Period period) {
        LocalDate firstDay = period.startsOn();
        return wards.stream()
                .filter(ward -> ward.districtCode().equals(districtCode) && ward.existsOn(firstDay))
                .toList();
    }

    /** Without the file no word means anything: cells are then blank, numbers, or refused. */
    private static List<Word> words(Path folder) {
        if (Files.notExists(folder.resolve(WORDS))) {
            return List.of();
        }
        Map<String, Boolean> isForAll = new HashMap<>();
        return CsvTable.read(
                folder.resolve(WORDS),
                Word.class,
                word -> word.word().toLowerCase(Locale.ROOT) + " " + word.appliesTo(),
                (row, word) -> {
                    if (word.word().codePoints().anyMatch(Character::isDigit)) {
                        throw row.problem(new Message(
                                "“%s” có chữ số: số thì đọc là số".formatted(word.word()),
                                "“%s” holds digits: a number is read as a number".formatted(word.word())));
                    }
                    boolean all = word.appliesTo() == Word.AppliesTo.all;
                    Boolean before = isForAll.putIfAbsent(word.word().toLowerCase(Locale.ROOT), all);
                    if (before != null && (all || before)) {
                        throw row.problem(new Message(
                                "“%s” đã có nghĩa cho mọi loại chỉ tiêu".formatted(word.word()),
                                "“%s” has a meaning for every kind of indicator already".formatted(word.word())));
                    }
                });
    }

    private static void check(CsvTable.Row row, Indicator indicator) {
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        if (isCount != (indicator.denominatorVi() == null) || isCount != (indicator.denominatorEn() == null)) {
            throw row.problem(new Message(
                    "một tỷ lệ cần mẫu số, một số đếm thì không", "a rate needs a denominator, and a count has none"));
        }
        BigDecimal points = indicator.sameWithinPoints();
        if (points.signum() < 0 || points.compareTo(new BigDecimal(100)) > 0 || points.scale() > 6) {
            throw row.problem(new Message(
                    "same_within_points nằm từ 0 đến 100, tối đa sáu chữ số thập phân",
                    "same_within_points lies from 0 to 100, with six digits after the point at the most"));
        }
    }

    private static void check(CsvTable.Row row, OutlineItem item, Set<String> itemsAbove, Set<String> indicatorCodes) {
        if (item.parentCode() != null) {
            row.refersTo("parent_code", item.parentCode(), itemsAbove, "outline.csv (↑)");
        }
        if ((item.kind() == OutlineItem.Kind.indicator) != (item.indicatorCode() != null)) {
            throw row.problem(new Message(
                    "chỉ mục loại indicator, và mọi mục loại đó, có indicator_code",
                    "an item of kind indicator, and no other, has an indicator_code"));
        }
        if (item.indicatorCode() != null) {
            row.refersTo("indicator_code", item.indicatorCode(), indicatorCodes, "indicators.csv");
        }
    }

    private static void check(CsvTable.Row row, Target target, List<Indicator> indicators) {
        row.refersTo(
                "indicator_code", target.indicatorCode(), keys(indicators, Indicator::indicatorCode), "indicators.csv");
        boolean isCount = indicators.stream()
                .anyMatch(indicator -> indicator.indicatorCode().equals(target.indicatorCode())
                        && indicator.kind() == Indicator.Kind.count);
        if (target.target().signum() < 0 || (!isCount && target.target().compareTo(BigDecimal.ONE) > 0)) {
            throw row.problem(new Message(
                    "chỉ tiêu của một tỷ lệ nằm từ 0 đến 1, của một số đếm từ 0 trở lên",
                    "the target of a rate lies from 0 to 1, of a count from 0 up"));
        }
        if (target.target().precision() - target.target().scale() > 9) {
            throw row.problem(new Message("chỉ tiêu quá lớn", "the target is too large"));
        }
        if (target.target().scale() > 6) {
            throw row.problem(
                    new Message("nhiều hơn sáu chữ số thập phân", "has more than six digits after the point"));
        }
    }

    private static <T> Set<String> keys(List<T> records, Function<T, String> key) {
        return records.stream().map(key).collect(toSet());
    }
}
