package vn.chitieu.dashboard.download;

import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Folding;

/**
 * The table of a card, to be taken away. A cell is a String, a whole number, a double, a BigDecimal, a {@link Share}, a
 * LocalDate, or null where there is nothing; numbers stay numbers.
 *
 * @param name of the files, without accents and ending
 * @param rows made when they are asked for
 * @param query reads the same from the published snapshot; null where no single one does
 */
public record Download(
        String name,
        List<String> header,
        SerializableSupplier<List<List<@Nullable Object>>> rows,
        @Nullable SerializableSupplier<Query> query) {
    private static final int LONGEST_NAME = 90;

    public Download {
        header = List.copyOf(header);
    }

    /** @param name in words: "Tập hợp thanh niên 2011 xếp hạng" names tap-hop-thanh-nien-2011-xep-hang.csv */
    public static Download of(String name, List<String> header, List<List<@Nullable Object>> rows) {
        return of(name, header, () -> rows);
    }

    /** The same, with rows that are only made when somebody takes them. */
    public static Download of(
            String name, List<String> header, SerializableSupplier<List<List<@Nullable Object>>> rows) {
        return new Download(Folding.fileName(name, LONGEST_NAME), header, rows, null);
    }

    /** The same, with the query behind it. */
    public Download behind(SerializableSupplier<Query> reading) {
        return new Download(name, header, rows, reading);
    }

    /**
     * The query behind it, as plain SQL; empty where no single one gives the same rows.
     *
     * @param day as of which it reads; null for what is known now
     */
    public Optional<String> sql(@Nullable LocalDate day) {
        return Optional.ofNullable(query).map(SerializableSupplier::get).map(reading -> SqlFile.sql(reading, day));
    }
}
