package vn.chitieu.dashboard.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One cell an indicator and district, each found at once: pages ask for thousands of them. */
public final class Matrix<T> {
    private final List<T> cells;
    private final Map<String, Map<String, T>> byIndicator = new LinkedHashMap<>();

    /**
     * @param cells in the order in which they are given back
     * @param indicator code of a cell's indicator
     * @param district code of a cell's district, once an indicator
     * @throws IllegalArgumentException where two cells stand in one place
     */
    public Matrix(List<T> cells, Function<T, String> indicator, Function<T, String> district) {
        this.cells = List.copyOf(cells);
        for (T cell : cells) {
            T other = byIndicator
                    .computeIfAbsent(indicator.apply(cell), code -> new LinkedHashMap<>())
                    .put(district.apply(cell), cell);
            if (other != null) {
                throw new IllegalArgumentException("two cells in one place: " + other + ", " + cell);
            }
        }
    }

    /** All cells. */
    public List<T> cells() {
        return cells;
    }

    /** The cells of an indicator. */
    public List<T> of(String indicatorCode) {
        return List.copyOf(byIndicator.getOrDefault(indicatorCode, Map.of()).values());
    }

    /** One cell; empty where there is none. */
    public Optional<T> of(String indicatorCode, String districtCode) {
        @Nullable T cell = byIndicator.getOrDefault(indicatorCode, Map.of()).get(districtCode);
        return Optional.ofNullable(cell);
    }
}
