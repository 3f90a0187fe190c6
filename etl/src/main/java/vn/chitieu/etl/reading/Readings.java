package vn.chitieu.etl.reading;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Ascending$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.NullsFirst$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.RangePartitioning;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import vn.chitieu.etl.storage.DiskFolder;
import vn.chitieu.etl.storage.Hadoop;
import vn.chitieu.etl.storage.Places;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Fields;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.Period;
import vn.chitieu.warehouse.catalogue.Ward;

/** Runs the stages over files in Spark SQL and keeps what comes out as Parquet. */
public final class Readings {

    /** From here on it pays to compile the queries; below, compiling them costs more than running them. */
    private static final long LARGE = 4L << 20;

    /** Each core has a few tasks, so that none waits long for the last; of more than this in one task is a loss to start again. */
    private static final int TASKS_PER_CORE = 4;

    private static final long MOST_BYTES_PER_TASK = 8L << 20;

    /** About as many as Spark makes at the start, in the folder for what is temporary. */
    private static final int SPARK_FOLDERS = 16;

    private Readings() {}

    /**
     * Reads files and writes their readings, in the Spark session of the program where it has one, else in one of its own.
     *
     * @param master a Spark master URL; {@code local[*]} runs within this process
     * @param bytes size of all files, to tune for
     * @param folder where the Parquet files go, a path or what Hadoop takes for one; must not exist
     * @return the reading keys of files that could not be read this time, for a fault that may pass
     * @throws IOException where the folder for what is temporary has no room, or Spark can't be closed
     */
    public static Set<String> write(List<ToRead> files, Catalogue catalogue, String master, long bytes, String folder)
            throws IOException {
        boolean isOwn = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = session(master, bytes);
        try {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            CollectionAccumulator<String> unread = spark.sparkContext().collectionAccumulator("unread");
            asRead(
                    spark,
                    context.parallelize(
                                    files.stream()
                                            .sorted(Comparator.comparing(ToRead::readingKey))
                                            .toList(),
                                    tasks(files.size(), bytes, context.defaultParallelism()))
                            .flatMap(new ReadSubmission(
                                    Places.of(
                                            context,
                                            files.stream().map(ToRead::path).allMatch(DiskFolder::isHere)),
                                    unread,
                                    context.broadcast(new Names(catalogue)),
                                    context.broadcast(new FigureReader(catalogue.words())))));
            catalogueViews(spark, catalogue);
            String last = "as_read";
            for (String stage : stages()) {
                last = stage.substring(0, stage.length() - ".sql".length());
                spark.sql(resource(stage)).createOrReplaceTempView(last);
            }
            // Not as a URI: Hadoop takes its escapes for letters of the name.
            spark.table(last).write().parquet(DiskFolder.isHere(folder) ? "file://" + folder : folder);
            return Set.copyOf(unread.value());
        } finally {
            if (isOwn) {
                spark.close();
            }
        }
    }

    private static int tasks(int files, long bytes, int cores) {
        return (int) Math.min(files, Math.max(TASKS_PER_CORE * cores, bytes / MOST_BYTES_PER_TASK));
    }

