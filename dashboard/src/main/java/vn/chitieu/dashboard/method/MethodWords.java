package vn.chitieu.dashboard.method;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.method.MethodFacts.Received;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;
import vn.chitieu.dashboard.method.MethodFacts.Target;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.build.Rule;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Word;

/** How every figure is made, in words. */
record MethodWords(MethodFacts facts, Language language) implements Speaker {

    /** A rule for numbers: its name, and what it says. */
    record NumberRule(String name, String text) {}

    Numbers numbers() {
        return new Numbers(language);
    }

    String headline() {
        return say("Phương pháp: mỗi con số được làm ra thế nào", "Method: how every figure is made");
    }

    String lede() {
        int count = facts.contents().indicators().size();
        return say(
                "%d chỉ tiêu theo công văn 1201/ĐTN, 2006–2011. Mọi biểu đồ, bảng và câu chữ đều đọc cùng một kho số liệu, theo cùng các quy tắc dưới đây.",
                "The %d indicators of letter 1201/ĐTN, 2006–2011. Every chart, table and sentence reads the same warehouse, under the same rules below.",
                count);
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
            case stock -> say("Tính đến cuối kỳ", "State at the end of the period");
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
                : indicator.isBounded()
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
        return List.of(
                rule(
                        "Tỷ lệ là tổng chia tổng",
                        "A rate is a sum over a sum",
                        "Cộng mọi tử số rồi chia cho tổng mọi mẫu số, ở phường, quận, huyện và thành phố. Không bao giờ lấy trung bình của các tỷ lệ: nơi đông người nặng hơn nơi ít người.",
                        "All numerators added, divided by all denominators, for wards, districts and the city. Never a mean of rates: a place with many people weighs more than one with few."),
                rule(
                        "Thiếu không phải là không",
                        "Missing is not zero",
                        "Số 0 được vẽ như số 0. Chưa báo cáo, bị từ chối và không áp dụng là ba việc khác nhau, được gọi tên, để trống và không cộng vào tổng. Giá trị bị từ chối được đếm theo quận, huyện và năm của tệp chứa nó.",
                        "A zero is drawn as zero. Not reported, refused and not applicable are three different things: each is named, left blank and added to nothing. A refused value is counted for the district and year of the file that holds it."),
                rule(
                        "Con số dựa trên gì",
                        "What a figure rests on",
                        "Đủ mọi phường, xã, thị trấn thì cộng từng đơn vị; không đủ mà có dòng tổng thì dùng dòng tổng; không có cả hai thì cộng các đơn vị đã có và ghi rõ bao nhiêu. Chỉ có một tỷ lệ tự nêu thì chỉ hiện ra, không cộng vào thành phố.",
                        "With every ward-level unit in, the units are added. Else the district’s own total row counts; without one, the units there are, and it says how many. A stated percentage alone is shown but never added to the city."),
                rule(
                        "Bản sau thay bản trước",
                        "A later version replaces the earlier",
                        "Quận, huyện gửi lại thì bản nhận sau cùng được dùng. Giá trị bị từ chối trong bản đó không lấy lại từ bản cũ: nó hiện là bị từ chối. Sớm hay trễ thì xét theo bản đầu tiên.",
                        "When a district sends again, what was received last counts. A value refused in it is not taken from an older one: it shows as refused. Early or late goes by the first."),
                rule(
                        "So được",
                        "Comparable",
                        "Xếp hạng và đánh giá chỉ áp dụng cho con số dựa trên mọi đơn vị, trên dòng tổng, hoặc, với tỷ lệ, trên ít nhất 80% số đơn vị. Bằng nhau thì cùng hạng; dưới năm nơi so được thì không xếp hạng. Số đếm không xếp hạng: so trên một phường, xã, thị trấn.",
                        "Ranks and verdicts are only for figures that rest on all units, on the total row or, for a rate, on at least 80% of the units. Ties share a rank; with fewer than five that compare there is none. Counts are not ranked: they compare per ward-level unit."),
                rule(
                        "Nói về toàn thành phố",
                        "Speaking of the city",
                        "Chỉ khi ít nhất một nửa số quận, huyện đã có số liệu, hoặc chỉ tiêu không áp dụng cho nơi đó. Chưa đủ thì trang ghi bao nhiêu nơi đã báo cáo.",
                        "Only where at least half of the districts have a figure, or the indicator does not apply to them. Else the page says how many have reported."),
                rule(
                        "Thay đổi: so cùng đơn vị",
                        "Changes compare like with like",
                        "Chỉ so với năm liền trước. Nơi nào một trong hai năm thiếu phường, xã thì chỉ cộng những đơn vị có ở cả hai năm và ghi rõ, như “cùng 7 phường”. Thay đổi của thành phố cộng các thay đổi ấy. Tỷ lệ so bằng điểm %, số đếm bằng số đếm.",
                        "Only against the year just before. Where one of the two years lacks some wards, only the units with figures in both are added, and it says so: “the same 7 wards”. The city’s change sums those. Rates change in percentage points, counts in counts."),
                rule(
                        "Tốt lên, kém đi, không đổi",
                        "Better, worse, unchanged",
                        "Không đổi: thay đổi nhỏ hơn mức mà thêm một người hay một đơn vị tạo ra, hoặc nhỏ hơn mức ghi trong danh mục (%s). Kỳ dài khác kỳ trước thì không xét số phát sinh trong kỳ: kỳ 2011 tính từ 01/10/2010."
                                .formatted(sameWithin()),
                        "Unchanged: less than one person or unit more would make, or less than the catalogue’s limit (%s). Where a period is longer than the one before, what happened in it is not judged: 2011 begins on 1 October 2010."
                                .formatted(sameWithin())),
                rule(
                        "Còn thiếu",
                        "Gap",
                        "Số điểm %, và số người hoặc đơn vị còn phải thêm, làm tròn lên, tính trên mẫu số của chính con số đó; không bao giờ âm. Đơn vị chưa báo cáo được nêu riêng, không tính là còn thiếu.",
                        "In points, and in people or units still to add, rounded up, over the figure’s own denominator; never negative. Units that have not reported are told apart and never counted as lacking."),
                rule(
                        "Đạt, theo kịp, chậm",
                        "Met, on track, late",
                        "Đạt: bằng hoặc hơn mức đề ra của năm. Theo kịp: chưa đạt nhưng nằm trên đường thẳng từ số liệu 2006 đến mức của 2012. Chậm: dưới đường đó. Chưa đặt mức, không so được, hoặc chưa đạt mà thiếu số liệu 2006 thì không xét.",
                        "Met: at or beyond the year’s target. On track: not yet, but on the straight way from 2006 to the target of 2012. Late: behind it. No verdict without a target, where a figure does not compare, or where it is not met and 2006 is unknown."),
                rule(
                        "Đủ nhịp, đang chậm lại, thiếu nhịp",
                        "On pace, slowing down, too slow",
                        "Nhịp cần: phần còn lại đến mức của 2012, chia cho số năm còn lại. Đủ nhịp: mức tăng bình quân từ năm đầu và mức tăng năm gần nhất đều bằng hoặc hơn nhịp cần. Đang chậm lại: chỉ mức bình quân đủ. Thiếu nhịp: mức bình quân không đủ. Năm đầu chưa có nhịp nên không xét.",
                        "Needed: what is left to the target of 2012, divided by the years left. On pace: the mean growth since the first year and that of the last year are both enough. Slowing down: only the mean is. Too slow: the mean is not. The first year has no pace and no verdict."),
                rule(
                        "Ai cần giúp trước",
                        "Who needs help first",
                        "Nơi chậm ở nhiều chỉ tiêu nhất đứng đầu; bằng nhau thì nơi xa mức đề ra hơn đứng trước: cộng phần còn thiếu so với mức đề ra của các chỉ tiêu chậm. Chưa đạt mà không có số liệu 2006 thì ở đây tính là chậm. Chỉ xếp nơi xét được ít nhất một nửa số chỉ tiêu; nơi khác được nêu riêng kèm lý do. Mọi trang dùng chung một danh sách này.",
                        "The district late in most indicators comes first; among equals the one farther from its targets: the shares of the targets that its late indicators lack, added up. Not met without a figure for 2006 counts as late here. Only districts of which at least half of the indicators can be judged have a place; the others are named apart with the reason. Every page reads this one list."),
                rule(
                        "Mẫu số nhỏ",
                        "Small denominators",
                        "Dưới 30, thêm một người đã đổi tỷ lệ nhiều điểm, nên phân số luôn đứng cạnh tỷ lệ: 6/7 là 85,7%.",
                        "Under 30 one person more moves a rate by points, so the fraction always stands beside it: 6/7 is 85.7%."),
                rule("Địa giới thay đổi", "Changed boundaries", breaks("vi"), breaks("en")));
    }

