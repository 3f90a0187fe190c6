package vn.chitieu.warehouse.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.warehouse.Message;

/** The SQL files that make a warehouse, in the order of {@code build-order.txt}. */
public final class SqlFiles {

    private static final String AS_OF = "_as_of";
    private static final Set<String> AS_OF_FORMS = of("marts").stream()
            .map(SqlFile::name)
            .filter(name -> name.endsWith(AS_OF))
            .map(name -> name.substring(0, name.length() - AS_OF.length()))
            .collect(Collectors.toUnmodifiableSet());

    private SqlFiles() {}

    /** A file by its path, as in {@code marts/reporting.sql}. */
    public record SqlFile(String path) {

        /** The folder: schema, audit, load, marts, checks or examples. */
        String folder() {
            return path.substring(0, path.indexOf('/'));
        }

        /** The table, macro or check that it defines. */
        public String name() {
            return path.substring(path.indexOf('/') + 1, path.length() - ".sql".length());
        }

        public String text() {
            return resource(path);
        }
    }

    /** The files of some folders, in the order of the list. */
    public static List<SqlFile> of(String... folders) {
        List<String> wanted = List.of(folders);
        return resource("build-order.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SqlFile::new)
                .filter(file -> wanted.contains(file.folder()))
                .toList();
    }

    /** The tables that have a form as of a day: {@code mart.pace_as_of(day)} is that of pace. */
    public static Set<String> asOfForms() {
        return AS_OF_FORMS;
    }

    /** A path as it stands in a statement. */
    public static String literal(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    /** The text of a file of this module, as in {@code queries/changed_figure.sql}. */
    public static String resource(String path) {
        try (InputStream in = Message.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
