package vn.chitieu.warehouse.original;

import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.INDICATOR;
import static vn.chitieu.warehouse.tables.main.Tables.OUTLINE_ITEM;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;

import java.util.Set;
import org.jooq.DSLContext;

/** The names that a snapshot knows, by which one tells how a text was written: those that the loader has from the catalogue. */
public record Vocabulary(Set<String> words) {

    public Vocabulary {
        words = Set.copyOf(words);
    }

    public static Vocabulary of(DSLContext snapshot) {
        return new Vocabulary(snapshot.select(DISTRICT.NAME_VI)
                .from(DISTRICT)
                .union(snapshot.select(WARD.NAME_VI).from(WARD))
                .union(snapshot.select(INDICATOR.NAME_VI).from(INDICATOR))
                .union(snapshot.select(INDICATOR.SHORT_NAME_VI).from(INDICATOR))
                .union(snapshot.select(INDICATOR.NUMERATOR_VI).from(INDICATOR))
                .union(snapshot.select(INDICATOR.DENOMINATOR_VI)
                        .from(INDICATOR)
                        .where(INDICATOR.DENOMINATOR_VI.isNotNull()))
                .union(snapshot.select(OUTLINE_ITEM.LABEL_VI).from(OUTLINE_ITEM))
                .fetchSet(DISTRICT.NAME_VI));
    }
}
