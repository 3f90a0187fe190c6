package vn.chitieu.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.etl.form.Answers;
import vn.chitieu.etl.form.FormWorkbook;
import vn.chitieu.warehouse.catalogue.Catalogue;

/** The form that came in from a district, filled in. */
final class FilledForm {

    private FilledForm() {}

    /** Whether the form has a place for all that counts in the rows: it asks for no percentages. */
    static boolean canHold(SampleSubmission submission, List<Row> rows) {
        List<SpecialCase> cases =
                SpecialCase.of(submission.district(), submission.period().year());
        return !SpecialCase.has(cases, SpecialCase.StatedOff.class)
                && rows.stream()
                        .allMatch(
                                row -> row.value().isEmpty() || !row.numerator().isEmpty());
    }

    /** The bytes of the .xlsx workbook. */
    static byte[] bytes(
            long seed,
            Catalogue catalogue,
            SampleSubmission submission,
            List<Row> rows,
            String documentNumber,
            LocalDate signedOn) {
        List<Answers.Figures> figures = new ArrayList<>();
        for (Across.Line line : Across.of(rows).lines()) {
            Map<String, String> cells = new HashMap<>();
            line.rows().forEach((indicator, row) -> {
                cells.put(indicator + ".numerator", row.numerator());
                cells.put(indicator + ".denominator", row.denominator());
            });
            figures.add(new Answers.Figures(line.unitCode(), cells));
        }
        Words words = new Words(seed, catalogue, submission);
        Answers answers = new Answers(
                documentNumber,
                signedOn,
                null,
                "Dữ liệu mẫu",
                figures,
                words.texts(),
                words.documents(),
                words.jointProgrammes());
        return FormWorkbook.bytes(catalogue, submission.district(), submission.period(), answers);
    }
}
