package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.snapshot.FigureSelect.DISTRICT;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD;
import static vn.chitieu.dashboard.snapshot.FigureSelect.WARD_FIGURE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.indicator.WardBins.Bin;
import vn.chitieu.dashboard.mark.Bins;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.snapshot.FigureSelect;
import vn.chitieu.warehouse.catalogue.Indicator;

/** How the ward-level units of a year are spread. Those without a figure are counted in words, never as zero. */
record WardDistribution(IndicatorFigures figures, IndicatorWords words, List<WardFigure> wards)
        implements IndicatorCard<WardFigure> {
    private Indicator.Kind kind() {
        return figures.indicator().kind();
    }

    private WardBins units() {
        return new WardBins(
                figures,
                words,
                wards,
                Stream.of(targetLine(), cityLine()).flatMap(Stream::ofNullable).toList());
    }

    private List<Bin> bins() {
        return units().all();
    }

    @Override
    public String finding() {
        int known = units().known().size();
        if (known == 0) {
            return say(
                    "Năm %d chưa có số liệu của phường, xã, thị trấn", "No ward-level figures for %d", figures.year());
        }
        return switch (kind()) {
            case person_rate -> rateTitle(known);
            case unit_rate -> {
                Bin has = bins().getFirst();
                Bin none = bins().get(2);
                String rest = words.some("; %d không áp dụng", "; it does not apply to %d", none.units())
                        .orElse("");
                yield say(
                        "%d/%d phường, xã, thị trấn đã có; %d chưa có%s",
                        "%d of %d ward-level units have it; %d do not yet%s",
                        has.units(),
                        known,
                        known - has.units(),
                        rest);
            }
            case count -> {
                int some = (int) units().known().stream()
                        .filter(ward -> Objects.requireNonNull(ward.value()) > 0)
                        .count();
                yield say(
                        "%d/%d phường, xã, thị trấn có ít nhất 1 %s; %d chưa có",
                        "%d of %d ward-level units have at least 1 (%s); %d have none",
                        some,
                        known,
                        words.unit(),
                        known - some);
            }
        };
    }

    private String rateTitle(int known) {
        List<Bin> bins = bins();
        int at = 0;
        for (int bin = 0; bin + 1 < bins.size(); bin++) {
            if (pair(bins, bin) > pair(bins, at)) {
                at = bin;
            }
        }
        String to = bins.get(Math.min(at + 1, bins.size() - 1)).name();
        String span = bins.get(at).from() + "–" + to.substring(to.indexOf('–') + 1) + "%";
        String most = say(
                "%d/%d phường, xã, thị trấn ở mức %s", "%d of %d ward-level units at %s", pair(bins, at), known, span);
        long judged = units().known().stream()
                .filter(ward -> ward.reachesTarget() != null)
                .count();
        if (judged == 0) {
            return most;
        }
        int met = bins.stream().mapToInt(Bin::met).sum();
        return say(
                        "%d/%d phường, xã, thị trấn chưa đạt chỉ tiêu; ",
                        "%d of %d ward-level units below the target; ", judged - met, judged)
                + say("đông nhất ở %s: %d", "most at %s: %d", span, pair(bins, at));
    }

    private static int pair(List<Bin> bins, int at) {
        return bins.get(at).units() + (at + 1 < bins.size() ? bins.get(at + 1).units() : 0);
    }

    @Override
    public String subtitle() {
        List<String> parts = new ArrayList<>();
        parts.add(say("Số phường, xã, thị trấn, năm %d", "Ward-level units, %d", figures.year()));
        int applies = units().in(WardFigure.State.not_applicable);
        parts.add(say(
                "%d/%d có số liệu",
                "%d of %d with figures",
                units().known().size() + (kind() == Indicator.Kind.unit_rate ? applies : 0),
                wards.size()));
        long zero = wards.stream()
                .filter(ward -> ward.state() == WardFigure.State.reported && ward.value() == null)
                .count();
        Stream.of(
                        words.some(
                                "%d chỉ nêu tỷ lệ",
                                "%d with a stated percentage only", units().in(WardFigure.State.stated)),
                        words.some("%d bị từ chối", "%d refused", units().in(WardFigure.State.refused)),
                        words.some("%d là 0/0", "%d are 0/0", zero))
                .flatMap(Optional::stream)
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    @Override
    public List<Component> legend() {
        return kind() == Indicator.Kind.person_rate
                        && figures.target(figures.year()).isPresent()
                ? List.of(
                        Cells.key("met", say("Đạt chỉ tiêu", "Target met")),
                        Cells.key("below", say("Chưa đạt", "Below target")))
                : List.of();
    }

    @Override
    public List<WardFigure> rows() {
        return wards;
    }

    /** Of the files: every unit, where the table on the page counts them. */
    @Override
    public Columns<WardFigure> columns() {
        boolean isCount = figures.isCount();
        return new Columns<WardFigure>(language())
                .add(Head.UNIT_CODE, WardFigure::wardCode)
                .add(Head.UNIT, WardFigure::name)
                .add(Head.DISTRICT, ward -> say(ward.districtVi(), ward.districtEn()))
                .add(Head.YEAR, ward -> figures.year())
                .add(Head.STATE, ward -> ward.state().name())
                .add(isCount ? Head.NUMBER : Head.NUMERATOR, WardFigure::numerator)
                .add(Head.DENOMINATOR, WardFigure::denominator)
                .only(!isCount)
                .add(Head.RATE, ward -> Share.of(ward.value()))
                .only(!isCount);
    }

    @Override
    public String part() {
        return say("phường xã", "wards");
    }

    @Override
    public Query query(List<Head> heads) {
        Condition ofYear = WARD_FIGURE
                .INDICATOR_CODE
                .eq(figures.indicator().indicatorCode())
                .and(WARD_FIGURE.YEAR.eq(figures.year()));
        String only = figures.kindName();
        return new FigureSelect(language())
                .wards(heads, only == null ? ofYear : ofYear.and(DISTRICT.KIND.eq(only)))
                .orderBy(DISTRICT.POSITION, WARD.POSITION);
    }

    @Override
    public String tableName() {
        return say("Bảng phường, xã, thị trấn", "Table of ward-level units");
    }

    @Override
    public Optional<Mark> mark() {
        List<Bin> bins = bins();
        return Optional.of(new Bins(
                spoken(),
                switch (kind()) {
                    case person_rate -> say("Tỷ lệ, %", "Rate, %");
                    case unit_rate -> "";
                    case count -> FigureWords.capitalized(words.unit());
                },
                kind() == Indicator.Kind.person_rate && !bins.isEmpty()
                        ? bins.getFirst().from()
                        : null,
                WardBins.WIDTH,
                targetLine(),
                cityLine(),
                bins.stream()
                        .map(bin -> new Bins.Bin(bin.name(), bin.units(), bin.met(), tip(bin)))
                        .toList()));
    }

    private List<String> tip(Bin bin) {
        String unit = switch (kind()) {
            case person_rate -> "%";
            case unit_rate -> "";
            case count -> " " + words.unit();
        };
        return List.of(bin.name() + unit, say("%d phường, xã, thị trấn", "%d ward-level units", bin.units()));
    }

    /** How many there are of each. */
    @Override
    public NativeTable table() {
        return new Columns<Bin>(language())
                .seen(
                        switch (kind()) {
                            case person_rate -> say("Tỷ lệ, %", "Rate, %");
                            case unit_rate -> say("Tình trạng", "State");
                            case count -> FigureWords.capitalized(words.unit());
                        },
                        "",
                        Bin::name)
                .heads()
                .seen(
                        say("Phường, xã, thị trấn", "Ward-level units"),
                        "r",
                        bin -> numbers().whole(bin.units()))
                .table(tableName() + ": " + title(), tableClasses(), bins());
    }
}
