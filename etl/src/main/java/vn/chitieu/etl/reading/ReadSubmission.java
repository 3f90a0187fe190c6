package vn.chitieu.etl.reading;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.Places;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.workbook.RefusedFileException;

/**
 * Reads one file whole, on whichever machine Spark runs it: a row that says what it is or why not, and one a reading, text,
 * document and notice, {@linkplain #ORDER in order}. The rows are Spark's own kind: to make them of others costs more than
 * all reading.
 */
final class ReadSubmission implements FlatMapFunction<ToRead, InternalRow> {
    private static final long serialVersionUID = 1L;

    /** What a reading says beside its unit and indicator. */
    private static final StructType READING = new StructType()
            // Whose report it is and of which year.
            .add("submission_district_code", StringType)
            .add("submission_year", IntegerType)
            .add("year_text", StringType)
            .add("numerator_text", StringType)
            .add("denominator_text", StringType)
            .add("stated_text", StringType)
            .add("numerator_plain", StringType)
            .add("denominator_plain", StringType)
            .add("stated_plain", StringType)
            // The first part that is no number, and why; the first that may be a thousand or one.
            .add("faulty_part", StringType)
            .add("number_rule", StringType)
            .add("ambiguous_part", StringType)
            .add("note", StringType)
            .add("extra_cells", StringType)
            // Where it stands: the name or letters of each column.
            .add("district_column", StringType)
            .add("ward_column", StringType)
            .add("indicator_column", StringType)
            .add("year_column", StringType)
            .add("numerator_column", StringType)
            .add("denominator_column", StringType)
            .add("stated_column", StringType);

    /** What a record says that is no reading. */
    private static final StructType OTHER = new StructType()
            .add("year", IntegerType)
            .add("file_rule", StringType)
            .add("detail_vi", StringType)
            .add("detail_en", StringType)
            .add("file_format", StringType)
            .add("encoding", StringType)
            .add("document_number", StringType)
            .add("dated_on", DateType)
            .add("item_code", StringType)
            .add("text", StringType)
            .add("document_kind", StringType)
            .add("partner", StringType)
            .add("programme_year", StringType)
            .add("outcome", StringType)
            .add("rule", StringType)
            .add("column_name", StringType)
            .add("raw", StringType);

    /** The rows that {@link #call} makes, named {@code as_read} in the stages. */
    static final StructType AS_READ = new StructType()
            // file, reading, assessment, document or notice
            .add("record", StringType, false)
            .add("reading_key", StringType, false)
            .add("sheet", StringType)
            .add("row_number", IntegerType)
            .add("district_code", StringType)
            .add("ward_code", StringType)
            .add("indicator_code", StringType)
            // Rows are copied from step to step, a cell at a time: what is only carried along goes as one.
            .add("reading", READING)
            .add("other", OTHER);

    /** By which the rows of a file are ordered: the rows of one unit and indicator stand together. */
    static final List<String> ORDER = List.of("ward_code", "indicator_code", "sheet", "row_number");

