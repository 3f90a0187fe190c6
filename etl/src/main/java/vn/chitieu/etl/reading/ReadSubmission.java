package vn.chitieu.etl.reading;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import scala.jdk.javaapi.CollectionConverters;
import vn.chitieu.etl.submissions.Hashes;
import vn.chitieu.warehouse.Message;

/** Reads one file whole, on whichever machine Spark runs it: a row a reading, or a single row that says why not. */
final class ReadSubmission implements FlatMapFunction<ToRead, Row> {
    private static final long serialVersionUID = 1L;

    /** The rows that {@link #call} makes, named {@code as_read} in the stages. */
    static final StructType AS_READ = new StructType()
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
            .add("year", StringType)
            .add("numerator", StringType)
            .add("denominator", StringType)
            .add("stated", StringType)
            .add("note", StringType)
            .add("extra_cells", StringType)
            .add("columns", DataTypes.createMapType(StringType, StringType));

    private final CollectionAccumulator<String> unread;

    /** Names in {@code unread} the reading keys of files that could not be read for a fault that may pass. */
    ReadSubmission(CollectionAccumulator<String> unread) {
        this.unread = unread;
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
            List<PlainTable.Line> lines = new ArrayList<>();
            Map<String, String> header = PlainTable.read(content, lines::add);
            Map<String, String> columns = new HashMap<>(header);
            columns.put("stated", header.getOrDefault("value", "value"));
            return lines.stream().map(line -> reading(file, line, columns)).iterator();
        } catch (PlainTable.RefusedException refusal) {
            return refused(file, refusal.rule(), refusal.detail());
        } catch (IOException fault) {
            unread.add(file.readingKey());
            String kind = fault.getClass().getSimpleName();
            return refused(
                    file,
                    "unreadable",
                    new Message("lỗi khi đọc (%s)".formatted(kind), "it could not be read (%s)".formatted(kind)));
        }
    }

    private static Row reading(ToRead file, PlainTable.Line line, Map<String, String> columns) {
        Map<String, String> texts = line.texts();
        return RowFactory.create(
                file.readingKey(),
                null,
                null,
                null,
                file.districtCode(),
                file.year(),
                null,
                line.rowNumber(),
                texts.get("district_code"),
                texts.get("ward_code"),
                texts.get("indicator_code"),
                texts.get("year"),
                texts.get("numerator"),
                texts.get("denominator"),
                texts.getOrDefault("value", ""),
                texts.getOrDefault("note", ""),
                line.extraCells(),
                CollectionConverters.asScala(columns));
    }

    private static Iterator<Row> refused(ToRead file, String rule, Message detail) {
        Object[] cells = new Object[AS_READ.length()];
        cells[0] = file.readingKey();
        cells[1] = rule;
        cells[2] = detail.vi();
        cells[3] = detail.en();
        return List.of(Objects.requireNonNull(RowFactory.create(cells))).iterator();
    }
}
