package vn.chitieu.dashboard.assessment;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static vn.chitieu.warehouse.tables.main.Tables.ASSESSMENT;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.DOCUMENT;
import static vn.chitieu.warehouse.tables.main.Tables.OUTLINE_ITEM;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;
import static vn.chitieu.warehouse.tables.mart.Tables.OUTLINE_ANSWER;
import static vn.chitieu.warehouse.tables.mart.Tables.WORDS_BY_DISTRICT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.search.Wanted;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** Reads texts and documents from one snapshot; it holds of each district and year those of the latest version. */
record AssessmentQuery(DSLContext sql, List<Place> places, List<OutlineItem> outline) {

    /** All that was asked for in words, whether or not it came. */
    List<Point> points(int year, List<String> districts) {
        List<String> inWords = outline.stream()
                .filter(AssessmentQuery::isInWords)
                .map(OutlineItem::itemCode)
                .toList();
        return sql.select(OUTLINE_ANSWER.DISTRICT_CODE, OUTLINE_ANSWER.ITEM_CODE, OUTLINE_ANSWER.STATUS)
                .from(OUTLINE_ANSWER)
                .where(OUTLINE_ANSWER.YEAR.eq(year))
                .and(OUTLINE_ANSWER.DISTRICT_CODE.in(districts))
                .and(OUTLINE_ANSWER.ITEM_CODE.in(inWords))
                .orderBy(OUTLINE_ANSWER.POSITION, OUTLINE_ANSWER.DISTRICT_CODE)
                .fetch(row -> new Point(
                        row.value1(),
                        row.value2(),
                        List.of("answered", "not_answered").contains(row.value3()),
                        row.value3().equals("answered")));
    }

    static boolean isInWords(OutlineItem item) {
        return switch (item.kind()) {
            case solution, narrative, documents -> true;
            case heading, indicator -> false;
        };
    }

    /** The texts on some points that hold all the words; of all years where none is given. */
    static Condition which(@Nullable Integer year, List<String> districts, List<String> items, Wanted wanted) {
        return (year == null ? noCondition() : ASSESSMENT.YEAR.eq(year))
                .and(ASSESSMENT.DISTRICT_CODE.in(districts))
                .and(ASSESSMENT.ITEM_CODE.in(items))
                .and(wanted.in(ASSESSMENT.TEXT));
    }

    /** The columns of texts, to be taken away. */
    static Select<Record> select(List<Head> heads, Condition which, Language language) {
        return texts(
                heads.stream()
                        .<Field<?>>map(head -> {
                            Field<?> column = of(head, language);
                            return column.getName().equals(head.column()) ? column : column.as(head.column());
                        })
                        .toList(),
                which);
    }

    private static Field<?> of(Head head, Language language) {
        return switch (head) {
            case DISTRICT -> language == Language.VI ? DISTRICT.NAME_VI : DISTRICT.NAME_EN;
            case ITEM -> language == Language.VI ? OUTLINE_ITEM.LABEL_VI : OUTLINE_ITEM.LABEL_EN;
            case IS_SAMPLE -> SUBMISSION.IS_SAMPLE.cast(Integer.class);
            case FILE, VERSION, RECEIVED_ON -> Objects.requireNonNull(SUBMISSION.field(head.column()));
            default -> Objects.requireNonNull(ASSESSMENT.field(head.column()), head::column);
        };
    }

