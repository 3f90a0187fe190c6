package vn.chitieu.dashboard.method;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.method.MethodFacts.Received;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;
import vn.chitieu.dashboard.method.MethodFacts.Target;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Word;

/** How every figure is made, in words. */
record MethodWords(MethodFacts facts, Language language) {

    /** A rule for numbers: its name, and what it says. */
    record NumberRule(String name, String text) {}

    private String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    Numbers numbers() {
        return new Numbers(language);
    }

    String headline() {
        return say("Phương pháp: mỗi con số được làm ra thế nào", "Method: how every figure is made");
    }

    String lede() {
        int count = facts.contents().indicators().size();
        return say(
                "%d chỉ tiêu theo công văn 1201/ĐTN, 2006–2011. Mọi biểu đồ, bảng và câu chữ đều đọc cùng một kho số liệu, theo cùng các quy tắc dưới đây."
                        .formatted(count),
                "The %d indicators of letter 1201/ĐTN, 2006–2011. Every chart, table and sentence reads the same warehouse, under the same rules below."
                        .formatted(count));
    }

    // ---- Indicators -----------------------------------------------------------------------------------------------

    String kind(Indicator indicator) {
        return switch (indicator.kind()) {
            case person_rate -> say("Tỷ lệ người ÷ người", "Rate, people ÷ people");
            case unit_rate -> say("Tỷ lệ đơn vị ÷ đơn vị", "Rate, units ÷ units");
            case count -> say("Số đếm", "Count");
        };
    }

    String measure(Indicator indicator) {
        return switch (indicator.measure()) {
            case stock -> say("Có đến cuối kỳ", "State at the end of the period");
            case flow -> say("Xảy ra trong kỳ", "Happened in the period");
        };
    }

    String direction(Indicator indicator) {
        return switch (indicator.direction()) {
            case higher -> say("Càng cao càng tốt", "Higher is better");
            case lower -> say("Càng thấp càng tốt", "Lower is better");
        };
    }

    /** Numerator ÷ denominator; for a count what is counted. */
    String formula(Indicator indicator) {
        String denominator = language.pick(indicator.denominatorVi(), indicator.denominatorEn());
        String numerator = FigureWords.capitalized(say(indicator.numeratorVi(), indicator.numeratorEn()));
        return denominator == null ? numerator : numerator + " ÷ " + denominator;
    }

    String bounds(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.count
                ? say("Số nguyên từ 0", "A whole number from 0")
                : indicator.bounded()
                        ? say(
                                "0–100%: tử số lớn hơn mẫu số thì bị từ chối",
                                "0–100%: a numerator above the denominator is refused")
                        : say("Có thể trên 100%, khi đó có lời nhắc", "May exceed 100%, with a warning");
    }

    String targets(Indicator indicator) {
        List<Target> targets = facts.targets(indicator);
        if (targets.isEmpty()) {
            return say("Chưa đặt", "None set");
        }
        String row = targets.stream()
                .map(target -> target.year() + ": " + target(indicator, target))
                .collect(joining(" · "));
        String each = indicator.kind() == Indicator.Kind.count ? say(" (mỗi quận, huyện)", " (each district)") : "";
        return row + each;
    }

    boolean isIllustrative(Indicator indicator) {
        return facts.targets(indicator).stream().anyMatch(Target::isIllustrative);
    }

    private String target(Indicator indicator, Target target) {
        return indicator.kind() == Indicator.Kind.count
                ? numbers().exact(target.target())
                : numbers().exactPercent(target.target());
    }

    // ---- Rules for numbers ----------------------------------------------------------------------------------------

