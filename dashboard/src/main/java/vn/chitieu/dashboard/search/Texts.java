package vn.chitieu.dashboard.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.chitieu.warehouse.tables.main.Tables.ASSESSMENT;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.DOCUMENT;
import static vn.chitieu.warehouse.tables.main.Tables.OUTLINE_ITEM;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.MadeUp;

/**
 * What districts wrote, and the documents that they list, in all years: read where names alone do not answer.
 *
 * @param isSample whether all of it is made up
 */
public record Texts(DSLContext sql, boolean isSample) {
    /** The item of the outline that the joint programmes answer. */
    public static final String JOINT_PROGRAMMES = "III.2.2";

    /** Of a longer text the rest is not looked through for where the words stand. */
    private static final int READ = 20_000;

    private static final int AROUND = 130;

    private static final Field<String> PLACE = field(name("texts", "district_code"), String.class);
    private static final Field<Integer> YEAR = field(name("texts", "year"), Integer.class);
    private static final Field<String> ITEM = field(name("texts", "item_code"), String.class);
    private static final Field<String> SAID = field(name("texts", "said"), String.class);

    /** One letter begins half of all words. */
    private static final int SHORTEST = 2;

    /** What holds all the words, the latest year first; each leads to the text among its like, with the words marked. */
    List<Found> find(Wanted wanted, Link link, int most) {
        if (most <= 0 || wanted.words().stream().noneMatch(word -> word.length() >= SHORTEST)) {
            return List.of();
        }
        return sql.select(
                        PLACE,
                        YEAR,
                        ITEM,
                        field("left({0}, {1})", String.class, SAID, inline(READ)),
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.SHORT_NAME_EN)
                .from(texts())
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(PLACE))
                .where(wanted.in(SAID))
                .orderBy(YEAR.desc(), DISTRICT.POSITION, ITEM)
                .limit(most)
                .fetch(row -> new Found(
                        Hits.of(isSample ? MadeUp.unmarked(row.value4()) : row.value4(), wanted.words())
                                .around(AROUND),
                        "%s · %d · %s"
                                .formatted(link.language().say(row.value5(), row.value6()), row.value2(), row.value3()),
                        link.withYear(row.value2())
                                .to(
                                        "assessment",
                                        Map.of("district", row.value1(), "item", row.value3(), "q", wanted.typed()))));
    }

    private static Table<?> texts() {
        Field<String> papers = field(select(OUTLINE_ITEM.ITEM_CODE)
                .from(OUTLINE_ITEM)
                .where(OUTLINE_ITEM.KIND.eq("documents"))
                .limit(1));
        Field<String> listed = field(
                "concat_ws(' · ', {0}, {1}, {2}, {3})",
                String.class, DOCUMENT.DOCUMENT_NUMBER, DOCUMENT.PARTNER, DOCUMENT.TITLE, DOCUMENT.OUTCOME);
        return select(ASSESSMENT.DISTRICT_CODE, ASSESSMENT.YEAR, ASSESSMENT.ITEM_CODE, ASSESSMENT.TEXT.as("said"))
                .from(ASSESSMENT)
                .unionAll(select(
                                DOCUMENT.DISTRICT_CODE,
                                DOCUMENT.YEAR,
                                when(DOCUMENT.KIND.eq("issued"), papers).otherwise(inline(JOINT_PROGRAMMES)),
                                listed)
                        .from(DOCUMENT))
                .asTable("texts");
    }
}