    private static final Comparator<InternalRow> IN_ORDER = comparing(AS_READ.fieldIndex("ward_code"))
            .thenComparing(comparing(AS_READ.fieldIndex("indicator_code")))
            .thenComparing(comparing(AS_READ.fieldIndex("sheet")))
            .thenComparing(
                    row -> (Integer) row.get(AS_READ.fieldIndex("row_number"), IntegerType),
                    Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Places places;
    private final CollectionAccumulator<String> unread;
    private final Broadcast<Names> names;
    private final Broadcast<FigureReader> numbers;

    /** Names in {@code unread} the reading keys of files that could not be read for a fault that may pass. */
    ReadSubmission(
            Places places,
            CollectionAccumulator<String> unread,
            Broadcast<Names> names,
            Broadcast<FigureReader> numbers) {
        this.places = places;
        this.unread = unread;
        this.names = names;
        this.numbers = numbers;
    }

    @Override
    public Iterator<InternalRow> call(ToRead file) {
        try {
            byte[] content = places.read(file.path());
            if (!Hashes.ofBytes(content).equals(file.sha256())) {
                unread.add(file.readingKey());
                return refused(
                        file,
                        "unreadable",
                        new Message(
                                "bị thay đổi trong khi đang đọc; lần nạp sau sẽ đọc lại",
                                "it changed while it was read; the next refresh reads it again"));
            }
            return rows(file, new SubmissionReader(names.value(), numbers.value()).read(content, file));
        } catch (RefusedFileException refusal) {
            return refused(file, refusal.rule(), refusal.detail());
        } catch (IOException fault) {
            unread.add(file.readingKey());
            return refused(
                    file,
                    "unreadable",
                    new Message(
                            "không mở được; hãy xem lại quyền đọc tệp và ổ đĩa",
                            "it could not be opened; look at the permission to read it and at the disk"));
        }
    }

    private static Iterator<InternalRow> rows(ToRead file, SubmissionReader.Read read) {
        Content content = read.content();
        ReadingRows readings = new ReadingRows(file, read);
        List<InternalRow> rows = new ArrayList<>(content.readings.size() + 1);
        rows.add(file(file, read));
        // Each goes as its row comes: of the largest file one of them is held, not both.
        for (int at = 0; at < content.readings.size(); at++) {
            rows.add(readings.row(content.readings.set(at, null)));
        }
        content.assessments.forEach(text -> rows.add(assessment(file, text)));
        content.documents.forEach(document -> rows.add(document(file, document)));
        content.notices.forEach(notice -> rows.add(notice(file, notice)));
        rows.sort(IN_ORDER);
        return rows.iterator();
    }

    private static InternalRow file(ToRead file, SubmissionReader.Read read) {
        return new Record("file", file)
                .with("district_code", read.districtCode())
                .withOther("year", read.year())
                .withOther("document_number", read.cover().documentNumber())
                .withOther("dated_on", read.cover().signedOn())
                .withOther("file_format", read.format().name())
                .withOther("encoding", read.encodings())
                .row();
    }

    private static InternalRow assessment(ToRead file, Assessment assessment) {
        return new Record("assessment", file)
                .with("sheet", assessment.sheet())
                .with("row_number", assessment.rowNumber())
                .withOther("column_name", assessment.column())
                .withOther("item_code", assessment.itemCode())
                .withOther("text", assessment.text())
                .row();
    }

    private static InternalRow document(ToRead file, Document document) {
        return new Record("document", file)
                .with("sheet", document.sheet())
                .with("row_number", document.rowNumber())
                .withOther("column_name", document.column())
                .withOther("document_number", document.number())
                .withOther("dated_on", document.issuedOn())
                .withOther("text", document.title())
                .withOther("document_kind", document.kind().name())
                .withOther("partner", document.partner())
                .withOther("programme_year", document.programmeYear())
                .withOther("outcome", document.outcome())
                .row();
    }

    private static InternalRow notice(ToRead file, Notice notice) {
        Message detail = notice.detail();
        return new Record("notice", file)
                .with("sheet", notice.sheet())
                .with("row_number", notice.rowNumber())
                .withOther("rule", notice.rule())
                .withOther("column_name", notice.column())
                .withOther("raw", notice.raw())
                .withOther("detail_vi", detail == null ? null : detail.vi())
                .withOther("detail_en", detail == null ? null : detail.en())
                .row();
    }

    private static Iterator<InternalRow> refused(ToRead file, String rule, Message detail) {
        return List.of(new Record("file", file)
                        .withOther("file_rule", rule)
                        .withOther("detail_vi", detail.vi())
                        .withOther("detail_en", detail.en())
                        .row())
                .iterator();
    }

    private static Comparator<InternalRow> comparing(int text) {
        return Comparator.comparing(row -> row.getUTF8String(text), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case String text -> UTF8String.fromString(text);
            case LocalDate day -> (int) day.toEpochDay();
            case null, default -> value;
        };
    }

    /** The rows of a file's readings, in the order of the schema and without its names: a large load has millions of them. */
    private static final class ReadingRows {
        private final UTF8String record = UTF8String.fromString("reading");
        private final UTF8String readingKey;
        private final UTF8String districtCode;
        private final int year;
        /** Texts that return in row after row. */
        private final Map<String, UTF8String> known = new HashMap<>();

        ReadingRows(ToRead file, SubmissionReader.Read read) {
            readingKey = UTF8String.fromString(file.readingKey());
            districtCode = UTF8String.fromString(read.districtCode());
            year = read.year();
        }

        InternalRow row(Reading reading) {
            @Nullable
            Object[] said = {
                districtCode,
                year,
                known(reading.year()),
                cell(reading.numerator().text()),
                cell(reading.denominator().text()),
                cell(reading.stated().text()),
                cell(reading.numerator().plain()),
                cell(reading.denominator().plain()),
                cell(reading.stated().plain()),
                known(reading.faultyPart()),
                known(reading.numberRule()),
                known(reading.ambiguousPart()),
                cell(reading.note()),
                cell(reading.extraCells()),
                column(reading, "district_code"),
                column(reading, "ward_code"),
                column(reading, "indicator_code"),
                column(reading, "year"),
                column(reading, "numerator"),
                column(reading, "denominator"),
                column(reading, "stated")
            };
            @Nullable
            Object[] cells = {
                record,
                readingKey,
                known(reading.sheet()),
                reading.rowNumber(),
                known(reading.districtCode()),
                reading.wardCode().isEmpty() ? null : known(reading.wardCode()),
                known(reading.indicatorCode()),
                new GenericInternalRow(said),
                null
            };
            return new GenericInternalRow(cells);
        }

        private @Nullable UTF8String column(Reading reading, String part) {
            return known(reading.columns().get(part));
        }

        private @Nullable UTF8String known(@Nullable String text) {
            return text == null ? null : known.computeIfAbsent(text, UTF8String::fromString);
        }
    }

    /** A row by the names of its columns. */
    private static final class Record {
        private final @Nullable Object[] cells = new Object[AS_READ.length()];
        private final @Nullable Object[] other = new Object[OTHER.length()];

        Record(String record, ToRead file) {
            with("record", record);
            with("reading_key", file.readingKey());
        }

        Record with(String column, @Nullable Object value) {
            cells[AS_READ.fieldIndex(column)] = cell(value);
            return this;
        }

        Record withOther(String column, @Nullable Object value) {
            other[OTHER.fieldIndex(column)] = cell(value);
            return this;
        }

        InternalRow row() {
            cells[AS_READ.fieldIndex("other")] = new GenericInternalRow(other);
            return new GenericInternalRow(cells);
        }
    }
}
