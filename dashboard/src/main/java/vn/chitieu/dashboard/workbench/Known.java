package vn.chitieu.dashboard.workbench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.dictionary.Dictionary;
import vn.chitieu.warehouse.query.Question;

/**
 * What the editor knows of a snapshot: tables with their columns for completion, questions, and what fields of parameters
 * offer.
 */
record Known(
        String language,
        List<Table> tables,
        List<Example> questions,
        List<Choice> districts,
        List<Choice> indicators,
        List<Integer> years) {

    /** @param grain what one row is */
    record Table(String name, String grain, List<Column> columns) {}

    record Column(String name, String type, String meaning) {}

    /** A question with its query, and the usual values of its parameters. */
    record Example(String name, String question, Map<String, String> parameters, String sql) {}

    record Choice(String code, String name) {}

    static Known of(Reader reader, Contents contents, Language language) {
        Dictionary dictionary = reader.once(Dictionary.class, sql -> sql.connectionResult(Known::dictionary));
        return new Known(
                language.code(),
                dictionary.tables().stream()
                        .map(table -> new Table(
                                table.name().replaceFirst("^main\\.", ""),
                                said(table.grain(), language),
                                table.columns().stream()
                                        .map(column -> new Column(
                                                column.name(), column.type(), said(column.meaning(), language)))
                                        .toList()))
                        .toList(),
                dictionary.questions().stream()
                        .map(question -> example(question, language))
                        .toList(),
                contents.districts().stream()
                        .map(district -> new Choice(
                                district.code(), language.say(district.shortNameVi(), district.shortNameEn())))
                        .toList(),
                contents.indicators().stream()
                        .map(indicator -> new Choice(
                                indicator.indicatorCode(), language.say(indicator.nameVi(), indicator.nameEn())))
                        .toList(),
                contents.periods().stream().map(period -> period.year()).toList());
    }

    private static Dictionary dictionary(java.sql.Connection connection) throws SQLException {
        return Dictionary.of(connection);
    }

    private static Example example(Question question, Language language) {
        return new Example(question.name(), said(question.question(), language), question.parameters(), question.sql());
    }

    private static String said(Message message, Language language) {
        return language.say(message.vi(), message.en());
    }
}
