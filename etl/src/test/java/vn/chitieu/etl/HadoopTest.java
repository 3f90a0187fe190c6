package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.etl.Commands.json;
import static vn.chitieu.etl.Commands.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.etl.Commands.Ended;
import vn.chitieu.etl.golden.DataFolder;

/** Submissions and lake on HDFS: a name node and a data node, within this process. */
class HadoopTest {
    private static final Path SAMPLE = Path.of("../data/sample");
    private static final org.apache.hadoop.fs.Path SUBMISSIONS = new org.apache.hadoop.fs.Path("/báo cáo");
    private static final org.apache.hadoop.fs.Path LAKE = new org.apache.hadoop.fs.Path("/lake");

    private static MiniDFSCluster cluster;
    private static FileSystem hdfs;
    private static DataFolder data;

    private static String localHash;
    private static Ended first;
    private static Ended nothingNew;
    private static Ended corrected;
    private static Ended unharmed;
    private static Ended lost;
    private static Ended begunAnew;
    private static String cameBefore;
    private static String cameAfter;

    @BeforeAll
    static void load(@TempDir Path work) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, work.resolve("hdfs").toString());
        cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
        hdfs = cluster.getFileSystem();
        // Forms, workbooks of every kind, and texts in legacy alphabets.
        Path submissions = Files.createDirectories(work.resolve("submissions"));
        Files.copy(SAMPLE.resolve("register.csv"), submissions.resolve("register.csv"));
        Files.createDirectory(submissions.resolve("2011"));
        try (Stream<Path> files = Files.list(SAMPLE.resolve("2011"))) {
            for (Path file : files.toList()) {
                Files.copy(file, submissions.resolve("2011").resolve(file.getFileName()));
            }
        }
        hdfs.copyFromLocalFile(new org.apache.hadoop.fs.Path(submissions.toUri()), SUBMISSIONS);
        write("2011/.draft.csv", "half");
        write(".trash/760.csv", "half");

        localHash = json(refresh(
                        DataFolder.shipped(work.resolve("local")), "--submissions", "file:" + submissions, "--json"))
                .path("content_hash")
                .asText();
        data = DataFolder.shipped(work.resolve("remote"));
        first = refreshThere();
        nothingNew = refreshThere();

        // As a run leaves it that dies while it writes.
        hdfs.mkdirs(new org.apache.hadoop.fs.Path(LAKE, "readings/20111130T000000000Z-dead/_temporary"));
        try (OutputStream out = hdfs.create(new org.apache.hadoop.fs.Path(LAKE, "manifest.json.new"))) {
            out.write("{ \"files\" : {".getBytes(StandardCharsets.UTF_8));
        }
        write("2011/760_corrected.csv", row("theory_study", 10));
        corrected = refreshThere();

        for (Path copy : copies()) {
            Files.writeString(copy, "not what it was");
        }
        write("2011/761_corrected.csv", row("theory_study", 11));
        unharmed = refreshThere();

        hdfs.delete(new org.apache.hadoop.fs.Path(LAKE, "readings"), true);
        write("2011/764_corrected.csv", row("theory_study", 12));
        lost = refreshThere();

        cameBefore = firstLoadedAt("2011/761_corrected.csv");
        hdfs.delete(LAKE, true);
        write("2011/765_corrected.csv", row("theory_study", 13));
        begunAnew = refreshThere();
        cameAfter = firstLoadedAt("2011/761_corrected.csv");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void submissions_and_lake_there_give_the_same_as_here() throws Exception {
        assertThat(json(first).path("content_hash").asText()).isNotEmpty().isEqualTo(localHash);
    }

    @Test
    void the_second_refresh_finds_nothing_new() throws Exception {
        assertThat(json(nothingNew).path("outcome").asText()).isEqualTo("unchanged");
    }

    @Test
    void a_corrected_file_is_read_alone() throws Exception {
        assertThat(json(corrected).path("files_read").asInt()).isEqualTo(1);
    }

    @Test
    void a_run_that_died_leaves_nothing_half() throws Exception {
        assertThat(Arrays.stream(hdfs.listStatus(LAKE))
                        .map(status -> status.getPath().getName()))
                .containsExactlyInAnyOrder("manifest.json", "readings");
        assertThat(hdfs.exists(new org.apache.hadoop.fs.Path(LAKE, "readings/20111130T000000000Z-dead")))
                .isFalse();
    }

    @Test
    void a_copy_that_was_damaged_here_is_fetched_again_and_nothing_read() throws Exception {
        assertThat(json(unharmed).path("files_read").asInt()).isEqualTo(1);
    }

    @Test
    void readings_that_were_lost_there_are_read_again() throws Exception {
        assertThat(json(lost).path("files_read").asInt())
                .isEqualTo(json(lost).path("files").asInt());
    }

    @Test
    void copies_of_readings_that_the_lake_no_longer_has_are_removed() throws Exception {
        String batch = json(begunAnew).path("snapshot").asText();

        assertThat(copies()).isNotEmpty().allMatch(copy -> copy.toString().contains("/" + batch + "/"));
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Ended missing = refresh(data, "--submissions", hdfs.getUri() + "/nowhere");

        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains(hdfs.getUri() + "/nowhere").hasLineCount(1);
    }

    @Test
    void a_file_system_whose_jar_is_missing_is_said_plainly() {
        Ended unknown = refresh(data, "--submissions", "s3a://bucket/reports");

        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err())
                .contains("s3a:")
                .contains("CHITIEU_JARS")
                .doesNotContain("org.apache")
                .hasLineCount(1);
    }

    @Test
    void a_scheme_that_there_is_not_is_said_plainly() {
        Ended unknown = refresh(data, "--lake", "nonsense://host/lake");

        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err()).contains("nonsense:").hasLineCount(1);
    }

    @Test
    void a_name_node_that_does_not_answer_is_not_waited_for_for_long() {
        Instant before = Instant.now();
        Ended silent = refresh(data, "--submissions", "hdfs://127.0.0.1:9/reports");

        assertThat(silent.exitCode()).isEqualTo(5);
        assertThat(silent.err()).contains("hdfs://127.0.0.1:9/reports").hasLineCount(1);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void a_host_that_nobody_knows_is_said_plainly() {
        Ended unknown = refresh(data, "--submissions", "hdfs://no-such-host.invalid/reports");

        assertThat(unknown.exitCode()).isEqualTo(5);
        assertThat(unknown.err()).contains("no-such-host.invalid").hasLineCount(1);
    }

    @Test
    void a_lake_that_begins_anew_there_keeps_when_its_files_came() {
        assertThat(cameAfter).isEqualTo(cameBefore);
    }

    private static String firstLoadedAt(String file) throws IOException {
        try (InputStream in = hdfs.open(new org.apache.hadoop.fs.Path(LAKE, "manifest.json"))) {
            return new ObjectMapper()
                    .readTree(in)
                    .path("files")
                    .path(file)
                    .path("firstLoadedAt")
                    .asText();
        }
    }

    private static Ended refreshThere() {
        Ended ended = refresh(
                data,
                "--submissions",
                hdfs.makeQualified(SUBMISSIONS).toString(),
                "--lake",
                hdfs.getUri() + "/lake",
                "--json");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended;
    }

    private static void write(String file, String text) throws IOException {
        try (OutputStream out = hdfs.create(new org.apache.hadoop.fs.Path(SUBMISSIONS, file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String row(String indicator, int numerator) {
        return DataFolder.HEADER + "\n,,%s,2011,%d,100,,\n".formatted(indicator, numerator);
    }

    /** The Parquet files that DuckDB reads. */
    private static List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(data.warehouse().resolve("lake/readings"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