    /**
     * Makes rows the view {@code as_read}. Each file is read whole by one task, its rows in order: Spark is told, so that to
     * compare the rows of a unit it need neither shuffle nor sort them.
     *
     * @param rows of files in the order of their reading keys
     */
    private static void asRead(SparkSession spark, JavaRDD<InternalRow> rows) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (StructField field : ReadSubmission.AS_READ.fields()) {
            attributes.put(field.name(), DataTypeUtils.toAttribute(field));
        }
        SortOrder byKey = inOrder(attributes, "reading_key");
        Dataset.ofRows(
                        (org.apache.spark.sql.classic.SparkSession) spark,
                        new LogicalRDD(
                                seq(attributes.values().stream()),
                                rows.rdd(),
                                new RangePartitioning(seq(Stream.of(byKey)), rows.getNumPartitions()),
                                seq(Stream.concat(
                                        Stream.of(byKey),
                                        ReadSubmission.ORDER.stream().map(column -> inOrder(attributes, column)))),
                                false,
                                Option.empty(),
                                (org.apache.spark.sql.classic.SparkSession) spark,
                                Option.empty(),
                                Option.empty()))
                .createOrReplaceTempView("as_read");
    }

    private static SortOrder inOrder(Map<String, Attribute> attributes, String column) {
        return new SortOrder(
                Objects.requireNonNull(attributes.get(column)),
                Ascending$.MODULE$,
                NullsFirst$.MODULE$,
                seq(Stream.of()));
    }

    private static <T> Seq<T> seq(Stream<T> all) {
        return CollectionConverters.asScala(all.toList()).toSeq();
    }

    /** Where its own folders find no room Spark ends the process, with an exit code that means nothing to scripts. */
    private static void assertRoom() throws IOException {
        Path folder = Files.createTempDirectory("chitieu");
        try {
            for (int number = 0; number < SPARK_FOLDERS; number++) {
                Files.createDirectory(folder.resolve(String.valueOf(number)));
            }
        } finally {
            Disk.deleteRecursively(folder);
        }
    }

    static SparkSession session(String master, long bytes) throws IOException {
        assertRoom();
        boolean isLocal = master.startsWith("local[") || master.equals("local");
        boolean isLarge = bytes > LARGE;
        SparkSession.Builder builder = SparkSession.builder()
                .appName("chitieu")
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.codegen.wholeStage", isLarge)
                .config("spark.sql.subexpressionElimination.enabled", isLarge)
                .config("spark.sql.codegen.factoryMode", isLarge ? "FALLBACK" : "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.autoBroadcastJoinThreshold", 64L << 20)
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .config("spark.sql.artifact.isolation.enabled", false)
                .config(
                        "spark.sql.sources.commitProtocolClass",
                        "org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol");
        if (isLocal) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
            return builder.getOrCreate();
        }
        Cluster.assertThere(master);
        SparkSession spark = builder.config("spark.jars", ownJars()).getOrCreate();
        Cluster.awaitExecutor(spark, master);
        return spark;
    }

    /**
     * What executors elsewhere need of ours: the reader, the messages, the CSV library, and POI for .xls with what it alone
     * needs; and the jars of file systems.
     */
    private static String ownJars() {
        Stream<String> own = Stream.of(
                        Readings.class,
                        Message.class,
                        de.siegmar.fastcsv.reader.CsvReader.class,
                        org.apache.poi.hssf.usermodel.HSSFWorkbook.class,
                        com.zaxxer.sparsebits.SparseBitSet.class)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .filter(Objects::nonNull)
                .map(CodeSource::getLocation)
                .map(Object::toString)
                .filter(location -> location.endsWith(".jar"));
        return Stream.concat(own, Hadoop.jars().stream().map(jar -> jar.toUri().toString()))
                .collect(Collectors.joining(","));
    }

    /** What the stages ask of the catalogue: a view a file, named as the table of the warehouse, with the same columns. */
    private static void catalogueViews(SparkSession spark, Catalogue catalogue) {
        view(spark, District.class, catalogue.districts());
        view(spark, Ward.class, catalogue.wards());
        view(spark, Indicator.class, catalogue.indicators());
        view(spark, Period.class, catalogue.periods());
    }

    private static <T extends Record> void view(SparkSession spark, Class<T> type, List<T> records) {
        Fields<T> fields = Fields.of(type);
        StructType columns = new StructType();
        for (Fields.Field field : fields.all()) {
            columns = columns.add(field.name(), sparkType(field.type()), field.isOptional());
        }
        spark.createDataFrame(
                        records.stream()
                                .map(each -> RowFactory.create(fields.values(each).values().stream()
                                        .map(Readings::sparkValue)
                                        .toArray()))
                                .toList(),
                        columns)
                .createOrReplaceTempView(fields.table());
    }

    private static DataType sparkType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> IntegerType;
            case "boolean" -> BooleanType;
            case "BigDecimal" -> DataTypes.createDecimalType(18, 6);
            case "LocalDate" -> DateType;
            default -> StringType;
        };
    }

    private static @Nullable Object sparkValue(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> java.sql.Date.valueOf(day);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    private static List<String> stages() {
        return resource("order.txt")
                .lines()
                .filter(line -> line.endsWith(".sql"))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = ReadSubmission.class.getResourceAsStream("/vn/chitieu/etl/stages/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
