package vn.chitieu.dashboard.reporting;

import static vn.chitieu.dashboard.html.Cells.dim;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.reporting.Answer.Status;
import vn.chitieu.dashboard.reporting.ReportingFigures.PointCount;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/** The cards of the page of reporting beside its {@link ReportingMatrix matrix}. */
record ReportingCards(ReportingFigures figures, ReportingWords words, Link link) implements Speaker {

    @Override
    public Language language() {
        return words.language();
    }

    /** The points answered least. */
    Listing<PointCount> least() {
        return new Listing<>(
                        leastTitle(),
                        say(
                                "Số nơi trả lời đủ trên số nơi phải trả lời, năm %d · những mục thấp nhất",
                                "Districts that answered whole of those asked, %d · the lowest points", figures.year()),
                        say("Mục ít được trả lời", "Points answered least") + " " + figures.year(),
                        new Columns<PointCount>(language())
                                .add(say("Mục", "Point"), count -> count.point().itemCode())
                                .text(
                                        say("Mục", "Point"),
                                        "",
                                        count -> count.point().itemCode())
                                .heads()
                                .add(say("Nội dung mục", "Content"), count -> words.whole(count.point()))
                                .text(say("Nội dung", "Content"), "", count -> words.whole(count.point()))
                                .add(say("Trả lời đủ", "Answered whole"), PointCount::answered)
                                .text(say("Trả lời đủ", "Whole"), "r", count -> String.valueOf(count.answered()))
                                .add(say("Phải trả lời", "Asked"), PointCount::asked)
                                .text(say("Phải trả lời", "Asked"), "r", count -> String.valueOf(count.asked())),
                        figures.leastAnswered())
                .atMost(ReportingCharts.LEAST);
    }

    private String leastTitle() {
        List<PointCount> least = figures.leastAnswered();
        if (least.isEmpty()) {
            return say("Chưa có mục nào phải trả lời", "No point was asked");
        }
        PointCount first = least.getFirst();
        return first.answered() == first.asked()
                ? say("Mục nào cũng được trả lời đủ", "Every point was answered whole")
                : say(
                        "%s: chỉ %d/%d nơi trả lời đủ",
                        "%s: answered whole by %d of %d", words.label(first.point()), first.answered(), first.asked());
    }

    /** When each report came. */
    Listing<Arrival> arrivals() {
        return new Listing<>(
                arrivalsTitle(),
                say(
                                "Số báo cáo đã nhận, cộng dồn theo ngày; tính bản đầu tiên của mỗi nơi",
                                "Reports received, cumulative by day; the first version of each district counts")
                        + (figures.arrivals().stream()
                                        .anyMatch(one -> one.isReported() && one.firstReceivedOn() == null)
                                ? say(
                                        " · báo cáo không rõ ngày nhận không có trong hình",
                                        " · reports of unknown day are not drawn")
                                : ""),
                say("Ngày nhận báo cáo", "Arrival of reports") + " " + figures.year(),
                new Columns<Arrival>(language())
                        .add(Head.CODE, arrival -> arrival.place().code())
                        .add(Head.DISTRICT, arrival -> arrival.place().name(language()))
                        .text(
                                say("Quận, huyện", "District"),
                                "",
                                arrival -> arrival.place().shortName(language()))
                        .heads()
                        .add(Head.YEAR, arrival -> figures.year())
                        .add(say("Đã nộp", "Reported"), arrival -> arrival.isReported() ? 1 : 0)
                        .add(say("Nhận bản đầu", "First received"), Arrival::firstReceivedOn)
                        .html(say("Nhận ngày", "Received"), "", this::received)
                        .add(say("Nhận bản mới nhất", "Latest received"), Arrival::latestReceivedOn)
                        .add(
                                say("Số ngày so với ngày cuối hạn", "Days from the last day in time"),
                                Arrival::daysFromDue)
                        .html(say("So với hạn", "On time"), "", this::timeliness)
                        .add(say("Số bản", "Versions"), Arrival::versions),
                figures.arrivals());
    }

    private String arrivalsTitle() {
        if (words.reported() == 0) {
            return say("Chưa báo cáo nào đến", "No report has come");
        }
        int silent = figures.silent().size();
        return figures.dueBefore() == null
                ? say("%d báo cáo đã đến, %d nơi chưa nộp", "%d report{s} came, %d did not", words.reported(), silent)
                : say(
                        "%d nơi nộp trễ, %d nơi chưa nộp, %d nơi trong hạn",
                        "%d late, %d have not reported, %d in time", words.late(), silent, words.onTime());
    }

    private Component received(Arrival arrival) {
        Span day = new Span(words.received(arrival));
        words.correction(arrival).ifPresent(when -> {
            Span version = dim(" " + say("bản %d", "v. %d", arrival.versions()));
            version.getElement().setAttribute("title", when);
            day.add(version);
        });
        return day;
    }

