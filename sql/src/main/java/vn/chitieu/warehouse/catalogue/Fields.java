package vn.chitieu.warehouse.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record, each declared once, as its component: files, tables and views have columns of these names, and are
 * read and written by name, so that no order of columns means anything.
 *
 * @param <T> the record: one line of a file, one row of a table
 */
public final class Fields<T extends Record> {
    private static final Pattern CAPITAL = Pattern.compile("(?<!^)(?=[A-Z])");

    private final Class<T> record;
    private final List<Field> all;
    private final List<Method> accessors;

    /** What a field is that a file does not have, or leaves blank. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Otherwise {
        String value();
    }

    /**
     * A field of a record.
     *
     * @param name as in short_name_vi
     * @param isOptional whether it may be null
     * @param otherwise what a file may mean by leaving it out; null where it must not
     */
    public record Field(
            String name,
            Class<?> type,
            boolean isOptional,
            @Nullable String otherwise) {}

    private Fields(Class<T> record) {
        this.record = record;
        List<RecordComponent> components = List.of(record.getRecordComponents());
        all = components.stream().map(Fields::field).toList();
        accessors = components.stream().map(RecordComponent::getAccessor).toList();
    }

    /** Of a type of records. */
    public static <T extends Record> Fields<T> of(Class<T> record) {
        return new Fields<>(record);
    }

    private static Field field(RecordComponent component) {
        Otherwise otherwise = component.getAnnotation(Otherwise.class);
        return new Field(
                snakeCase(component.getName()),
                component.getType(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                otherwise == null ? null : otherwise.value());
    }

    private static String snakeCase(String name) {
        return CAPITAL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** The name of a table that holds such records: outline_item. */
    public String table() {
        return snakeCase(record.getSimpleName());
    }

    /** In the order in which the record declares them. */
    public List<Field> all() {
        return all;
    }

    /** The values of a record by the names of their fields, in the order of {@link #all}. */
    public Map<String, @Nullable Object> values(Record of) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        try {
            for (int index = 0; index < all.size(); index++) {
                values.put(all.get(index).name(), accessors.get(index).invoke(of));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }

    /** A record of the values that are given for its fields, each of its type. */
    public T make(Function<Field, @Nullable Object> value) {
        try {
            return record.getDeclaredConstructor(all.stream().map(Field::type).toArray(Class<?>[]::new))
                    .newInstance(all.stream().map(value).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