    List<NumberRule> rules() {
        List<NumberRule> rules = new ArrayList<>();
        rules.add(
                rule(
                        "Tỷ lệ là tổng chia tổng",
                        "A rate is a sum over a sum",
                        "Cộng mọi tử số rồi chia cho tổng mọi mẫu số, ở phường, quận, huyện và thành phố. Không bao giờ lấy trung bình của các tỷ lệ: nơi đông người nặng hơn nơi ít người.",
                        "All numerators added, divided by all denominators, for wards, districts and the city. Never a mean of rates: a place with many people weighs more than one with few."));
        rules.add(
                rule(
                        "Thiếu không phải là không",
                        "Missing is not zero",
                        "Số 0 được vẽ như số 0. Chưa báo cáo, bị từ chối và không áp dụng là ba việc khác nhau, được gọi tên và để trống, không tính vào tổng.",
                        "A zero is drawn as zero. Not reported, refused and not applicable are three different things; each is named and left blank, and adds nothing to a sum."));
        rules.add(
                rule(
                        "Con số dựa trên gì",
                        "What a figure rests on",
                        "Đủ mọi phường, xã, thị trấn thì cộng từng đơn vị; không đủ mà có dòng tổng thì dùng dòng tổng; không có cả hai thì cộng các đơn vị đã có và ghi rõ bao nhiêu. Chỉ có một tỷ lệ tự nêu thì chỉ hiện ra, không cộng vào thành phố.",
                        "With every ward-level unit in, the units are added. Else the district’s own total row counts; without one, the units there are, and it says how many. A stated percentage alone is shown but never added to the city."));
        rules.add(
                rule(
                        "Bản sau thay bản trước",
                        "A later version replaces the earlier",
                        "Quận, huyện gửi lại thì bản nhận sau cùng được dùng. Giá trị bị từ chối trong bản đó không lấy lại từ bản cũ. Đúng hạn hay trễ thì xét theo bản đầu tiên.",
                        "When a district sends again, what was received last counts. A value refused in it is not taken from an older one. Whether it was in time goes by the first."));
        rules.add(
                rule(
                        "Xếp hạng",
                        "Rank",
                        "Chỉ xếp hạng tỷ lệ dựa trên mọi đơn vị, trên dòng tổng, hoặc trên ít nhất 80% số đơn vị. Bằng nhau thì cùng hạng. Số đếm không xếp hạng: so trên một phường, xã, thị trấn.",
                        "Only rates that rest on all units, on the total row, or on at least 80% of the units are ranked. Ties share a place. Counts are not ranked: they compare per ward-level unit."));
        rules.add(
                rule(
                        "Thay đổi so với năm trước",
                        "Change on the year before",
                        "Chỉ so với năm liền trước, bằng điểm phần trăm (điểm %); số đếm so bằng số đếm. Toàn thành phố chỉ so những nơi có số liệu cả hai năm. Kỳ 2011 bắt đầu từ 01/10/2010 nên dài hơn: việc xảy ra trong kỳ không được xét tốt hay kém.",
                        "Only against the year just before, in percentage points; counts in counts. The city compares only districts with figures in both years. The period of 2011 begins on 1 October 2010 and is longer, so what happened in it is not judged better or worse."));
        rules.add(
                rule(
                        "Còn thiếu",
                        "Gap",
                        "Khoảng cách đến chỉ tiêu, tính bằng điểm % và bằng số người hoặc đơn vị còn phải thêm, làm tròn lên; đã đạt thì bằng 0, không bao giờ âm.",
                        "The distance to the target in points, and in people or units still to add, rounded up; zero once reached, never negative."));
        rules.add(
                rule(
                        "Đạt, theo kịp, chậm",
                        "Met, on track, late",
                        "Đạt: bằng hoặc hơn chỉ tiêu của năm. Theo kịp: chưa đạt nhưng nằm trên đường thẳng từ số liệu 2006 đến chỉ tiêu 2012. Chậm: dưới đường đó. Không có chỉ tiêu hoặc không có số liệu 2006 thì không xét.",
                        "Met: at or beyond the year’s target. On track: not yet, but on the straight way from 2006 to the target of 2012. Late: behind it. Without a target, or without a figure for 2006, there is no verdict."));
        rules.add(
                rule(
                        "Mẫu số nhỏ",
                        "Small denominators",
                        "Dưới 30, thêm một người đã đổi tỷ lệ nhiều điểm, nên phân số luôn đứng cạnh tỷ lệ: 6/7 là 85,7%.",
                        "Under 30 one person more moves a rate by points, so the fraction always stands beside it: 6/7 is 85.7%."));
        rules.add(rule("Địa giới thay đổi", "Changed boundaries", breaks("vi"), breaks("en")));
        return List.copyOf(rules);
    }

    private NumberRule rule(String nameVi, String nameEn, String vietnamese, String english) {
        return new NumberRule(say(nameVi, nameEn), say(vietnamese, english));
    }

    private String breaks(String code) {
        boolean isVietnamese = code.equals("vi");
        String names = facts.breaks().stream()
                .map(one -> (isVietnamese ? one.nameVi() : one.nameEn()) + " (" + one.year() + ")")
                .collect(joining(", "));
        if (names.isEmpty()) {
            return isVietnamese ? "Không nơi nào có phường, xã thay đổi." : "No district’s units changed.";
        }
        return isVietnamese
                ? "Phường, xã thay đổi so với năm trước: %s. Năm đó không so với năm trước, đường biểu diễn ngắt ở đó."
                        .formatted(names)
                : "Units differ from those of the year before: %s. That year is not compared with it, and lines break there."
                        .formatted(names);
    }

    // ---- Data -----------------------------------------------------------------------------------------------------

    String asOf() {
        LocalDate day = facts.contents().asOf();
        return day == null
                ? say("Sổ công văn đến không ghi ngày nhận nào.", "The register knows no received day.")
                : say(
                        "Số liệu đến ngày %s: ngày nhận báo cáo sau cùng."
                                .formatted(numbers().day(day)),
                        "Data to %s: the last day on which a report was received."
                                .formatted(numbers().day(day)));
    }

