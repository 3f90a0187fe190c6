package vn.chitieu.etl.reading;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import vn.chitieu.etl.workbook.RefusedFileException;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;

/** Reads one file whole, on whichever machine Spark runs it: a row that says what it is or why not, and one a reading, text, document and notice. */
final class ReadSubmission implements FlatMapFunction<ToRead, Row> {
    private static final long serialVersionUID = 1L;

    /** The rows that {@link #call} makes, named {@code as_read} in the stages. */
    static final StructType AS_READ = new StructType()
            // file, reading, assessment, document or notice
            .add("record", StringType, false)
            .add("reading_key", StringType, false)
            .add("file_rule", StringType)
            .add("detail_vi", StringType)
            .add("detail_en", StringType)
            .add("submission_district_code", StringType)
            .add("submission_year", IntegerType)
            .add("sheet", StringType)
            .add("row_number", IntegerType)
            .add("district_code", StringType)
            .add("ward_code", StringType)
            .add("indicator_code", StringType)
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
            .add("columns", DataTypes.createMapType(StringType, StringType))
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
            .add("notice_rule", StringType)
            .add("notice_column", StringType)
            .add("notice_raw", StringType);

    private final CollectionAccumulator<String> unread;
    private final Broadcast<Names> names;
    private final Broadcast<Numbers> numbers;

    /** Names in {@code unread} the reading keys of files that could not be read for a fault that may pass. */
    ReadSubmission(CollectionAccumulator<String> unread, Broadcast<Names> names, Broadcast<Numbers> numbers) {
        this.unread = unread;
        this.names = names;
        this.numbers = numbers;
    }

    @Override
    public Iterator<Row> call(ToRead file) {
        try {
            byte[] content = Files.readAllBytes(Path.of(file.path()));
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

    private static Iterator<Row> rows(ToRead file, SubmissionReader.Read read) {
        Content content = read.content();
        return Stream.of(
                        Stream.of(file(file, read)),
                        content.readings.stream().map(reading -> reading(file, read, reading)),
                        content.assessments.stream().map(text -> assessment(file, text)),
                        content.documents.stream().map(document -> document(file, document)),
                        content.notices.stream().map(notice -> notice(file, notice)))
                .flatMap(rows -> rows)
                .iterator();
    }

    private static Row file(ToRead file, SubmissionReader.Read read) {
        return row("file", file)
                .with("district_code", read.districtCode())
                .with("year_text", Integer.toString(read.year()))
                .with("document_number", read.cover().documentNumber())
                .with("dated_on", day(read.cover().signedOn()))
                .with("file_format", read.format().name())
                .with("encoding", read.encodings())
                .row();
    }

    /** In the order of the schema and without its names: a large load has millions of them. */
    private static Row reading(ToRead file, SubmissionReader.Read read, Reading reading) {
        return RowFactory.create(
                "reading",
                file.readingKey(),
                null,
                null,
                null,
                read.districtCode(),
                read.year(),
                reading.sheet(),
                reading.rowNumber(),
                reading.districtCode(),
                reading.wardCode(),
                reading.indicatorCode(),
                reading.year(),
                reading.numerator().text(),
                reading.denominator().text(),
                reading.stated().text(),
                reading.numerator().plain(),
                reading.denominator().plain(),
                reading.stated().plain(),
                reading.faultyPart(),
                reading.numberRule(),
                reading.ambiguousPart(),
                reading.note(),
                reading.extraCells(),
                CollectionConverters.asScala(reading.columns()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Row assessment(ToRead file, Assessment assessment) {
        return row("assessment", file)
                .with("sheet", assessment.sheet())
                .with("row_number", assessment.rowNumber())
                .with("notice_column", assessment.column())
                .with("item_code", assessment.itemCode())
                .with("text", assessment.text())
                .row();
    }

    private static Row document(ToRead file, Document document) {
        return row("document", file)
                .with("sheet", document.sheet())
                .with("row_number", document.rowNumber())
                .with("notice_column", document.column())
                .with("document_number", document.number())
                .with("dated_on", day(document.issuedOn()))
                .with("text", document.title())
                .with("document_kind", document.kind().name())
                .with("partner", document.partner())
                .with("programme_year", document.programmeYear())
                .with("outcome", document.outcome())
                .row();
    }

    private static Row notice(ToRead file, Notice notice) {
        Message detail = notice.detail();
        return row("notice", file)
                .with("sheet", notice.sheet())
                .with("row_number", notice.rowNumber())
                .with("notice_rule", notice.rule())
                .with("notice_column", notice.column())
                .with("notice_raw", notice.raw())
                .with("detail_vi", detail == null ? null : detail.vi())
                .with("detail_en", detail == null ? null : detail.en())
                .row();
    }

    private static Iterator<Row> refused(ToRead file, String rule, Message detail) {
        return List.of(row("file", file)
                        .with("file_rule", rule)
                        .with("detail_vi", detail.vi())
                        .with("detail_en", detail.en())
                        .row())
                .iterator();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static NamedCells row(String record, ToRead file) {
        return new NamedCells().with("record", record).with("reading_key", file.readingKey());
    }

    /** A row by the names of its columns. */
    private static final class NamedCells {
        private final @Nullable Object[] cells = new Object[AS_READ.length()];

        NamedCells with(String column, @Nullable Object value) {
            cells[AS_READ.fieldIndex(column)] = value;
            return this;
        }

        Row row() {
            return RowFactory.create(cells);
        }
    }
}
