package vn.chitieu.etl.sample;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Period;
import vn.chitieu.warehouse.catalogue.Ward;

/**
 * What happened in a district, before anybody writes it down. Each figure depends on the seed, the place, the indicator
 * and the year alone; what a ward is like stays with it over the years, so that states grow and do not jump about.
 */
final class SampleFigures {
    private static final int FIRST_YEAR = 2006;
    private static final int CENSUS_YEAR = 2009;
    private static final double YOUNG_PEOPLE_PER_RESIDENT = 0.27;
    private static final double MEMBERS_PER_RESIDENT = 0.036;
    private static final double GROWTH = 0.018;
    private static final double SHARE_RATED_FAIR = 0.38;
    private static final double CHANCE_OF_DIP_IN_LAST_YEAR = 0.2;

    private final long seed;
    private final District district;
    private final List<Ward> wards;
    private final Map<String, Double> weights;

    /**
     * @param wards all units that the district ever had
     */
    SampleFigures(long seed, District district, List<Ward> wards) {
        this.seed = seed;
        this.district = district;
        this.wards = wards;
        this.weights = wards.stream()
                .collect(toMap(Ward::wardCode, ward -> dice("weight", ward).between(0.6, 1.5)));
    }

    /**
     * The figure of each expected ward, in the order given.
     *
     * @param expected the units that the district had on the first day of the period
     */
    List<Parts> parts(Indicator indicator, Level level, Period period, List<Ward> expected) {
        return switch (indicator.kind()) {
            case count -> counts(level, period, expected);
            case unit_rate -> units(level, period, expected);
            case person_rate -> {
                double total = expected.stream().mapToDouble(this::weight).sum();
                yield expected.stream()
                        .map(ward -> people(indicator, level, period, ward, weight(ward) / total))
                        .toList();
            }
        };
    }

    private Parts people(Indicator indicator, Level level, Period period, Ward ward, double share) {
        int year = period.year();
        double rate = wardRate(indicator, level, period, ward);
        return switch (level.denominator()) {
            case officers -> officers(level, period, ward);
            case new_party_members -> {
                double admitted = (30 + 0.0002 * district.population()) * share * grown(year, 0.04) * length(period);
                int all = (int) (admitted * dice("admitted", ward, year).between(0.75, 1.25) + 0.5);
                yield new Parts(
                        (int) (all * rate + dice("outstanding", ward, year).fraction()), all);
            }
            case members -> rounded(rate, MEMBERS_PER_RESIDENT * share, ward, year, "members");
            case young_people -> rounded(rate, YOUNG_PEOPLE_PER_RESIDENT * share, ward, year, "young people");
            case one_unit, one_unit_if_fair, none -> throw new IllegalStateException(level.indicatorCode());
        };
    }

    private Parts rounded(double rate, double perResident, Ward ward, int year, String who) {
        double people = district.population() * perResident * grown(year, GROWTH);
        int denominator = Math.max(1, (int) (people * dice(who, ward, year).between(0.985, 1.015) + 0.5));
        return new Parts((int) (denominator * rate + 0.5), denominator);
    }

    /** Two or three people a ward, who stay: an officer is of youth age from the day on which the rate reaches him. */
    private Parts officers(Level level, Period period, Ward ward) {
        int year = period.year();
        int usual = dice("officers", ward).chance(0.4) ? 3 : 2;
        int officers = dice("officers", ward, year).chance(0.08) ? 5 - usual : usual;
        double rate = districtRate(level, period);
        int young = 0;
        for (int officer = 0; officer < officers; officer++) {
            double threshold = dice("officer", ward, officer).fraction()
                    + 0.04 * dice("officer", ward, officer, year).normal();
            young += threshold < rate ? 1 : 0;
        }
        return new Parts(young, officers);
    }

    /** Units get there one after the other: in a fixed order of the district's wards, give or take a little. */
    private List<Parts> units(Level level, Period period, List<Ward> expected) {
        double rate = districtRate(level, period);
        Map<String, Double> turns = turns(level.indicatorCode());
        Map<String, Double> fairTurns = turns("fair");
        boolean noneFair = SpecialCase.has(SpecialCase.of(district, period.year()), SpecialCase.NoneRatedFair.class);
        List<Parts> parts = new ArrayList<>();
        for (Ward ward : expected) {
            int year = period.year();
            if (level.denominator() == Level.Denominator.one_unit_if_fair) {
                double turn = fairTurns.getOrDefault(ward.wardCode(), 1.0)
                        + 0.1 * dice("fair", ward, year).normal();
                boolean fair = turn < SHARE_RATED_FAIR && !noneFair;
                boolean supported = fair && dice("supported", ward, year).chance(rate);
                parts.add(new Parts(supported ? 1 : 0, fair ? 1 : 0));
            } else {
                double turn = turns.getOrDefault(ward.wardCode(), 1.0)
                        + 0.02 * dice(level.indicatorCode(), ward, year).normal();
                parts.add(new Parts(turn < rate ? 1 : 0, 1));
            }
        }
        return parts;
    }