    String received() {
        Received all = facts.received();
        return say(
                "%s tệp (%s bị từ chối), %s số liệu: %s nhận, %s từ chối, %s để trống."
                        .formatted(
                                numbers().whole(all.files()),
                                numbers().whole(all.refusedFiles()),
                                numbers().whole(all.readings()),
                                numbers().whole(all.accepted()),
                                numbers().whole(all.refused()),
                                numbers().whole(all.missing())),
                "%s files (%s refused), %s readings: %s accepted, %s refused, %s empty."
                        .formatted(
                                numbers().whole(all.files()),
                                numbers().whole(all.refusedFiles()),
                                numbers().whole(all.readings()),
                                numbers().whole(all.accepted()),
                                numbers().whole(all.refused()),
                                numbers().whole(all.missing())));
    }

    String sample() {
        return facts.contents().isSample()
                ? say(
                        "Đang xem dữ liệu mẫu: mọi con số do máy tạo ra để minh họa. Có một báo cáo thật là dữ liệu mẫu được bỏ hết, không bao giờ trộn.",
                        "This is sample data: every figure was made up by a program. With one real report in, all samples are left out; they are never mixed.")
                : say(
                        "Số liệu thật, do quận, huyện gửi. Dữ liệu mẫu đã được bỏ ra ngoài.",
                        "Real data, sent by the districts. Samples are left out.");
    }

    String targetsAreIllustrative() {
        boolean any = facts.targets().stream().anyMatch(Target::isIllustrative);
        return any
                ? say(
                        "Chỉ tiêu là số minh họa của chúng tôi: chưa có số chính thức. Nơi nào dùng đến đều ghi “minh họa”.",
                        "Targets are our illustration: no official ones were found. Wherever they are used it says “illustrative”.")
                : say("Chỉ tiêu là số chính thức.", "Targets are official.");
    }

    // ---- Rules that refuse and warn -------------------------------------------------------------------------------

    String severity(RuleMet rule) {
        return switch (rule.severity()) {
            case "refuses_file" -> say("Từ chối cả tệp", "Refuses the file");
            case "refuses_value" -> say("Từ chối giá trị", "Refuses the value");
            default -> say("Nhắc", "Warns");
        };
    }

    /** The message with its blanks as dots: what stands in them differs from case to case. */
    String message(RuleMet rule) {
        return say(rule.messageVi(), rule.messageEn()).replaceAll("\\{[a-z_]+}", "…");
    }

    String rulesSubtitle() {
        return say(
                "Số lần gặp trong mọi tệp đã nhận; từ chối tệp, từ chối số liệu, rồi nhắc nhở",
                "Times met in all files received; refusals of files, of values, then warnings");
    }

    String wordsTitle() {
        return language.say(
                "%d chữ và dấu có thể đứng ở chỗ của con số"
                        .formatted(facts.words().size()),
                "%d words and signs that may stand where a figure is due"
                        .formatted(facts.words().size()));
    }

    String wordsSubtitle() {
        return language.say(
                "Ô trống cũng là chưa có số liệu. Chữ khác bị từ chối, không đoán. Danh mục: words.csv",
                "A blank cell is missing too. Any other word is refused, not guessed at. Catalogue: words.csv");
    }

    String meaning(Word word) {
        return switch (word.meaning()) {
            case missing -> language.say("chưa có số liệu", "no figure");
            case zero -> language.say("số 0", "nought");
        };
    }

    String appliesTo(Word word) {
        return switch (word.appliesTo()) {
            case all -> language.say("mọi chỉ tiêu", "every indicator");
            case person_rate -> language.say("tỷ lệ người", "rates of people");
            case unit_rate -> language.say("tỷ lệ đơn vị", "rates of units");
            case count -> language.say("số đếm", "counts");
        };
    }

    String rulesTitle() {
        long met = facts.rules().stream().filter(rule -> rule.times() > 0).count();
        long refused = facts.rules().stream()
                .filter(rule -> !rule.severity().equals("warns"))
                .mapToLong(RuleMet::times)
                .sum();
        long warned = facts.rules().stream()
                .filter(rule -> rule.severity().equals("warns"))
                .mapToLong(RuleMet::times)
                .sum();
        return say(
                "%d/%d quy tắc kiểm tra đã gặp: %s lần từ chối, %s lời nhắc"
                        .formatted(
                                met,
                                facts.rules().size(),
                                numbers().whole(refused),
                                numbers().whole(warned)),
                "%d of %d checks were met: %s refusals, %s warnings"
                        .formatted(
                                met,
                                facts.rules().size(),
                                numbers().whole(refused),
                                numbers().whole(warned)));
    }
}
