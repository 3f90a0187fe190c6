package vn.chitieu.dashboard.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.programme.ProgrammeFigures.Course;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What the page of programmes says, worded from its figures. */
record ProgrammeWords(ProgrammeFigures figures, FigureWords words) {
    private static final int NAMED = 3;

    Language language() {
        return words.language();
    }

    String say(String vietnamese, String english, Object... values) {
        return words.say(vietnamese, english, values);
    }

    Numbers numbers() {
        return words.numbers();
    }

    /** 2006–2010. */
    String span() {
        Programme main = figures.main();
        return main.firstYear() + "–" + main.lastYear();
    }

    String crumb() {
        return say(
                "Chương trình, quyết định, nghị quyết mà công văn nêu",
                "Programmes, decisions and resolutions that the letter names");
    }

    private long count(TargetVerdict verdict) {
        return figures.courses().stream()
                .filter(course -> course.verdict() == verdict)
                .count();
    }

    /** How many indicators missed their target when the programme ended. */
    String headline() {
        String programme = say("Chương trình 03: ", "Programme 03: ");
        int year = Objects.requireNonNull(figures.main().lastYear());
        long met = count(TargetVerdict.met);
        long behind = count(TargetVerdict.late) + count(TargetVerdict.on_track);
        if (met + behind == 0) {
            return programme
                    + say("chưa đủ cơ sở để xét mức đề ra năm %d", "too little to judge the targets of %d", year);
        }
        String aim =
                words.isIllustrative() ? say("chỉ tiêu minh họa", "illustrative targets") : say("chỉ tiêu", "targets");
        return programme
                + (behind == 0
                        ? say("đạt %d/%d %s năm %d", "met %d of %d %s of %d", met, met, aim, year)
                        : say("chưa đạt %d/%d %s năm %d", "missed %d of %d %s of %d", behind, met + behind, aim, year));
    }

    String lede() {
        List<String> behind = figures.courses().stream()
                .filter(course -> course.verdict() == TargetVerdict.late || course.verdict() == TargetVerdict.on_track)
                .map(course -> words.name(course.indicator()))
                .toList();
        return behind.isEmpty()
                ? ""
                : say(
                        "Chưa đạt khi chương trình kết thúc: %s.",
                        "Not met when the programme ended: %s.", named(behind));
    }

    private String named(List<String> names) {
        int more = names.size() - NAMED;
        return more <= 1
                ? language().joined(names)
                : String.join(", ", names.subList(0, NAMED)) + say(" và %d chỉ tiêu khác", " and %d others", more);
    }

    // ---- Action Programme 03 --------------------------------------------------------------------------------------

    /** Which rates rose most; those that tie together. */
    String courseTitle() {
        List<Course> rates = figures.courses().stream()
                .filter(course -> !course.isCount()
                        && course.isSufficient()
                        && course.change().isPresent())
                .toList();
        Optional<Double> most =
                rates.stream().map(course -> course.change().orElseThrow()).max(Double::compare);
        if (most.isEmpty()) {
            return say("Chưa có hai năm để so", "There are no two years to compare");
        }
        List<Course> first =
                rates.stream().filter(course -> course.change().equals(most)).toList();
        return say(
                "%s tăng nhiều nhất: %s điểm %% từ %d đến %d",
                "%s rose most: %s points from %d to %d",
                named(first.stream()
                        .map(course -> words.name(course.indicator()))
                        .toList()),
                numbers().signedPoints(most.get()),
                first.getFirst().first().orElseThrow().year(),
                first.getFirst().last().orElseThrow().year());
    }

    String courseSubtitle() {
        return say(
                "Toàn thành phố, năm đầu và năm cuối của chương trình, rồi năm %d · mỗi năm cộng những nơi báo cáo năm đó · chỉ tiêu đếm ghi bằng số",
                "Whole city, first and last year of the programme, then %d · each year over whoever reported in it · counts stand in numbers",
                figures.years().getLast());
    }

    String targetHead() {
        return FigureWords.capitalized(words.targetName());
    }

    String value(Course course, Optional<Progress> row) {
        return row.map(Progress::value)
                .map(value -> words.amount(course.indicator(), value))
                .orElse("–");
    }

    String target(Course course, Optional<Progress> row) {
        return row.map(Progress::target)
                .map((BigDecimal target) -> words.target(course.indicator(), target))
                .orElse("–");
    }

    Optional<String> change(Course course) {
        return course.change()
                .map(change -> course.isCount()
                        ? numbers().signedWhole(Math.round(change))
                        : numbers().signedPoints(change));
    }

    /** 50 → 126 → 143 lớp, for a count, which has no place on an axis of percentages. */
    String counted(Course course, boolean isNarrow) {
        return value(course, course.first()) + " → " + value(course, course.last())
                + course.after()
                        .map(row -> " → " + value(course, Optional.of(row)))
                        .orElse("")
                + (isNarrow ? "" : " " + words.unit(course.indicator()));
    }

    List<String> tip(Course course) {
        List<String> lines = new ArrayList<>();
        lines.add(words.name(course.indicator()));
        course.years().forEach(row -> lines.add(row.year() + ": " + value(course, Optional.of(row)) + parts(row)));
        course.last()
                .filter(row -> row.target() != null)
                .ifPresent(row -> lines.add(targetHead() + " " + row.year() + ": " + target(course, Optional.of(row))));
        return List.copyOf(lines);
    }

    String parts(Progress row) {
        Long numerator = row.numerator();
        Long denominator = row.denominator();
        return numerator == null || denominator == null
                ? ""
                : " = " + numbers().whole(numerator) + "/" + numbers().whole(denominator);
    }

