package vn.chitieu.dashboard.reporting;

import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.reporting.Answer.Status;
import vn.chitieu.dashboard.reporting.ReportingFigures.PointCount;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The tables of the page of reporting to be taken away. */
record ReportingDownloads(ReportingFigures figures, ReportingWords words) {

    private record Cell(Place place, OutlineItem point, Answer answer) {}

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language().say(vietnamese, english, values);
    }

    /** One row a district and point. */
    Download matrix() {
        return new Columns<Cell>(language())
                .add(Head.CODE, cell -> cell.place().code())
                .add(Head.DISTRICT, cell -> cell.place().name(language()))
                .add(Head.YEAR, cell -> figures.year())
                .add(say("Mục", "Point"), cell -> cell.point().itemCode())
                .add(say("Nội dung mục", "Content"), cell -> words.whole(cell.point()))
                .add(Head.STATE, cell -> cell.answer().status().name())
                .add(Head.BASIS, cell -> cell.answer().basis())
                .add(Head.UNITS_REPORTING, cell -> cell.answer().unitsReporting())
                .add(Head.UNITS_EXPECTED, cell -> cell.answer().unitsExpected())
                .of(
                        say("Trả lời công văn", "Answers to the letter") + " " + figures.year(),
                        figures.places().stream()
                                .flatMap(place -> figures.points().stream()
                                        .map(point -> new Cell(place, point, figures.answer(place, point))))
                                .toList());
    }

    Download least() {
        return new Columns<PointCount>(language())
                .add(say("Mục", "Point"), count -> count.point().itemCode())
                .add(say("Nội dung mục", "Content"), count -> words.whole(count.point()))
                .add(say("Trả lời đủ", "Answered whole"), PointCount::answered)
                .add(say("Phải trả lời", "Asked"), PointCount::asked)
                .of(
                        say("Mục ít được trả lời", "Points answered least") + " " + figures.year(),
                        figures.leastAnswered());
    }

    Download arrivals() {
        return new Columns<Arrival>(language())
                .add(Head.CODE, arrival -> arrival.place().code())
                .add(Head.DISTRICT, arrival -> arrival.place().name(language()))
                .add(Head.YEAR, arrival -> figures.year())
                .add(say("Đã nộp", "Reported"), arrival -> arrival.isReported() ? 1 : 0)
                .add(say("Nhận bản đầu", "First received"), Arrival::firstReceivedOn)
                .add(say("Nhận bản mới nhất", "Latest received"), Arrival::latestReceivedOn)
                .add(say("Số ngày so với ngày cuối hạn", "Days from the last day in time"), Arrival::daysFromDue)
                .add(say("Số bản", "Versions"), Arrival::versions)
                .of(say("Ngày nhận báo cáo", "Arrival of reports") + " " + figures.year(), figures.arrivals());
    }

    Download missing() {
        return new Columns<Place>(language())
                .add(Head.CODE, Place::code)
                .add(Head.DISTRICT, place -> place.name(language()))
                .add(Head.YEAR, place -> figures.year())
                .add(say("Đã nộp", "Reported"), place -> figures.arrival(place).isReported() ? 1 : 0)
                .add(say("Mục bỏ trống", "Empty points"), place -> words.codes(place, Status.not_answered))
                .add(say("Mục mới có một phần", "Points partly there"), place -> words.codes(place, Status.partly))
                .add(say("Lời nhắc", "Reminder"), words::reminder)
                .of(
                        say("Nhắc bổ sung báo cáo", "Reminders") + " " + figures.year(),
                        figures.places().stream()
                                .filter(place -> !figures.missing(place).isEmpty())
                                .toList());
    }

    Download rates() {
        return new Columns<PeriodRate>(language())
                .add(Head.YEAR, PeriodRate::year)
                .add(say("Phải nộp", "Expected"), PeriodRate::expected)
                .add(say("Đã nộp", "Actual"), PeriodRate::actual)
                .add(say("Tỷ lệ nộp", "Reporting rate"), rate -> Share.of(rate.rate()))
                .add(say("Đúng hạn", "On time"), PeriodRate::actualOnTime)
                .add(say("Tỷ lệ đúng hạn", "Rate on time"), rate -> Share.of(rate.rateOnTime()))
                .of(say("Tỷ lệ nộp báo cáo", "Reporting rates"), figures.rates());
    }
}
