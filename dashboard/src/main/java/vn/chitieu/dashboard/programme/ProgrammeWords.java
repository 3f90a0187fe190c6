package vn.chitieu.dashboard.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.dashboard.figure.Figure.TargetVerdict;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;

/** What the programmes have come to, in words: the head of the page, and what its cards say alike. */
record ProgrammeWords(ProgrammeFigures figures, FigureWords words) implements Speaker {
    private static final int NAMED = 3;

    @Override
    public Language language() {
        return words.language();
    }

    Numbers numbers() {
        return words.numbers();
    }

    String crumb() {
        return say(
                "Chương trình, quyết định, nghị quyết mà công văn nêu",
                "Programmes, decisions and resolutions that the letter names");
    }

    /** How many indicators missed their target when the programme ended. */
    String headline() {
        String programme = say("Chương trình 03: ", "Programme 03: ");
        int year = Objects.requireNonNull(figures.main().lastYear());
        List<Course> courses = figures.courses();
        long met = courses.stream()
                .filter(course -> course.verdict() == TargetVerdict.met)
                .count();
        long behind = courses.stream().filter(Course::isBehind).count();
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
        List<Course> behind =
                figures.courses().stream().filter(Course::isBehind).toList();
        return behind.isEmpty()
                ? ""
                : say(
                        "Chưa đạt khi chương trình kết thúc: %s.",
                        "Not met when the programme ended: %s.", named(behind));
    }

    /** The first three, and how many more. */
    String named(List<Course> courses) {
        List<String> names =
                courses.stream().map(course -> words.name(course.indicator())).toList();
        int more = names.size() - NAMED;
        return more <= 1
                ? language().joined(names)
                : String.join(", ", names.subList(0, NAMED)) + say(" và %d chỉ tiêu khác", " and %d other{s}", more);
    }

    /** Chỉ tiêu minh họa 2010. */
    String targetHead() {
        return FigureWords.capitalized(words.targetName()) + " "
                + figures.main().lastYear();
    }

    String value(Course course, Optional<Progress> row) {
        return row.map(Progress::value)
                .map(value -> words.amount(course.indicator(), value))
                .orElse("–");
    }

    String target(Course course, Optional<Progress> row) {
        return row.map(Progress::target)
                .map(target -> words.target(course.indicator(), target))
                .orElse("–");
    }

    /** 655/744; empty without parts. */
    Optional<String> parts(Progress row) {
        Long numerator = row.numerator();
        Long denominator = row.denominator();
        return numerator == null || denominator == null
                ? Optional.empty()
                : Optional.of(numbers().whole(numerator) + "/" + numbers().whole(denominator));
    }
}
