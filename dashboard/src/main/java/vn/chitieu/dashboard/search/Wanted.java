package vn.chitieu.dashboard.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import vn.chitieu.dashboard.text.Folding;

/**
 * The words that are looked for, without accents: each must begin a word of the text.
 *
 * @param words may be empty though something was typed, as of signs alone; then nothing is found
 */
public record Wanted(String typed, List<String> words) {
    private static final int LONGEST = 200;

    public static Wanted of(String typed) {
        String cut = typed.strip();
        String kept = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
        return new Wanted(
                kept,
                Arrays.stream(Folding.fold(kept).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Whether everything is to be shown. */
    public boolean isNothing() {
        return typed.isEmpty();
    }

    /** Whether a text holds all the words, accents aside. What was typed goes in as bound values only. */
    public Condition in(Field<String> text) {
        if (isNothing()) {
            return noCondition();
        }
        if (words.isEmpty()) {
            return falseCondition();
        }
        Field<String> folded = field(
                "(' ' || regexp_replace(mart.folded({0}), {1}, ' ', 'g'))", String.class, text, val("[^\\pL\\pN]+"));
        return words.stream()
                .map(word -> condition("contains({0}, {1})", folded, val(" " + word)))
                .reduce(noCondition(), Condition::and);
    }
}
