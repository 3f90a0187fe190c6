package vn.chitieu.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.chitieu.warehouse.access.Role;

/** The table of README.md that says which role may do what: what the tests of access run. */
final class AccessTable {
    private static final String HEAD = "| who may | reader | analyst | district | operator |";

    private AccessTable() {}

    /** How far a right goes. */
    enum Extent {
        all,
        own,
        none
    }

    /** Whether a role may do a thing. */
    record Cell(String thing, Role role, Extent extent) {}

    static List<Cell> cells() {
        List<String> lines;
        try (Stream<String> all = Files.lines(Path.of("..", "README.md"))) {
            lines = all.dropWhile(line -> !line.equals(HEAD))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Map<String, Extent> extents = new TreeMap<>(Map.of("yes", Extent.all, "own", Extent.own, "–", Extent.none));
        List<Cell> cells = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\\|");
            for (Role role : Role.values()) {
                cells.add(new Cell(
                        parts[1].strip(),
                        role,
                        Objects.requireNonNull(extents.get(parts[2 + role.ordinal()].strip()))));
            }
        }
        if (cells.isEmpty()) {
            throw new IllegalStateException("README.md has no table of roles");
        }
        return cells;
    }
}
