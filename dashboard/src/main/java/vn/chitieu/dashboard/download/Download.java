package vn.chitieu.dashboard.download;

import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Folding;

/**
 * The table of a card, to be taken away. A cell is a String, a whole number, a double, a BigDecimal, a {@link Share}, a
 * LocalDate, or null where there is nothing; numbers stay numbers.
 *
 * @param name of the files, without accents and ending
 * @param rows made when they are asked for
 */
public record Download(String name, List<String> header, SerializableSupplier<List<List<@Nullable Object>>> rows) {
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
        return new Download(Folding.fileName(name, LONGEST_NAME), header, rows);
    }
}
