package vn.chitieu.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record declares is what its table has. */
class FieldsTest {
    private static final Path SCHEMA =
            Path.of(System.getProperty("basedir", ".")).resolve("schema");

    @ParameterizedTest
    @ValueSource(
            classes = {
                District.class,
                Ward.class,
                Indicator.class,
                OutlineItem.class,
                Programme.class,
                ProgrammeItem.class,
                Period.class,
                Target.class,
                Word.class
            })
    void the_fields_of_a_record_are_the_columns_of_its_table_and_those_that_may_be_null_may_be_so_there(
            Class<? extends Record> type) throws IOException {
        Fields<?> fields = Fields.of(type);
        List<MatchResult> columns = Pattern.compile("(?m)^    (\\w+) +[A-Z]+(?:\\(.*?\\))?( NOT NULL)?,?$")
                .matcher(Files.readString(SCHEMA.resolve(fields.table() + ".sql")))
                .results()
                .filter(column -> !column.group(1).equals("position")
                        || fields.all().stream().anyMatch(field -> field.name().equals("position")))
                .toList();

        assertThat(fields.all().stream().map(field -> field.name() + (field.isOptional() ? " or NULL" : "")))
                .containsExactlyInAnyOrderElementsOf(columns.stream()
                        .map(column -> column.group(1) + (column.group(2) == null ? " or NULL" : ""))
                        .toList());
    }

    @Test
    void a_record_is_what_was_made_of_its_values() {
        District district = Catalogue.read(
                        SCHEMA.resolve("../../data/catalogue").normalize())
                .districts()
                .getFirst();
        Fields<District> fields = Fields.of(District.class);

        assertThat(fields.make(field -> fields.values(district).get(field.name())))
                .isEqualTo(district);
    }
}
