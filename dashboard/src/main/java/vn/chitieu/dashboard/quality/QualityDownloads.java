package vn.chitieu.dashboard.quality;

import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.Share;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.quality.QualityFigures.PlaceCount;
import vn.chitieu.dashboard.quality.QualityFigures.RuleCount;
import vn.chitieu.dashboard.text.Folding;
import vn.chitieu.dashboard.text.Language;

/** The tables of the page of data quality to be taken away. */
record QualityDownloads(QualityFigures figures, QualityWords words) {

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language().say(vietnamese, english, values);
    }

    private String name(String what) {
        String place = figures.district() == null
                ? ""
                : " " + Folding.fold(figures.district().shortName(language()));
        return what + " " + figures.year() + place;
    }

    /** What a district needs to correct its file: where, what was written, and why it is not right. */
    Download remarks() {
        return new Columns<Remark>(language())
                .add(Head.CODE, Remark::districtCode)
                .add(Head.DISTRICT, remark -> words.place(remark.districtCode()))
                .add(Head.YEAR, remark -> figures.year())
                .add(say("Tệp", "File"), Remark::file)
                .add(say("Trang tính", "Sheet"), Remark::sheet)
                .add(say("Dòng", "Row"), Remark::rowNumber)
                .add(say("Cột", "Column"), Remark::columnName)
                .add(Head.UNIT, Remark::wardName)
                .add(Head.INDICATOR_CODE, Remark::indicatorCode)
                .add(say("Đã ghi", "Written"), Remark::raw)
                .add(say("Quy tắc", "Rule"), Remark::rule)
                .add(
                        say("Việc làm", "Outcome"),
                        remark -> remark.isRefusal() ? say("từ chối", "refused") : say("nhắc", "warned"))
                .add(say("Lý do", "Reason"), words::message)
                .add(say("Số lần", "Times"), Remark::times)
                .of(name(say("Cần sửa", "To correct")), figures.chosen());
    }

    Download doubts() {
        return new Columns<Doubt>(language())
                .add(Head.CODE, Doubt::districtCode)
                .add(Head.DISTRICT, doubt -> words.place(doubt.districtCode()))
                .add(Head.YEAR, doubt -> figures.year())
                .add(Head.INDICATOR_CODE, Doubt::indicatorCode)
                .add(say("Nghi vấn", "Doubt"), words::kind)
                .add(say("Đo được", "Measured"), Doubt::measured)
                .add(say("Trung vị", "Median"), Doubt::median)
                .add(say("Số nơi cùng loại", "Districts of its kind"), Doubt::figures)
                .add(say("Độ lệch", "Score"), Doubt::score)
                .of(name(say("Số liệu lệch xa", "Figures far off")), figures.chosenDoubts());
    }

    Download places() {
        return new Columns<PlaceCount>(language())
                .add(Head.CODE, found -> found.place().code())
                .add(Head.DISTRICT, found -> found.place().name(language()))
                .add(say("Từ chối", "Refused"), PlaceCount::refusals)
                .add(say("Lời nhắc", "Warnings"), PlaceCount::warnings)
                .add(say("Lệch xa", "Far off"), PlaceCount::doubts)
                .of(say("Chất lượng theo quận huyện", "Quality by district") + " " + figures.year(), figures.byPlace());
    }

    Download rules() {
        return new Columns<RuleCount>(language())
                .add(say("Quy tắc", "Rule"), RuleCount::rule)
                .add(say("Số lần", "Times"), RuleCount::times)
                .add(say("Số nơi", "Districts"), RuleCount::districts)
                .of(name(say("Quy tắc đã gặp", "Rules met")), figures.rules());
    }

    Download trend() {
        return new Columns<PeriodCount>(language())
                .add(Head.YEAR, PeriodCount::year)
                .add(say("Tệp", "Files"), PeriodCount::files)
                .add(say("Tệp bị từ chối", "Files refused"), PeriodCount::refusedFiles)
                .add(say("Giá trị đã đọc", "Readings"), PeriodCount::readings)
                .add(say("Nhận", "Accepted"), PeriodCount::accepted)
                .add(say("Từ chối", "Refused"), PeriodCount::refused)
                .add(say("Để trống", "Missing"), PeriodCount::missing)
                .add(say("Lời nhắc", "Warnings"), PeriodCount::warnings)
                .add(say("Tỷ lệ từ chối", "Share refused"), period -> new Share(period.refusedShare()))
                .of(say("Chất lượng theo kỳ", "Quality by period"), figures.periods());
    }

    Download files() {
        return new Columns<RefusedFile>(language())
                .add(say("Tệp", "File"), RefusedFile::file)
                .add(Head.CODE, RefusedFile::districtCode)
                .add(say("Quy tắc", "Rule"), RefusedFile::rule)
                .add(say("Lý do", "Reason"), file -> language().say(file.messageVi(), file.messageEn()))
                .of(say("Tệp bị từ chối", "Files refused") + " " + figures.year(), figures.refusedFiles());
    }
}