    /** Texts in reading order, the latest year first, then by district. */
    private static Select<Record> texts(List<Field<?>> columns, Condition which) {
        return DSL.select(columns)
                .from(ASSESSMENT)
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(ASSESSMENT.SUBMISSION_ID))
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(ASSESSMENT.DISTRICT_CODE))
                .join(OUTLINE_ITEM)
                .on(OUTLINE_ITEM.ITEM_CODE.eq(ASSESSMENT.ITEM_CODE))
                .where(which)
                .orderBy(OUTLINE_ITEM.POSITION, ASSESSMENT.YEAR.desc(), DISTRICT.POSITION, ASSESSMENT.ROW_NUMBER);
    }

    /** The texts of a year on some points. */
    List<Written> answersOn(int year, List<String> itemCodes) {
        return answers(ASSESSMENT.YEAR.eq(year).and(ASSESSMENT.ITEM_CODE.in(itemCodes)));
    }

    /** The texts of a year of a district. */
    List<Written> answersOf(int year, String districtCode) {
        return answers(ASSESSMENT.YEAR.eq(year).and(ASSESSMENT.DISTRICT_CODE.eq(districtCode)));
    }

    List<Written> answers(Condition which) {
        Map<String, Place> byCode = placesByCode();
        Map<String, OutlineItem> byItem = outline.stream().collect(toMap(OutlineItem::itemCode, Function.identity()));
        return sql.fetch(texts(withOrigin(ASSESSMENT.fields()), which))
                .map(row -> new Written(
                        Objects.requireNonNull(byCode.get(row.get(ASSESSMENT.DISTRICT_CODE))),
                        Objects.requireNonNull(byItem.get(row.get(ASSESSMENT.ITEM_CODE))),
                        row.get(ASSESSMENT.YEAR),
                        row.get(ASSESSMENT.TEXT),
                        origin(row, ASSESSMENT.SHEET, ASSESSMENT.ROW_NUMBER)));
    }

    private static List<Field<?>> withOrigin(Field<?>... fields) {
        return Stream.concat(
                        Stream.of(fields),
                        Stream.of(SUBMISSION.FILE, SUBMISSION.VERSION, SUBMISSION.RECEIVED_ON, SUBMISSION.IS_SAMPLE))
                .toList();
    }

    private static Origin origin(Record row, Field<@Nullable String> sheet, Field<Integer> number) {
        return new Origin(
                row.get(SUBMISSION.FILE),
                row.get(sheet),
                row.get(number),
                row.get(SUBMISSION.VERSION),
                row.get(SUBMISSION.RECEIVED_ON),
                row.get(SUBMISSION.IS_SAMPLE));
    }

    private Map<String, Place> placesByCode() {
        return places.stream().collect(toMap(Place::code, Function.identity()));
    }

    /** Who reported on a year without any words, in natural order. */
    List<Place> wordless(int year) {
        Set<String> codes = sql.select(WORDS_BY_DISTRICT.DISTRICT_CODE)
                .from(WORDS_BY_DISTRICT)
                .where(WORDS_BY_DISTRICT.YEAR.eq(year))
                .and(WORDS_BY_DISTRICT.IS_WORDLESS)
                .fetchSet(WORDS_BY_DISTRICT.DISTRICT_CODE);
        return places.stream().filter(place -> codes.contains(place.code())).toList();
    }

    /** The documents issued in a year whose number or title holds all the words, by district, then in the order of the report. */
    List<Document> papers(int year, List<String> districts, Wanted wanted) {
        return documents(year, "issued", districts, wanted, DOCUMENT.DOCUMENT_NUMBER, DOCUMENT.TITLE);
    }

    /** The joint programmes of a year that hold all the words, in the same order. */
    List<Document> joints(int year, List<String> districts, Wanted wanted) {
        return documents(
                year, "joint_programme", districts, wanted, DOCUMENT.PARTNER, DOCUMENT.TITLE, DOCUMENT.OUTCOME);
    }

    private List<Document> documents(
            int year, String kind, List<String> districts, Wanted wanted, Field<?>... searched) {
        Map<String, Place> byCode = placesByCode();
        Field<?>[] joined =
                Stream.concat(Stream.of(inline(" ")), Stream.of(searched)).toArray(Field<?>[]::new);
        return sql.select(withOrigin(DOCUMENT.fields()))
                .from(DOCUMENT)
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(DOCUMENT.SUBMISSION_ID))
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(DOCUMENT.DISTRICT_CODE))
                .where(DOCUMENT.YEAR.eq(year))
                .and(DOCUMENT.KIND.eq(kind))
                .and(DOCUMENT.DISTRICT_CODE.in(districts))
                .and(wanted.in(function("concat_ws", String.class, joined)))
                .orderBy(DISTRICT.POSITION, DOCUMENT.ROW_NUMBER)
                .fetch(row -> new Document(
                        Objects.requireNonNull(byCode.get(row.get(DOCUMENT.DISTRICT_CODE))),
                        row.get(DOCUMENT.DOCUMENT_NUMBER),
                        row.get(DOCUMENT.ISSUED_ON),
                        row.get(DOCUMENT.TITLE),
                        row.get(DOCUMENT.PARTNER),
                        row.get(DOCUMENT.PROGRAMME_YEAR),
                        row.get(DOCUMENT.OUTCOME),
                        origin(row, DOCUMENT.SHEET, DOCUMENT.ROW_NUMBER)));
    }
}