    private Component timeliness(Arrival arrival) {
        return arrival.isReported()
                ? words.timeliness(arrival)
                        .map(text -> verdict(Boolean.TRUE.equals(arrival.onTime()) ? "met" : "late", text))
                        .orElseGet(() -> dim(say("không đặt hạn", "no day set")))
                : verdict("none", say("chưa nộp", "not reported"));
    }

    /** What each district has still to send, and the words that ask for it. */
    Listing<Place> missing() {
        List<Place> rows = figures.places().stream()
                .filter(place -> !figures.missing(place).isEmpty())
                .toList();
        return new Listing<>(
                        rows.isEmpty()
                                ? say("Không nơi nào còn thiếu", "Nothing is missing")
                                : say(
                                        "%d nơi còn thiếu, kèm lời nhắc để gửi",
                                        "%d district{s} {has|have} something missing, with the words of a reminder",
                                        rows.size()),
                        say(
                                "Mỗi dòng một nơi: mục bỏ trống, mục mới có một phần, và câu nhắc soạn sẵn; tải về để gửi",
                                "A row a district: what is empty, what is partly there, and a reminder to send; take it as CSV or XLSX"),
                        say("Nhắc bổ sung báo cáo", "Reminders") + " " + figures.year(),
                        new Columns<Place>(language())
                                .add(Head.CODE, Place::code)
                                .add(Head.DISTRICT, place -> place.name(language()))
                                .html(say("Quận, huyện", "District"), "", this::toDistrict)
                                .heads()
                                .add(Head.YEAR, place -> figures.year())
                                .add(
                                        say("Đã nộp", "Reported"),
                                        place -> figures.arrival(place).isReported() ? 1 : 0)
                                .add(
                                        say("Mục bỏ trống", "Empty points"),
                                        place -> words.codes(place, Status.not_answered))
                                .text(say("Bỏ trống", "Empty"), "", this::empty)
                                .phone(say("Bỏ trống", "Empty"))
                                .add(
                                        say("Mục mới có một phần", "Points partly there"),
                                        place -> words.codes(place, Status.partly))
                                .text(
                                        say("Mới có một phần", "Partly there"),
                                        "",
                                        place -> words.codes(place, Status.partly))
                                .phone(say("Mới có một phần", "Partly there"))
                                .add(say("Lời nhắc", "Reminder"), words::reminder)
                                .html(say("Lời nhắc", "Reminder"), "long", place -> dim(words.reminder(place))),
                        rows)
                .styled("reminders");
    }

    private Component toDistrict(Place place) {
        return new Anchor(link.toDistrict(place.code()), place.shortName(language()));
    }

    private String empty(Place place) {
        return figures.arrival(place).isReported()
                ? words.codes(place, Status.not_answered)
                : say("cả báo cáo", "the whole report");
    }

    /** The rates of all periods. */
    Listing<PeriodRate> rates() {
        return new Listing<>(
                        say("Tỷ lệ nộp báo cáo các kỳ", "Reporting rate by period"),
                        say(
                                "Phải nộp: mọi quận, huyện; tỷ lệ ÷ số phải nộp; kỳ không đặt hạn thì không xét đúng hạn",
                                "Expected: every district; rates ÷ expected; no timeliness where no day was set"),
                        say("Tỷ lệ nộp báo cáo", "Reporting rates"),
                        new Columns<PeriodRate>(language())
                                .add(Head.YEAR, PeriodRate::year)
                                .html(say("Kỳ", "Period"), "", this::toYear)
                                .heads()
                                .add(say("Phải nộp", "Expected"), PeriodRate::expected)
                                .text(say("Phải nộp", "Expected"), "r", rate -> String.valueOf(rate.expected()))
                                .add(say("Đã nộp", "Actual"), PeriodRate::actual)
                                .text(say("Đã nộp", "Actual"), "r", rate -> String.valueOf(rate.actual()))
                                .add(say("Tỷ lệ nộp", "Reporting rate"), rate -> Share.of(rate.rate()))
                                .text(say("Tỷ lệ nộp", "Reporting rate"), "r", rate -> percent(rate.rate()))
                                .add(say("Đúng hạn", "On time"), PeriodRate::actualOnTime)
                                .text(
                                        say("Đúng hạn", "On time"),
                                        "r",
                                        rate -> rate.actualOnTime() == null
                                                ? "–"
                                                : rate.actualOnTime().toString())
                                .add(say("Tỷ lệ đúng hạn", "Rate on time"), rate -> Share.of(rate.rateOnTime()))
                                .text(say("Tỷ lệ đúng hạn", "Rate on time"), "r", rate -> percent(rate.rateOnTime())),
                        figures.rates())
                .choosing(rate -> rate.year() == figures.year());
    }

    private Component toYear(PeriodRate rate) {
        return new Anchor(link.withYear(rate.year()).to("reporting"), String.valueOf(rate.year()));
    }

    private String percent(@Nullable Double share) {
        return share == null ? "–" : words.numbers().percent(share);
    }
}
