package vn.chitieu.etl.reading;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.LookAlikes;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;
import vn.chitieu.warehouse.catalogue.Ward;

/**
 * The catalogue as people write it: codes, names with and without accents, Q.1, P.08, TT. Củ Chi, I.1.3. A text that
 * could mean two things means none.
 */
final class Names implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of a text that may name a unit, in characters: far longer than any name with all that is put around it. */
    static final int LONGEST_UNIT = 120;

    private static final int LONGEST_INDICATOR = 300;

    /** Words taken off around a district's name, one after the other: a cover has four at the most. */
    private static final int MOST_AROUND = 10;

    private static final Pattern WARD_KIND = Pattern.compile("(phuong|ph|p|f|xa|x|thi tran|tt|t t) (.+)");
    private static final Pattern DISTRICT_KIND = Pattern.compile("(quan|q|huien|h) (.+)");
    private static final String BOARD = "(?:bch|btv|ban chap hanh|ban thuong vu)";
    private static final String UNION =
            "(?:doan|dtn|dtncs|thanh doan)(?: tncs| tncshcm| tn| thanh nien(?: cong san)?)?";
    /** What an office puts before the name of its unit. */
    private static final Pattern OF_THE_UNION = Pattern.compile("^(?:\\d+ )?(?:(?:" + BOARD + " )?" + UNION
            + "(?: ho chi minh| hcm)? )?(?=(?:phuong|ph|p|f|xa|x|thi tran|tt|t t) )");
    /** An F heads the items of a list too. */
    private static final Pattern WARD_LIKE = Pattern.compile("(?:phuong|ph|p|xa|x|thi tran|tt|t t) .+|f \\d+");

    /** What stands before or behind a district's name where the whole text is one. */
    private static final Pattern AROUND_A_DISTRICT = Pattern.compile("^(?:bao cao|don vi|" + BOARD + "|" + UNION
            + "|(?:thanh pho|tp)? ?(?:ho chi minh|hcm)|tphcm) | (?:" + UNION
            + "|(?:thanh pho|tp)? ?(?:ho chi minh|hcm)(?: citi)?|tphcm|viet nam)$");

    private static final Pattern DISTRICT_IN_OTHER_WORDS =
            Pattern.compile("(quan|huien|q|h|district|dist|thanh pho|tp)(?: doan)? (.+)");
    /** Quận X is how people leave the number open. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("i", "1"),
            Map.entry("mot", "1"),
            Map.entry("nhat", "1"),
            Map.entry("nhut", "1"),
            Map.entry("ii", "2"),
            Map.entry("hai", "2"),
            Map.entry("nhi", "2"),
            Map.entry("iii", "3"),
            Map.entry("ba", "3"),
            Map.entry("iv", "4"),
            Map.entry("bon", "4"),
            Map.entry("tu", "4"),
            Map.entry("v", "5"),
            Map.entry("nam", "5"),
            Map.entry("vi", "6"),
            Map.entry("sau", "6"),
            Map.entry("vii", "7"),
            Map.entry("bai", "7"),
            Map.entry("viii", "8"),
            Map.entry("tam", "8"),
            Map.entry("ix", "9"),
            Map.entry("chin", "9"),
            Map.entry("muoi", "10"),
            Map.entry("xi", "11"),
            Map.entry("muoi mot", "11"),
            Map.entry("xii", "12"),
            Map.entry("muoi hai", "12"));

    private static final Pattern OUTLINE_NUMBER = Pattern.compile("([IVXivx]+(?:\\.\\d+)+)\\.?(?:[\\s:)–-]+(.*))?");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,2}|[a-zđ])[.)/]\\s*|^[-–+*•]\\s*");
    private static final Pattern CODE_AND_PART = Pattern.compile("([a-z0-9_]+)\\.(numerator|denominator|value|stated)");
    private static final Pattern BEFORE_AN_INDICATOR = Pattern.compile("^(?:chi tieu |tong |ti le |so luong |so )+");
    private static final Pattern BEHIND_AN_INDICATOR = Pattern.compile("(?: ti le)?(?: %)$");
    private static final Pattern WARD_CODE = Pattern.compile("\\d{5,6}");
    private static final Pattern NOUGHTS_BEFORE = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern WITH_FRACTION = Pattern.compile("\\d{3,6}\\.0+");
    private static final Map<String, String> WARD_KINDS = Map.of(
            "phuong",
            "phuong",
            "p",
            "phuong",
            "f",
            "phuong",
            "xa",
            "xa",
            "x",
            "xa",
            "thi tran",
            "tt",
            "tt",
            "tt",
            "ph",
            "phuong",
            "t t",
            "tt");

    private final Map<String, String> districts = new HashMap<>();
    private final Map<String, List<String>> namesAtTheEnd = new HashMap<>();
    private final Map<String, String> districtsInEnglish = new HashMap<>();
    private final Set<String> districtCodes = new HashSet<>();
    private final Map<String, WardName> wards = new HashMap<>();
    private final Map<String, Map<String, List<WardName>>> wardsByDistrict = new HashMap<>();
    private final Map<String, List<WardName>> wardsByName = new HashMap<>();
    private final Map<String, Indicator.Kind> kinds = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, String> numerators = new HashMap<>();
    private final Map<String, String> denominators = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private final Map<Integer, LocalDate> periods = new HashMap<>();
    private final Periods ofDays;
    private final Set<String> vocabulary = new TreeSet<>();

    private record WardName(
            String code,
            String district,
            String full,
            LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        /** As it stands within a text, between blanks. */
        String within() {
            return " " + (full.startsWith("tt ") ? "thi tran " + full.substring(3) : full) + " ";
        }
    }

    /**
     * What a heading says of the figures under it.
     *
     * @param part null where it names the indicator alone
     */
    record IndicatorName(String code, @Nullable Part part) {}

    Names(Catalogue catalogue) {
        catalogue.districts().forEach(district -> {
            districtCodes.add(district.districtCode());
            once(districts, district.districtCode(), district.districtCode());
            once(districts, districtKey(fold(district.nameVi())), district.districtCode());
            once(districts, districtKey(fold(district.shortNameVi())), district.districtCode());
            once(districtsInEnglish, fold(district.nameEn()), district.districtCode());
            vocabulary.add(district.nameVi());
        });
        districts.forEach(this::addNameAtTheEnd);
        catalogue.wards().forEach(this::add);
        catalogue.indicators().forEach(this::add);
        catalogue.outline().forEach(this::add);
        catalogue.periods().forEach(period -> periods.put(period.year(), period.startsOn()));
        ofDays = new Periods(catalogue.periods());
    }

    private void add(Ward ward) {
        String key = wardKey(fold(ward.nameVi()));
        WardName name = new WardName(ward.wardCode(), ward.districtCode(), key, ward.validFrom(), ward.validTo());
        wards.put(ward.wardCode(), name);
        Set<String> keys = new HashSet<>(List.of(key));
        Matcher kind = WARD_KIND.matcher(fold(ward.nameVi()));
        // A number alone is no name.
        if (kind.matches() && !kind.group(2).matches("\\d+")) {
            keys.add(kind.group(2));
        }
        Map<String, List<WardName>> ofDistrict =
                wardsByDistrict.computeIfAbsent(ward.districtCode(), code -> new HashMap<>());
        for (String each : keys) {
            ofDistrict.computeIfAbsent(each, none -> new ArrayList<>()).add(name);
        }
        wardsByName.computeIfAbsent(key, none -> new ArrayList<>()).add(name);
        vocabulary.add(ward.nameVi());
    }

    private void add(Indicator indicator) {
        String code = indicator.indicatorCode();
        kinds.put(code, indicator.kind());
        once(letters, indicator.letter().toUpperCase(Locale.ROOT), code);
        once(indicators, fold(indicator.nameVi()), code);
        once(indicators, fold(indicator.shortNameVi()), code);
        once(numerators, fold(indicator.numeratorVi()), code);
        if (indicator.denominatorVi() != null) {
            denominators.put(code, fold(indicator.denominatorVi()));
            vocabulary.add(indicator.denominatorVi());
        }
        vocabulary.add(indicator.nameVi());
        vocabulary.add(indicator.shortNameVi());
        vocabulary.add(indicator.numeratorVi());
    }

    private void add(OutlineItem item) {
        once(items, item.itemCode().toUpperCase(Locale.ROOT), item.itemCode());
        once(items, fold(item.labelVi()), item.itemCode());
        if (item.indicatorCode() != null) {
            once(indicators, fold(item.labelVi()), item.indicatorCode());
        }
        vocabulary.add(item.labelVi());
    }

    /** Takes a name out of use when it stands for two things. */
    private static void once(Map<String, String> names, String name, String code) {
        String before = names.putIfAbsent(name, code);
        if (before != null && !before.equals(code)) {
            names.put(name, "");
        }
    }

    /**
     * A text without what people write in more than one way: case, accents, y for i, blanks, points, noughts before a
     * number.
     */
    static String fold(String text) {
        String plain = Normalizer.normalize(
                LookAlikes.read(text).toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        char before = ' ';
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            int type = Character.getType(sign);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                continue;
            }
            char kept = Character.isLetterOrDigit(sign) ? (sign == 'y' ? 'i' : sign) : sign == '%' ? '%' : ' ';
            boolean isEdge = Character.isDigit(kept) != Character.isDigit(before) && kept != ' ' && before != ' ';
            if (isEdge || (kept == '%' && before != ' ')) {
                folded.append(' ');
                before = ' ';
            }
            if (kept == ' ' && before == ' ') {
                continue;
            }
            folded.append(kept);
            before = kept;
        }
        String words = folded.toString().strip();
        return words.indexOf('0') < 0 ? words : NOUGHTS_BEFORE.matcher(words).replaceAll("");
    }

    private static String districtKey(String folded) {
        Matcher kind = DISTRICT_KIND.matcher(folded);
        return !kind.matches() ? folded : (kind.group(1).startsWith("q") ? "quan " : "huien ") + kind.group(2);
    }

    private static String wardKey(String folded) {
        Matcher kind = WARD_KIND.matcher(folded);
        return kind.matches() ? WARD_KINDS.get(kind.group(1)) + " " + kind.group(2) : folded;
    }

    /** Whether a reading is of a unit and an indicator of the catalogue. */
    boolean knows(Reading reading) {
        return kinds.containsKey(reading.indicatorCode()) && knowsUnit(reading);
    }

    /** Whether a reading is of a unit of the catalogue. */
    boolean knowsUnit(Reading reading) {
        return reading.wardCode().isEmpty()
                ? districtCodes.contains(reading.districtCode())
                : wards.containsKey(reading.wardCode());
    }

    boolean isDistrictCode(String text) {
        return districtCodes.contains(text);
    }

    boolean isYear(@Nullable Integer year) {
        return periods.containsKey(year);
    }

    /** The district that a text names, null where none or more than one. */
    @Nullable
    String district(String text) {
        if (text.length() > LONGEST_UNIT) {
            return null;
        }
        String code = districts.get(withoutFraction(text));
        return known(code != null ? code : districts.get(districtKey(fold(text))));
    }

    /**
     * The district that a text names where nothing else can be meant, as on a cover: Quận Đoàn 1, Quận Nhất,
     * QUẬN 1 - TP.HCM, District 1. Within a sheet “Quận Đoàn 1” may be the office alone.
     */
    @Nullable
    String districtMeant(String text) {
        if (text.length() > LONGEST_UNIT) {
            return null;
        }
        String code = district(text);
        String rest = fold(text);
        for (int taken = 0; code == null && taken <= MOST_AROUND; taken++) {
            code = inOtherWords(rest);
            String shorter = AROUND_A_DISTRICT.matcher(rest).replaceFirst("").strip();
            if (shorter.equals(rest)) {
                return code;
            }
            rest = shorter;
        }
        return code;
    }

    /**
     * Whether a text names a district as the town that it became later, together with others: TP. Thủ Đức. Then it is no
     * contradiction of another.
     */
    boolean isLaterTown(String text) {
        return fold(text).matches("(?:.* )?(?:thanh pho|tp)(?: doan)? (?!ho chi minh|hcm).*");
    }

    private @Nullable String inOtherWords(String folded) {
        String code = known(districts.get(districtKey(folded)));
        code = code == null ? known(districtsInEnglish.get(folded)) : code;
        Matcher words = DISTRICT_IN_OTHER_WORDS.matcher(folded);
        if (code != null || !words.matches()) {
            return code;
        }
        String kind = words.group(1);
        String name = words.group(2);
        if (kind.startsWith("h")) {
            return known(districts.get("huien " + name));
        }
        return known(districts.get("quan " + NUMBERS.getOrDefault(name, name)));
    }

    /** A code as programs write it that take it for a number: 760.0. */
    static String withoutFraction(String code) {
        String stripped = code.strip();
        return stripped.indexOf('.') > 0 && WITH_FRACTION.matcher(stripped).matches()
                ? stripped.substring(0, stripped.indexOf('.'))
                : stripped;
    }

    /** The period that a text means, null where none or more than one. */
    @Nullable
    Integer yearMeant(String text) {
        return ofDays.meant(text);
    }

    /**
     * The ward that a text names: within the district where it can, since many have a Phường 5, else the only one of
     * that name in the city.
     *
     * @param year of the report, to tell wards apart that bore a name one after the other
     */
    @Nullable
    String ward(@Nullable String district, @Nullable Integer year, String text) {
        String code = withoutFraction(text);
        if (wards.containsKey(code)) {
            return code;
        }
        if (text.length() > LONGEST_UNIT) {
            return null;
        }
        String folded = OF_THE_UNION.matcher(fold(text)).replaceFirst("");
        String key = wardKey(folded);
        Map<String, List<WardName>> near =
                district == null ? Map.of() : wardsByDistrict.getOrDefault(district, Map.of());
        List<WardName> found = near.getOrDefault(key, List.of());
        if (found.isEmpty()) {
            for (String end : namesAtTheEnd.getOrDefault(String.valueOf(district), List.of())) {
                if (key.endsWith(end)) {
                    found = near.getOrDefault(key.substring(0, key.length() - end.length()), List.of());
                }
            }
        }
        if (found.isEmpty()) {
            found = wardsByName.getOrDefault(key, List.of());
            return found.size() == 1 ? found.getFirst().code() : null;
        }
        if (found.size() > 1 && year != null && periods.get(year) != null) {
            LocalDate firstDay = periods.get(year);
            found = found.stream()
                    .filter(ward -> !ward.from().isAfter(firstDay)
                            && (ward.to() == null || !ward.to().isBefore(firstDay)))
                    .toList();
        }
        return found.size() == 1 ? found.getFirst().code() : null;
    }

    /** Whether a text is the name of a ward, be it that of others too. */
    boolean isNameOf(String wardCode, String text) {
        WardName ward = wards.get(wardCode);
        return ward != null
                && ward.full().equals(wardKey(OF_THE_UNION.matcher(fold(text)).replaceFirst("")));
    }

    /** Takes note of what may stand behind the name of a ward: that of its district. */
    private void addNameAtTheEnd(String name, String district) {
        if (district.isEmpty() || name.equals(district)) {
            return;
        }
        List<String> ends = namesAtTheEnd.computeIfAbsent(district, none -> new ArrayList<>());
        ends.add(" " + name);
        if (name.startsWith("quan ") || name.startsWith("huien ")) {
            ends.add(" " + name.charAt(0) + name.substring(name.indexOf(' ')));
        }
    }

    /** Whether a text is written as a ward's name, whichever it may be. */
    static boolean isWardLike(String text) {
        if (text.length() > LONGEST_UNIT) {
            return false;
        }
        String folded = OF_THE_UNION.matcher(fold(text)).replaceFirst("");
        return WARD_LIKE.matcher(folded).matches() && folded.length() < 60
                || WARD_CODE.matcher(text.strip()).matches();
    }

    /** Wards of a district whose names stand within a text, as in a title. */
    Set<String> wardsWithin(@Nullable String district, String text) {
        String words = " " + fold(text) + " ";
        Set<String> found = new TreeSet<>();
        if (district != null) {
            wardsByDistrict.getOrDefault(district, Map.of()).values().stream()
                    .flatMap(List::stream)
                    .filter(ward -> words.contains(ward.within()))
                    .forEach(ward -> found.add(ward.code()));
        }
        return found;
    }

    /** Whether a text names the district as a whole. */
    boolean isDistrictWithin(@Nullable String district, String text) {
        String words = " " + fold(text) + " ";
        return districts.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(district)
                        && (entry.getKey().startsWith("quan ") || entry.getKey().startsWith("huien "))
                        && words.contains(" " + entry.getKey() + " "));
    }

    Indicator.@Nullable Kind kind(@Nullable String indicator) {
        return indicator == null ? null : kinds.get(indicator);
    }

    /** The indicator that a text names by code, number or name, and the part of it where it says so. */
    @Nullable
    IndicatorName indicator(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_INDICATOR) {
            return null;
        }
        if (kinds.containsKey(stripped)) {
            return new IndicatorName(stripped, null);
        }
        Matcher codeAndPart = CODE_AND_PART.matcher(stripped);
        if (codeAndPart.matches() && kinds.containsKey(codeAndPart.group(1))) {
            return new IndicatorName(codeAndPart.group(1), Part.ofHeading(codeAndPart.group(2)));
        }
        Matcher number = OUTLINE_NUMBER.matcher(stripped);
        if (number.matches()) {
            String code = known(letters.get(number.group(1).toUpperCase(Locale.ROOT)));
            String rest = number.group(2);
            IndicatorName named = rest == null || rest.isBlank() ? null : named(rest);
            if (code == null || named == null) {
                return code == null ? null : new IndicatorName(code, null);
            }
            return named.code().equals(code) ? named : null;
        }
        return named(NUMBERING.matcher(stripped).replaceFirst(""));
    }

    private @Nullable IndicatorName named(String text) {
        String name = fold(text);
        String code = known(indicators.get(name));
        if (code != null) {
            return new IndicatorName(code, null);
        }
        code = known(numerators.get(name));
        if (code != null) {
            return new IndicatorName(code, Part.numerator);
        }
        boolean isRate = name.startsWith("ti le ") || name.endsWith(" %");
        String bare = BEHIND_AN_INDICATOR
                .matcher(BEFORE_AN_INDICATOR.matcher(name).replaceFirst(""))
                .replaceFirst("");
        code = bare.equals(name) ? null : known(indicators.get(bare));
        return code == null ? null : new IndicatorName(code, isRate ? Part.stated : null);
    }

    /** Whether a text is how the catalogue words the denominator of one of some indicators. */
    boolean isDenominatorOf(Set<String> indicators, String text) {
        String folded = fold(text);
        return indicators.stream().anyMatch(indicator -> folded.equals(denominators.get(indicator)));
    }

    /** The outline item that a text names by its number or its label. */
    @Nullable
    String item(String text) {
        String number = text.strip().replaceFirst("[.)]+$", "").toUpperCase(Locale.ROOT);
        String code = known(items.get(number));
        return code != null ? code : known(items.get(fold(text)));
    }

    /** Words that a report is likely to hold. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    private static @Nullable String known(@Nullable String code) {
        return code == null || code.isEmpty() ? null : code;
    }
}
