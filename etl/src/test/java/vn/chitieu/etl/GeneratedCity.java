package vn.chitieu.etl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import vn.chitieu.etl.golden.DataFolder;

/**
 * A catalogue and reports made up from a seed, small but nasty: partial, total, stated, missing, refused and repeated
 * readings, corrections, a district without wards, wards that come and go, targets that are missing or zero, values at
 * the edge of a target, of a tolerance and of each other; an even number of districts and of indicators, so that half
 * of them can be there.
 */
final class GeneratedCity {
    /** Between the first versions and many corrections. */
    static final LocalDate MIDDLE_DAY = LocalDate.of(2011, 1, 20);

    private static final LocalDate LAST_CORRECTION = LocalDate.of(2011, 11, 28);
    private static final int[] DENOMINATORS = {0, 1, 2, 3, 7, 10, 20, 43, 44, 60, 100, 126, 200, 1000};
    private static final String[] TARGETS = {"0", "0.5", "0.6", "0.75", "0.333333", "0.9", "1"};

    /** How many wards each district has. */
    private static final Map<String, Integer> DISTRICTS = new LinkedHashMap<>();

    static {
        DISTRICTS.put("801", 5);
        DISTRICTS.put("802", 5);
        DISTRICTS.put("803", 3);
        DISTRICTS.put("804", 2);
        DISTRICTS.put("805", 1);
        DISTRICTS.put("806", 0);
        DISTRICTS.put("807", 10);
        DISTRICTS.put("808", 4);
    }

    private record Measured(String code, String kind, String measure, String bounded, String direction, String within) {
        boolean isCount() {
            return kind.equals("count");
        }

        boolean isOfUnits() {
            return kind.equals("unit_rate");
        }
    }

    private static final List<Measured> INDICATORS = List.of(
            new Measured("theory_study", "person_rate", "stock", "yes", "higher", "0.5"),
            new Measured("officers", "person_rate", "stock", "yes", "higher", "0"),
            new Measured("gathering", "person_rate", "stock", "no", "higher", ""),
            new Measured("admission", "person_rate", "flow", "yes", "higher", "2.5"),
            new Measured("out_of_work", "person_rate", "stock", "yes", "lower", "1"),
            new Measured("absence", "person_rate", "flow", "no", "lower", "3"),
            new Measured("courses", "count", "flow", "no", "higher", ""),
            new Measured("members", "count", "stock", "no", "higher", ""),
            new Measured("complaints", "count", "stock", "no", "lower", ""),
            new Measured("models", "unit_rate", "stock", "yes", "higher", "0.000001"),
            new Measured("internet", "unit_rate", "stock", "yes", "higher", "10"),
            new Measured("fair", "unit_rate", "flow", "yes", "lower", "0.5"));

    private final Random dice;
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Double> targets = new HashMap<>();
    private final List<String> register = new ArrayList<>();

    GeneratedCity(int seed) {
        dice = new Random(seed);
    }

    /** Writes the catalogue, the reports and their register into a folder that holds the rest of a catalogue. */
    void writeInto(DataFolder folder) throws IOException {
        writeCatalogue(folder);
        for (int year = 2006; year <= 2011; year++) {
            // Districts that report the very same totals tie in everything.
            Map<String, String> twins = new HashMap<>();
            INDICATORS.forEach(indicator -> twins.put(indicator.code(), parts(indicator, "twins", false)));
            // One year so few report that they make no city.
            boolean isQuiet = year == 2008;
            for (String district : DISTRICTS.keySet()) {
                if (!chance(isQuiet ? 65 : 8)) {
                    report(folder, district, year, twins);
                }
            }
        }
        folder.register(register.toArray(String[]::new));
    }