    /** The limits of the catalogue, each once: 0,5 điểm %. */
    private String sameWithin() {
        return facts.contents().indicators().stream()
                        .filter(indicator -> indicator.kind() != Indicator.Kind.count)
                        .map(indicator -> indicator.sameWithinPoints().stripTrailingZeros())
                        .distinct()
                        .sorted()
                        .map(numbers()::exact)
                        .collect(joining(", "))
                + say(" điểm %", " points");
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
                        "Số liệu đến ngày %s: ngày nhận báo cáo sau cùng.",
                        "Data to %s: the last day on which a report was received.",
                        numbers().day(day));
    }

    String received() {
        Received all = facts.received();
        return say(
                "%s tệp (%s bị từ chối), %s số liệu: %s nhận, %s từ chối, %s để trống.",
                "%s file{s} (%s refused), %s reading{s}: %s accepted, %s refused, %s empty.",
                numbers().whole(all.files()),
                numbers().whole(all.refusedFiles()),
                numbers().whole(all.readings()),
                numbers().whole(all.accepted()),
                numbers().whole(all.refused()),
                numbers().whole(all.missing()));
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

    /** Its name in words; of a check of another release its code. */
    String name(RuleMet met) {
        return Rule.of(met.rule())
                .map(rule -> say(rule.nameVi(), rule.nameEn()))
                .orElse(met.rule());
    }

    /** The message with its blanks as dots: what stands in them differs from case to case. */
    String message(RuleMet rule) {
        return say(rule.messageVi(), rule.messageEn()).replaceAll("\\{[a-z_]+}", "…");
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
                "%d/%d quy tắc kiểm tra đã gặp: %s lần từ chối, %s lời nhắc",
                "%d of %d checks were met: %s refusal{s}, %s warning{s}",
                met,
                facts.rules().size(),
                numbers().whole(refused),
                numbers().whole(warned));
    }
}
