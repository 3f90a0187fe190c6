package vn.chitieu.dashboard.assessment;

import java.util.function.Function;
import vn.chitieu.dashboard.assessment.AssessmentFigures.Count;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** The texts, documents and counts to be taken away; texts are whole, but for the 32.767 characters of a cell of XLSX. */
record AssessmentDownloads(AssessmentFigures figures, AssessmentWords words) {

    private Language language() {
        return words.language();
    }

    private String say(String vietnamese, String english, Object... values) {
        return language().say(vietnamese, english, values);
    }

    Download answers() {
        Columns<Answer> columns = new Columns<Answer>(language())
                .add(Head.CODE, answer -> answer.place().code())
                .add(Head.DISTRICT, answer -> answer.place().name(language()))
                .add(Head.YEAR, Answer::year)
                .add(Head.ITEM_CODE, answer -> answer.item().itemCode())
                .add(Head.ITEM, answer -> words.whole(answer.item()))
                .add(Head.TEXT, Answer::text);
        return origin(columns, Answer::origin)
                .of(
                        say("Phần đánh giá bằng lời", "Assessment in words") + " " + words.years(),
                        figures.answers(),
                        heads -> AssessmentQuery.select(heads, figures.read(), language()));
    }

    Download papers() {
        Columns<Paper> columns = new Columns<Paper>(language())
                .add(Head.CODE, paper -> paper.place().code())
                .add(Head.DISTRICT, paper -> paper.place().name(language()))
                .add(Head.YEAR, paper -> figures.year())
                .add(say("Số văn bản", "Number of the document"), Paper::number)
                .add(say("Ngày ban hành", "Issued on"), Paper::issuedOn)
                .add(say("Trích yếu", "Title"), Paper::title);
        return origin(columns, Paper::origin)
                .of(say("Văn bản ban hành", "Documents issued") + " " + figures.year(), figures.papers());
    }

    Download joints() {
        Columns<Joint> columns = new Columns<Joint>(language())
                .add(Head.CODE, joint -> joint.place().code())
                .add(Head.DISTRICT, joint -> joint.place().name(language()))
                .add(Head.YEAR, joint -> figures.year())
                .add(say("Đơn vị phối hợp", "Partner"), Joint::partner)
                .add(say("Thời gian", "Years"), Joint::year)
                .add(say("Nội dung phối hợp", "Content"), Joint::title)
                .add(say("Kết quả", "Outcome"), Joint::outcome);
        return origin(columns, Joint::origin)
                .of(say("Chương trình phối hợp", "Joint programmes") + " " + figures.year(), figures.joints());
    }

    private <R> Columns<R> origin(Columns<R> columns, Function<R, Origin> of) {
        return columns.add(Head.FILE, row -> of.apply(row).file())
                .add(Head.SHEET, row -> of.apply(row).sheet())
                .add(Head.ROW_NUMBER, row -> of.apply(row).row())
                .add(Head.VERSION, row -> of.apply(row).version())
                .add(Head.RECEIVED_ON, row -> of.apply(row).receivedOn())
                .add(Head.IS_SAMPLE, row -> of.apply(row).isSample() ? 1 : 0);
    }

    Download items() {
        return new Columns<Count<OutlineItem>>(language())
                .add(Head.ITEM_CODE, count -> count.of().itemCode())
                .add(Head.ITEM, count -> words.whole(count.of()))
                .add(Head.YEAR, count -> figures.year())
                .add(say("Trả lời", "Answered"), Count::answered)
                .add(say("Được hỏi", "Asked"), Count::asked)
                .of(
                        say("Phần đánh giá bằng lời theo mục", "Assessment in words by point") + " " + figures.year(),
                        figures.byItem());
    }

    Download places() {
        return new Columns<Count<Place>>(language())
                .add(Head.CODE, count -> count.of().code())
                .add(Head.DISTRICT, count -> count.of().name(language()))
                .add(Head.YEAR, count -> figures.year())
                .add(say("Trả lời", "Answered"), Count::answered)
                .add(say("Được hỏi", "Asked"), Count::asked)
                .of(
                        say("Phần đánh giá bằng lời theo quận, huyện", "Assessment in words by district") + " "
                                + figures.year(),
                        figures.byPlace());
    }
}