    private void writeCatalogue(DataFolder folder) throws IOException {
        List<String> districts = new ArrayList<>(
                List.of(
                        "district_code,name_vi,name_en,short_name_vi,short_name_en,abbreviation,kind,has_industrial_zone,area_km2,population,tile_column,tile_row"));
        List<String> wards = new ArrayList<>(List.of("ward_code,district_code,name_vi,kind,valid_from,valid_to"));
        DISTRICTS.forEach((district, count) -> {
            districts.add("%1$s,Quận %1$s,District %1$s,Quận %1$s,%1$s,Q%1$s,urban,no,10,1000,%2$d,0"
                    .formatted(district, districts.size()));
            for (String ward : wards(district)) {
                boolean isNew = ward.equals("80205");
                boolean isAbolished = ward.equals("80303");
                wards.add("%1$s,%2$s,Phường %1$s,ward,%3$s,%4$s"
                        .formatted(
                                ward, district, isNew ? "2006-06-01" : "2004-08-31", isAbolished ? "2008-12-31" : ""));
            }
        });
        List<String> indicators = new ArrayList<>(
                List.of(
                        "indicator_code,letter,position,kind,measure,is_bounded,direction,same_within_points,name_vi,name_en,short_name_vi,short_name_en,definition_vi,definition_en,numerator_vi,numerator_en,denominator_vi,denominator_en,unit_vi,unit_en,caveat_vi,caveat_en"));
        List<String> ofYears = new ArrayList<>(List.of("indicator_code,year,target,is_illustrative"));
        for (Measured indicator : INDICATORS) {
            indicators.add("%1$s,I.%2$d,%2$d,%3$s,%4$s,%5$s,%6$s,%7$s,%1$s,%1$s,%1$s,%1$s,x,x,x,x,%8$s,%8$s,x,x,,"
                    .formatted(
                            indicator.code(),
                            indicators.size(),
                            indicator.kind(),
                            indicator.measure(),
                            indicator.bounded(),
                            indicator.direction(),
                            indicator.within(),
                            indicator.isCount() ? "" : "x"));
            // One of the rates has no targets at all.
            for (int year = 2006; year <= 2012 && !indicator.code().equals("officers"); year++) {
                String target = indicator.isCount() ? Integer.toString(dice.nextInt(7)) : any(TARGETS);
                if (!chance(year == 2012 ? 10 : 15)) {
                    ofYears.add("%s,%d,%s,yes".formatted(indicator.code(), year, target));
                    targets.put(indicator.code(), Double.valueOf(target));
                }
            }
        }
        write(folder, "districts.csv", districts);
        write(folder, "wards.csv", wards);
        write(folder, "indicators.csv", indicators);
        write(folder, "targets.csv", ofYears);
    }

    private void report(DataFolder folder, String district, int year, Map<String, String> twins) throws IOException {
        int versions = chance(35) ? 2 + dice.nextInt(2) : 1;
        LocalDate first = year == 2011
                ? LocalDate.of(2011, 11, 8).plusDays(dice.nextInt(14))
                : LocalDate.of(year + 1, 1, 5).plusDays(dice.nextInt(30));
        for (int version = 1; version <= versions; version++) {
            String file = "%d/%s%s.csv".formatted(year, district, version == 1 ? "" : "_" + version);
            LocalDate received = first;
            if (version > 1 && chance(80)) {
                received = first.plusDays(dice.nextLong(LAST_CORRECTION.toEpochDay() - first.toEpochDay() + 1));
            }
            register.add("%s,%s,%d,,%s,%s,no"
                    .formatted(
                            file,
                            district,
                            year,
                            chance(50) ? "" : first.minusDays(dice.nextInt(3)),
                            chance(5) ? "" : received));
            folder.submit(
                    file, rows(district, year, twins, version > 1 && chance(15)).toArray(String[]::new));
        }
    }

    private List<String> rows(String district, int year, Map<String, String> twins, boolean isAllRefused) {
        List<String> rows = new ArrayList<>();
        boolean isTwin = chance(15);
        for (Measured indicator : INDICATORS) {
            String at = "%s,%%s,%s,%d,%%s,".formatted(district, indicator.code(), year);
            if (isAllRefused) {
                rows.add(at.formatted("", "-1,10,"));
            } else if (isTwin) {
                rows.add(at.formatted("", twins.get(indicator.code())));
            } else {
                addRows(rows, indicator, district, year, at);
            }
        }
        if (rows.isEmpty()) {
            rows.add("%s,,theory_study,%d,,,,".formatted(district, year));
        }
        return rows;
    }