    String yearsTitle() {
        return say(
                "Từng năm, từ %d đến %d",
                "Year by year, %d to %d",
                figures.years().getFirst(),
                figures.years().getLast());
    }

    String yearsSubtitle() {
        return say(
                "Giá trị toàn thành phố; năm 2011 tính từ 01/10/2010 và nằm ngoài chương trình",
                "Value of the whole city; 2011 counts from 01/10/2010 and lies after the programme");
    }

    // ---- The other programmes -------------------------------------------------------------------------------------

    /** Which points fewest answered; those that tie together. */
    String othersTitle() {
        List<Progress> asked = figures.others().stream()
                .flatMap(programme -> figures.items(programme).stream()
                        .flatMap(item -> figures.of(programme, item, figures.year()).stream()))
                .filter(row -> row.asked() > 0)
                .sorted(Comparator.comparingDouble(row -> (double) row.answered() / row.asked()))
                .toList();
        if (asked.isEmpty()) {
            return say(
                    "Năm %d không yêu cầu phần đánh giá bằng lời",
                    "No answers in words were asked for in %d", figures.year());
        }
        Progress least = asked.getFirst();
        List<String> points = asked.stream()
                .filter(row -> row.answered() == least.answered() && row.asked() == least.asked())
                .map(Progress::itemCode)
                .distinct()
                .toList();
        return say(
                "Mục %s được trả lời ít nhất: %d/%d nơi năm %d",
                "Point %s is answered least: %d of %d districts in %d",
                language().joined(points),
                least.answered(),
                least.asked(),
                least.year());
    }

    String othersSubtitle() {
        return say(
                "Mục của công văn báo cáo về từng chương trình: số nơi trả lời trên số nơi được hỏi; chọn một số để đọc",
                "Points of the letter that report on each programme: districts that answered of those asked; choose one to read");
    }

    String item(OutlineItem item) {
        return item.itemCode() + " " + say(item.labelVi(), item.labelEn());
    }

    String answers(Progress row) {
        return row.asked() == 0 ? say("kỳ này không yêu cầu", "not asked for") : row.answered() + "/" + row.asked();
    }

    // ---- Admissions -----------------------------------------------------------------------------------------------

    /** The city's like-for-like change of share and number; where a verdict is made, first where the share is worse. */
    String partyTitle() {
        String name = say("Đảng viên mới: ", "New Party members: ");
        Optional<CityFigure> there = figures.partyOfCity();
        if (there.isEmpty() || there.get().districtsReporting() == 0) {
            return name + say("chưa nơi nào có số liệu năm %d", "no figures for %d", figures.year());
        }
        CityFigure city = there.get();
        if (!city.isSufficient()) {
            return name
                    + say(
                            "mới %d/%d nơi có số liệu",
                            "only %d of %d districts have figures",
                            city.districtsReporting(),
                            figures.party().size());
        }
        if (city.districtsCompared() == 0) {
            return name + say("chưa có hai năm liền để so", "no two years in a row to compare");
        }
        int judged = city.districtsBetter() + city.districtsSame() + city.districtsWorse();
        return city.districtsWorse() > 0
                ? name
                        + say(
                                "tỷ lệ kém đi ở %d/%d nơi xét được",
                                "the share is worse in %d of %d districts judged", city.districtsWorse(), judged)
                : name + ofCity(city);
    }

    /** +217 đảng viên, tỷ lệ +0,4 điểm % ở 23 nơi so được. */
    private String ofCity(CityFigure city) {
        Long count = city.changeCount();
        Double points = city.changePoints();
        return (count == null ? "" : numbers().signedWhole(count) + say(" người", " people"))
                + (points == null
                        ? ""
                        : say(
                                ", tỷ lệ %s điểm %%",
                                ", the share %s points", numbers().signedPoints(points)))
                + say(" ở %d nơi so được", " in %d districts compared", city.districtsCompared());
    }

    String partySubtitle() {
        String both = say(
                "Thay đổi %d so với %d: trái là tỷ lệ, điểm %%; phải là số người; nơi chỉ một số đơn vị báo cáo thì so cùng đơn vị cả hai năm",
                "Change %d on %d: left the share, points; right the number of people; where only some units reported, over the same units in both years",
                figures.year(),
                figures.year() - 1);
        List<Figure> apart = figures.apart();
        String ways = apart.isEmpty()
                ? ""
                : say(" · hai số đi ngược nhau ở %d nơi", " · the two go opposite ways in %d districts", apart.size());
        return both
                + figures.partyOfCity()
                        .filter(city -> city.isSufficient() && city.districtsCompared() > 0)
                        .map(city -> say(" · thành phố: ", " · the city: ") + ofCity(city))
                        .orElse("")
                + ways
                + figures.partyOfCity()
                        .filter(CityFigure::isOtherLength)
                        .map(city -> say(
                                " · kỳ %d dài khác nên không xét thay đổi",
                                " · the period of %d is of another length, so the change is not judged",
                                figures.year()))
                        .orElse("");
    }

    /** The lines over a district's bars. */
    List<String> tip(Figure figure) {
        List<String> lines = new ArrayList<>(words.tip(figure.place().shortName(language()), figure));
        words.changeOfNumber(figure).ifPresent(change -> lines.add(number() + ": " + change));
        return List.copyOf(lines);
    }

    /** A change with over what it is, where that is not the whole district: +21 (cùng 7 phường). */
    String likeWithLike(String change, Figure figure) {
        return change + words.sameUnits(figure).map(units -> " (" + units + ")").orElse("");
    }

    String whyNoChange(Figure figure) {
        return words.whyNot(figure).orElse(say("không có năm trước để so", "no year before to compare"));
    }

    String share() {
        return say("Tỷ lệ, điểm %", "Share, points");
    }

    String number() {
        return say("Số người", "People");
    }
}