    private Map<String, Double> turns(String subject) {
        List<Ward> order = wards.stream()
                .sorted(comparingLong(ward -> dice("order", subject, ward).next()))
                .toList();
        Map<String, Double> turns = HashMap.newHashMap(order.size());
        for (int i = 0; i < order.size(); i++) {
            Ward ward = order.get(i);
            turns.put(ward.wardCode(), (i + dice("turn", subject, ward).fraction()) / order.size());
        }
        return turns;
    }

    /** A number for the district, dealt out one by one. */
    private List<Parts> counts(Level level, Period period, List<Ward> expected) {
        int total = Math.max(0, (int) (district(level, period) * length(period) + 0.5));
        double[] shares = expected.stream().mapToDouble(this::weight).toArray();
        double sum = expected.stream().mapToDouble(this::weight).sum();
        int[] counts = new int[shares.length];
        Dice dice = Dice.of(seed, level.indicatorCode(), district.districtCode(), period.year());
        for (int i = 0; i < total; i++) {
            double at = dice.between(0, sum);
            int ward = 0;
            while (ward < shares.length - 1 && at >= shares[ward]) {
                at -= shares[ward++];
            }
            counts[ward]++;
        }
        List<Parts> parts = new ArrayList<>();
        for (int count : counts) {
            parts.add(new Parts(count, 0));
        }
        return parts;
    }

    private double wardRate(Indicator indicator, Level level, Period period, Ward ward) {
        double lasting = 0.5 * dice(level.indicatorCode(), ward).normal();
        double passing =
                0.12 * dice(level.indicatorCode(), ward, period.year(), "rate").normal();
        double rate = districtRate(level, period) + (lasting + passing) * level.spread() / 100;
        // A longer period reaches more people, though not in proportion: some are reached twice.
        double reached =
                indicator.measure() == Indicator.Measure.flow && level.denominator() == Level.Denominator.young_people
                        ? rate * (1 + 0.6 * (length(period) - 1))
                        : rate;
        return Math.clamp(reached, 0.02, 0.98);
    }

    private double districtRate(Level level, Period period) {
        return Math.clamp(district(level, period) / 100, 0.0, 0.98);
    }

    /** In percent or in numbers, as the level is. */
    private double district(Level level, Period period) {
        Dice character = Dice.of(seed, "district", level.indicatorCode(), district.districtCode());
        double standing = character.normal() * 0.8 * level.spread() + kindOffset() * level.spread();
        double tilt = character.normal() * 0.12 * level.slope();
        Dice yearly = Dice.of(seed, "district", level.indicatorCode(), district.districtCode(), period.year());
        double wobble = yearly.normal() * 0.12 * level.spread();
        boolean dips = period.dueBefore() != null && yearly.chance(CHANCE_OF_DIP_IN_LAST_YEAR);
        double dip = dips ? 1.3 * level.slope() : 0;
        return level.base() + standing + (level.slope() * kindPace() + tilt) * progress(period.year()) + wobble - dip;
    }

    private double kindOffset() {
        return switch (district.kind()) {
            case urban -> 0.2;
            case peri_urban -> -0.15;
            case rural -> -0.6;
        };
    }

    private double kindPace() {
        return switch (district.kind()) {
            case urban -> 0.93;
            case peri_urban -> 1.15;
            case rural -> 1.02;
        };
    }

    /** Years' worth of the first slope: 4.8 after five years, for the easy steps are taken first. */
    private static double progress(int year) {
        double years = year - (double) FIRST_YEAR;
        return 1.435 * years - 0.095 * years * years;
    }

    private static double grown(int year, double growth) {
        return 1 + growth * (year - CENSUS_YEAR);
    }

    /** In years: 2011 has nearly 14 months. */
    private static double length(Period period) {
        return (ChronoUnit.DAYS.between(period.startsOn(), period.endsOn()) + 1) / 365.0;
    }

    private double weight(Ward ward) {
        return weights.getOrDefault(ward.wardCode(), 1.0);
    }

    private Dice dice(Object... subject) {
        Object[] plain = new Object[subject.length];
        for (int i = 0; i < subject.length; i++) {
            plain[i] = subject[i] instanceof Ward ward ? ward.wardCode() : subject[i];
        }
        return Dice.of(seed, plain);
    }
}