    private void addRows(List<String> rows, Measured indicator, String district, int year, String at) {
        List<String> wards = wards(district).stream()
                .filter(ward -> !(ward.equals("80205") && year == 2006) && !(ward.equals("80303") && year > 2008))
                .toList();
        int left = wards.size();
        switch (dice.nextInt(20)) {
            // Every ward.
            case 0, 1, 2, 3, 4, 5 -> addWards(rows, indicator, district, wards, at);
            // All but a few.
            case 6, 7, 8 -> addWards(rows, indicator, district, wards.subList(0, left - left / 5), at);
            case 9, 10 -> addWards(rows, indicator, district, wards.subList(left / 2, left), at);
            // The district's own total, alone or beside wards.
            case 11, 12, 13 -> rows.add(at.formatted("", parts(indicator, district, false)));
            case 14 -> {
                addWards(rows, indicator, district, wards.subList(0, left / 2), at);
                rows.add(at.formatted("", parts(indicator, district, false)));
            }
            // Nothing but a percentage, of the district or of wards.
            case 15 -> rows.add(at.formatted("", indicator.isCount() ? parts(indicator, district, false) : stated()));
            case 16 -> {
                addWards(rows, indicator, district, wards.subList(0, left / 2), at);
                for (String ward : wards.subList(left / 2, left)) {
                    rows.add(at.formatted(ward, indicator.isCount() ? ",," : stated()));
                }
            }
            // 0/0, or a blank.
            case 17 -> rows.add(at.formatted("", chance(70) ? "0,0," : ",,"));
            // Refused: a sign, another year, two that contradict each other.
            case 18 -> {
                switch (dice.nextInt(3)) {
                    case 0 -> rows.add(at.formatted("", "-3,10,"));
                    case 1 -> rows.add(at.formatted("", "3,10,").replace("," + year + ",", "," + (year - 1) + ","));
                    default -> {
                        rows.add(at.formatted("", "3,10,"));
                        rows.add(at.formatted("", "4,10,"));
                    }
                }
            }
            default -> {
                // Not a row.
            }
        }
    }

    private void addWards(List<String> rows, Measured indicator, String district, List<String> wards, String at) {
        boolean isNowhere = indicator.isOfUnits() && chance(8);
        for (String ward : wards) {
            String row = at.formatted(ward, isNowhere ? "0,0," : parts(indicator, district, true));
            rows.add(chance(3) ? at.formatted(ward, "1,0,") : row);
            if (chance(3)) {
                rows.add(row);
            }
        }
    }

    /** Numerator and denominator, near to what the district had before or to a target. */
    private String parts(Measured indicator, String district, boolean isWard) {
        String key = district + indicator.code();
        double target = targets.getOrDefault(indicator.code(), 0.5);
        if (indicator.isCount()) {
            int number = chance(50) ? (int) target + dice.nextInt(3) - 1 : dice.nextInt(8);
            return Math.max(0, number) + ",,";
        }
        if (indicator.isOfUnits() && isWard) {
            return chance(12) ? "0,0," : dice.nextInt(2) + ",1,";
        }
        int denominator = indicator.isOfUnits() ? dice.nextInt(8) : DENOMINATORS[dice.nextInt(DENOMINATORS.length)];
        double share = chance(45) ? shares.getOrDefault(key, target) : chance(50) ? target : dice.nextInt(11) / 10.0;
        int numerator = (int) Math.ceil(share * denominator - 1e-9) + (chance(40) ? dice.nextInt(3) - 1 : 0);
        boolean isAbove = indicator.bounded().equals("no") && chance(5);
        numerator = Math.max(0, isAbove ? denominator + 1 : Math.min(denominator, numerator));
        if (denominator > 0) {
            shares.put(key, (double) numerator / denominator);
        }
        return "%d,%d,".formatted(numerator, denominator);
    }

    private String stated() {
        return chance(50)
                ? ",,%d".formatted(dice.nextInt(101))
                : ",,\"%d,%d\"".formatted(dice.nextInt(100), dice.nextInt(10));
    }

    private static List<String> wards(String district) {
        return IntStream.rangeClosed(1, DISTRICTS.getOrDefault(district, 0))
                .mapToObj(number -> "%s%02d".formatted(district, number))
                .toList();
    }

    private String any(String[] texts) {
        return texts[dice.nextInt(texts.length)];
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    private static void write(DataFolder folder, String file, List<String> lines) throws IOException {
        Files.writeString(folder.catalogue().resolve(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
