package vn.chitieu.warehouse.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/** Reads one catalogue file: fixed columns in any order, one record a line, each mistake with its line. */
final class CsvTable {

    private CsvTable() {}

    /** A line of the file, with typed access to its cells. */
    record Row(String file, NamedCsvRecord cells) {

        CatalogueException problem(Message message) {
            return new CatalogueException(file, cells.getStartingLineNumber(), message);
        }

        private @Nullable String optional(String column) {
            String value = cells.findField(column).orElse("").strip();
            return value.isEmpty() ? null : value;
        }

        private String text(String column) {
            String value = optional(column);
            if (value == null) {
                throw problem(new Message("cột %s trống".formatted(column), "column %s is empty".formatted(column)));
            }
            return value;
        }

        private int integer(String column) {
            return parse(column, text(column), Integer::parseInt, "số nguyên", "a whole number");
        }

        private BigDecimal decimal(String column) {
            return parse(column, text(column), BigDecimal::new, "số", "a number");
        }

        private LocalDate day(String column) {
            return parse(column, text(column), LocalDate::parse, "ngày dạng 2011-11-15", "a day as 2011-11-15");
        }

        private boolean yesOrNo(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                case String other ->
                    throw problem(new Message(
                            "cột %s phải là yes hoặc no, không phải “%s”".formatted(column, other),
                            "column %s must be yes or no, not “%s”".formatted(column, other)));
            };
        }

        private Object oneOf(String column, Object[] values) {
            String value = text(column);
            return Arrays.stream(values)
                    .filter(constant -> ((Enum<?>) constant).name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> problem(new Message(
                            "cột %s phải là một trong %s, không phải “%s”"
                                    .formatted(column, Arrays.toString(values), value),
                            "column %s must be one of %s, not “%s”"
                                    .formatted(column, Arrays.toString(values), value))));
        }

        /** What stands in the cell of a field; null only where it may. */
        private @Nullable Object value(Fields.Field field) {
            String column = field.name();
            Class<?> type = field.type();
            if (optional(column) == null) {
                if (field.otherwise() != null) {
                    return new BigDecimal(field.otherwise());
                }
                if (field.isOptional()) {
                    return null;
                }
            }
            if (type.isEnum()) {
                return oneOf(column, type.getEnumConstants());
            }
            return switch (type.getSimpleName()) {
                case "String" -> text(column);
                case "int", "Integer" -> integer(column);
                case "BigDecimal" -> decimal(column);
                case "LocalDate" -> day(column);
                case "boolean" -> yesOrNo(column);
                default -> throw new IllegalArgumentException("no cell holds a " + type);
            };
        }

        /** Fails unless {@code value} is among the keys of another file. */
        void refersTo(String column, String value, Set<String> keys, String otherFile) {
            if (!keys.contains(value)) {
                throw problem(new Message(
                        "%s “%s” không có trong %s".formatted(column, value, otherFile),
                        "%s “%s” is not in %s".formatted(column, value, otherFile)));
            }
        }

        private <T> T parse(String column, String value, Function<String, T> parser, String vi, String en) {
            try {
                return parser.apply(value);
            } catch (NumberFormatException | DateTimeParseException notThat) {
                throw problem(new Message(
                        "cột %s phải là %s, không phải “%s”".formatted(column, vi, value),
                        "column %s must be %s, not “%s”".formatted(column, en, value)));
            }
        }
    }

    /** What is wrong with a record beside the form of its cells. */
    @FunctionalInterface
    interface Check<T> {
        /** @throws CatalogueException for the first mistake found; see {@link Row#problem} */
        void of(Row row, T value);
    }

    /**
     * The records of a file in its order.
     *
     * @param record whose {@link Fields} are exactly the columns that the file must have
     * @param key what must differ from line to line
     * @throws CatalogueException for the first mistake found
     */
    static <T extends Record> List<T> read(Path file, Class<T> record, Function<? super T, ?> key, Check<T> check) {
        Fields<T> fields = Fields.of(record);
        List<String> columns = required(fields);
        String name = file.getFileName().toString();
        List<T> records = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(Normalizer.normalize(withoutByteOrderMark(file), Normalizer.Form.NFC))) {
            for (NamedCsvRecord line : lines) {
                Row row = new Row(name, line);
                Set<String> header = new HashSet<>(line.getHeader());
                fields.all().stream()
                        .filter(field -> field.otherwise() != null)
                        .map(Fields.Field::name)
                        .forEach(header::remove);
                if (!header.equals(Set.copyOf(columns))) {
                    throw new CatalogueException(
                            name,
                            1,
                            new Message(
                                    "các cột phải là " + String.join(",", columns),
                                    "the columns must be " + String.join(",", columns)));
                }
                int width = line.getHeader().size();
                if (line.getFieldCount() != width) {
                    throw row.problem(new Message(
                            "có %d ô, tiêu đề có %d".formatted(line.getFieldCount(), width),
                            "has %d cells, the header %d".formatted(line.getFieldCount(), width)));
                }
                T value = fields.make(row::value);
                check.of(row, value);
                if (!keys.add(key.apply(value))) {
                    throw row.problem(new Message(
                            "“%s” đã có ở dòng trên".formatted(key.apply(value)),
                            "“%s” stands in a line above already".formatted(key.apply(value))));
                }
                records.add(value);
            }
        } catch (CsvParseException broken) {
            throw new CatalogueException(
                    name,
                    lineOf(broken),
                    new Message(
                            "không đọc được CSV (%s)".formatted(broken.getMessage()),
                            "not readable as CSV (%s)".formatted(broken.getMessage())));
        } catch (NoSuchFileException missing) {
            throw new CatalogueException(
                    new Message("thiếu tệp danh mục " + file, "the catalogue file %s is missing".formatted(file)),
                    missing);
        } catch (CharacterCodingException notText) {
            throw new CatalogueException(new Message(name + ": không phải UTF-8", name + ": not UTF-8"), notText);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (records.isEmpty()) {
            throw new CatalogueException(
                    new Message(name + ": không có dòng dữ liệu nào", name + ": holds no line of data"), null);
        }
        return List.copyOf(records);
    }

    private static List<String> required(Fields<?> fields) {
        return fields.all().stream()
                .filter(field -> field.otherwise() == null)
                .map(Fields.Field::name)
                .toList();
    }

    /** The records of a file that may hold nothing but its header. */
    static <T extends Record> List<T> readOrNone(
            Path file, Class<T> record, Function<? super T, ?> key, Check<T> check) {
        return isHeaderAlone(file, required(Fields.of(record))) ? List.of() : read(file, record, key, check);
    }

    private static boolean isHeaderAlone(Path file, List<String> columns) {
        try {
            List<String> lines = withoutByteOrderMark(file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.size() == 1
                    && Set.copyOf(columns)
                            .equals(Set.copyOf(List.of(lines.getFirst().strip().split(",", -1))));
        } catch (IOException unreadable) {
            return false; // read() says what is wrong
        }
    }

    /** The line that the reader names, else the first, where the header stands. */
    private static long lineOf(CsvParseException broken) {
        Matcher line = Pattern.compile("line (\\d+)").matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static String withoutByteOrderMark(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
