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
    public static final List<String> FILES = List.of(
            "districts.csv",
            "wards.csv",
            "indicators.csv",
            "outline.csv",
            "programmes.csv",
            "programme_items.csv",
            "periods.csv",
            "targets.csv",
            WORDS);

    /**
     * Reads and checks a catalogue folder.
     *
     * @throws CatalogueException for the first mistake found, with file and line
     */
    public static Catalogue read(Path folder) {
        List<District> districts = CsvTable.read(
                folder.resolve("districts.csv"),
                List.of(
                        "district_code",
                        "name_vi",
                        "name_en",
                        "short_name_vi",
                        "short_name_en",
                        "abbreviation",
                        "kind",
                        "has_industrial_zone",
                        "area_km2",
                        "population",
                        "tile_column",
                        "tile_row"),
                row -> new District(
                        row.text("district_code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.text("short_name_vi"),
                        row.text("short_name_en"),
                        row.text("abbreviation"),
                        row.oneOf("kind", District.Kind.class),
                        row.yesOrNo("has_industrial_zone"),
                        row.decimal("area_km2"),
                        row.integer("population"),
                        row.integer("tile_column"),
                        row.integer("tile_row")),
                District::districtCode);
        Set<String> districtCodes = keys(districts, District::districtCode);

        List<Ward> wards = CsvTable.read(
                folder.resolve("wards.csv"),
                List.of("ward_code", "district_code", "name_vi", "kind", "valid_from", "valid_to"),
                row -> {
                    Ward ward = new Ward(
                            row.text("ward_code"),
                            row.text("district_code"),
                            row.text("name_vi"),
                            row.oneOf("kind", Ward.Kind.class),
                            row.day("valid_from"),
                            row.optionalDay("valid_to"));
                    row.refersTo("district_code", ward.districtCode(), districtCodes, "districts.csv");
                    if (ward.validTo() != null && ward.validTo().isBefore(ward.validFrom())) {
                        throw row.problem(new Message("valid_to trước valid_from", "valid_to lies before valid_from"));
                    }
                    return ward;
                },
                Ward::wardCode);

        List<Indicator> indicators = CsvTable.read(
                folder.resolve("indicators.csv"),
                List.of(
                        "indicator_code",
                        "letter",
                        "position",
                        "kind",
                        "measure",
                        "is_bounded",
                        "direction",
                        "name_vi",
                        "name_en",
                        "short_name_vi",
                        "short_name_en",
                        "definition_vi",
                        "definition_en",
                        "numerator_vi",
                        "numerator_en",
                        "denominator_vi",
                        "denominator_en",
                        "unit_vi",
                        "unit_en",
                        "caveat_vi",
                        "caveat_en"),
                List.of("same_within_points"),
                Catalogue::indicator,
                Indicator::indicatorCode);
        Set<String> indicatorCodes = keys(indicators, Indicator::indicatorCode);

        Set<String> itemsAbove = new HashSet<>();
        List<OutlineItem> outline = CsvTable.read(
                folder.resolve("outline.csv"),
                List.of(
                        "item_code",
                        "parent_code",
                        "position",
                        "kind",
                        "applies_to",
                        "indicator_code",
                        "label_vi",
                        "label_en"),
                row -> {
                    OutlineItem item = outlineItem(row, itemsAbove, indicatorCodes);
                    itemsAbove.add(item.itemCode());
                    return item;
                },
                OutlineItem::itemCode);

        List<Programme> programmes = CsvTable.read(
                folder.resolve("programmes.csv"),
                List.of("programme_code", "name_vi", "name_en", "first_year", "last_year"),
                row -> new Programme(
                        row.text("programme_code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.optionalInteger("first_year"),
                        row.optionalInteger("last_year")),
                Programme::programmeCode);
        Set<String> programmeCodes = keys(programmes, Programme::programmeCode);

        List<ProgrammeItem> programmeItems = CsvTable.read(
                folder.resolve("programme_items.csv"),
                List.of("programme_code", "item_code"),
                row -> {
                    ProgrammeItem item = new ProgrammeItem(row.text("programme_code"), row.text("item_code"));
                    row.refersTo("programme_code", item.programmeCode(), programmeCodes, "programmes.csv");
                    row.refersTo("item_code", item.itemCode(), itemsAbove, "outline.csv");
                    return item;
                },
                item -> item);

        List<Period> periods = CsvTable.read(
                folder.resolve("periods.csv"),
                List.of("year", "starts_on", "ends_on", "due_before"),
                row -> {
                    Period period = new Period(
                            row.integer("year"),
                            row.day("starts_on"),
                            row.day("ends_on"),
                            row.optionalDay("due_before"));
                    if (period.endsOn().isBefore(period.startsOn())) {
                        throw row.problem(new Message("ends_on trước starts_on", "ends_on lies before starts_on"));
                    }
                    return period;
                },
                Period::year);

        List<Target> targets = CsvTable.readOrNone(
                folder.resolve("targets.csv"),
                List.of("indicator_code", "year", "target", "is_illustrative"),
                row -> target(row, indicators),
                target -> target.indicatorCode() + " " + target.year());

        return new Catalogue(
                districts, wards, indicators, outline, programmes, programmeItems, periods, targets, words(folder));
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
                List.of("word", "meaning", "applies_to", "note_vi", "note_en"),
                row -> {
                    Word word = new Word(
                            row.text("word"),
                            row.oneOf("meaning", Word.Meaning.class),
                            row.oneOf("applies_to", Word.AppliesTo.class),
                            row.optional("note_vi"),
                            row.optional("note_en"));
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
                    return word;
                },
                word -> word.word().toLowerCase(Locale.ROOT) + " " + word.appliesTo());
    }

    private static Indicator indicator(CsvTable.Row row) {
        Indicator indicator = new Indicator(
                row.text("indicator_code"),
                row.text("letter"),
                row.integer("position"),
                row.oneOf("kind", Indicator.Kind.class),
                row.oneOf("measure", Indicator.Measure.class),
                row.yesOrNo("is_bounded"),
                row.oneOf("direction", Indicator.Direction.class),
                sameWithinPoints(row),
                row.text("name_vi"),
                row.text("name_en"),
                row.text("short_name_vi"),
                row.text("short_name_en"),
                row.text("definition_vi"),
                row.text("definition_en"),
                row.text("numerator_vi"),
                row.text("numerator_en"),
                row.optional("denominator_vi"),
                row.optional("denominator_en"),
                row.text("unit_vi"),
                row.text("unit_en"),
                row.optional("caveat_vi"),
                row.optional("caveat_en"));
        boolean isCount = indicator.kind() == Indicator.Kind.count;
        if (isCount != (indicator.denominatorVi() == null) || isCount != (indicator.denominatorEn() == null)) {
            throw row.problem(new Message(
                    "một tỷ lệ cần mẫu số, một số đếm thì không", "a rate needs a denominator, and a count has none"));
        }
        return indicator;
    }

    private static BigDecimal sameWithinPoints(CsvTable.Row row) {
        if (row.optional("same_within_points") == null) {
            return Indicator.SAME_WITHIN_POINTS;
        }
        BigDecimal points = row.decimal("same_within_points");
        if (points.signum() < 0 || points.compareTo(new BigDecimal(100)) > 0 || points.scale() > 6) {
            throw row.problem(new Message(
                    "same_within_points nằm từ 0 đến 100, tối đa sáu chữ số thập phân",
                    "same_within_points lies from 0 to 100, with six digits after the point at the most"));
        }
        return points;
    }

    private static OutlineItem outlineItem(CsvTable.Row row, Set<String> itemsAbove, Set<String> indicatorCodes) {
        OutlineItem item = new OutlineItem(
                row.text("item_code"),
                row.optional("parent_code"),
                row.integer("position"),
                row.oneOf("kind", OutlineItem.Kind.class),
                row.oneOf("applies_to", OutlineItem.AppliesTo.class),
                row.optional("indicator_code"),
                row.text("label_vi"),
                row.text("label_en"));
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
        return item;
    }

    private static Target target(CsvTable.Row row, List<Indicator> indicators) {
        Target target = new Target(
                row.text("indicator_code"), row.integer("year"), row.decimal("target"), row.yesOrNo("is_illustrative"));
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
        return target;
    }

    private static <T> Set<String> keys(List<T> records, Function<T, String> key) {
        return records.stream().map(key).collect(toSet());
    }
}
