package vn.chitieu.dashboard.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieu.dashboard.figure.Figure;
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

    String say(String vietnamese, String english) {
        return words.say(vietnamese, english);
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

    String headline() {
        List<Course> courses = figures.courses();
        long better = courses.stream().filter(Course::isBetter).count();
        long met =
                courses.stream().filter(course -> course.isMet().orElse(false)).count();
        return say(
                        "Chương trình 03, %s: %d/%d chỉ tiêu tốt lên, %d đạt %s năm %d",
                        "Programme 03, %1$s: %2$d of %3$d indicators better, %4$d met the %5$s of %6$d")
                .formatted(
                        span(),
                        better,
                        courses.size(),
                        met,
                        words.targetName(),
                        figures.main().lastYear());
    }

    String lede() {
        List<String> behind = figures.courses().stream()
                .filter(course -> !course.isMet().orElse(true))
                .map(course -> words.name(course.indicator()))
                .toList();
        return behind.isEmpty()
                ? ""
                : say("Chưa đạt khi chương trình kết thúc: %s.", "Not met when the programme ended: %s.")
                        .formatted(named(behind));
    }

    private String named(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining("; "));
        int more = names.size() - NAMED;
        return more <= 0
                ? first
                : first + say(" và %d chỉ tiêu khác", " and %d others").formatted(more);
    }

    // ---- Action Programme 03 --------------------------------------------------------------------------------------

    String courseTitle() {
        return figures.courses().stream()
                .filter(course -> !course.isCount() && course.change().isPresent())
                .max(java.util.Comparator.comparingDouble(
                        course -> course.change().orElseThrow()))
                .map(course -> say(
                                "%s đi xa nhất: %s điểm %% từ %d đến %d", "%s went farthest: %s points from %d to %d")
                        .formatted(
                                words.name(course.indicator()),
                                numbers().signedPoints(course.change().orElseThrow()),
                                course.first().orElseThrow().year(),
                                course.last().orElseThrow().year()))
                .orElse(say("Chưa có hai năm để so", "There are no two years to compare"));
    }

    String courseSubtitle() {
        return say(
                "Toàn thành phố, năm đầu và năm cuối của chương trình, rồi năm 2011; chỉ tiêu đếm ghi bằng số",
                "Whole city, first and last year of the programme, then 2011; counts stand in numbers");
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

    String verdict(Course course) {
        return course.isMet()
                .map(met -> met ? say("Đạt", "Met") : say("Chưa đạt", "Not met"))
                .orElse(say("Không xét", "Not judged"));
    }

    String yearsTitle() {
        return say("Từng năm, từ %d đến %d", "Year by year, %d to %d")
                .formatted(figures.years().getFirst(), figures.years().getLast());
    }

    String yearsSubtitle() {
        return say(
                "Giá trị toàn thành phố; năm 2011 tính từ 01/10/2010 và nằm ngoài chương trình",
                "Value of the whole city; 2011 counts from 01/10/2010 and lies after the programme");
    }

    // ---- The other programmes -------------------------------------------------------------------------------------

    String othersTitle() {
        return figures.others().stream()
                .flatMap(programme -> figures.items(programme).stream()
                        .flatMap(item -> figures.of(programme, item, figures.year()).stream()))
                .filter(row -> row.asked() > 0)
                .min(java.util.Comparator.comparingDouble(row -> (double) row.answered() / row.asked()))
                .map(row -> say(
                                "Mục %s được trả lời ít nhất: %d/%d nơi năm %d",
                                "Point %s is answered least: %d of %d districts in %d")
                        .formatted(row.itemCode(), row.answered(), row.asked(), row.year()))
                .orElse(say("Năm %d chưa thu phần trả lời bằng lời", "No answers in words were collected for %d")
                        .formatted(figures.year()));
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
        return row.asked() == 0 ? say("chưa thu", "not collected") : row.answered() + "/" + row.asked();
    }

    // ---- Admissions -----------------------------------------------------------------------------------------------

    String partyTitle() {
        List<Figure> compared = figures.compared();
        if (compared.isEmpty()) {
            return say(
                    "Đảng viên mới: chưa có hai năm liền để so", "New Party members: no two years in a row to compare");
        }
        long up = compared.stream()
                .filter(figure -> positive(figure.changePoints()))
                .count();
        long more = compared.stream()
                .filter(figure -> figure.changeCount() != null && figure.changeCount() > 0)
                .count();
        return say(
                        "Đảng viên mới là đoàn viên ưu tú: tỷ lệ tăng ở %d/%d nơi, số người tăng ở %d",
                        "New Party members from the Union: the share rose in %d of %d districts, the number in %d")
                .formatted(up, compared.size(), more);
    }

    private static boolean positive(@org.jspecify.annotations.Nullable Double number) {
        return number != null && number > 0;
    }

    String partySubtitle() {
        String both = say(
                        "Thay đổi %d so với %d: trái là tỷ lệ, điểm %%; phải là số người",
                        "Change %d on %d: left the share, points; right the number of people")
                .formatted(figures.year(), figures.year() - 1);
        List<Figure> apart = figures.apart();
        String ways = apart.isEmpty()
                ? ""
                : say(" · hai số đi ngược nhau ở %d nơi", " · the two go opposite ways in %d districts")
                        .formatted(apart.size());
        String length = figures.comparesWithYearBefore()
                ? ""
                : say(" · hai kỳ dài khác nhau nên không đánh giá", " · periods of unlike length, so not judged");
        return both + ways + length;
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
