package vn.chitieu.etl.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh on a Spark cluster: forms, workbooks of every kind and texts in legacy alphabets, of ten districts and three years. */
class ClusterIT {
    private static final Path SAMPLE = Path.of("../data/sample");

    private static Path submissions;
    private static String contentHash;
    private static Cluster cluster;

    @BeforeAll
    static void start(@TempDir Path work) throws Exception {
        submissions = work.resolve("submissions");
        for (String year : new String[] {"2008", "2009", "2011"}) {
            copy(SAMPLE.resolve(year), submissions.resolve(year));
        }
        Files.copy(SAMPLE.resolve("register.csv"), submissions.resolve("register.csv"));
        contentHash = contentHash(refresh(work.resolve("local"), "local[2]"));
        cluster = Cluster.start(Files.createDirectory(work.resolve("cluster")));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void a_cluster_gives_the_same_and_a_worker_killed_in_the_middle_fails_nothing(@TempDir Path work) throws Exception {
        assertThat(contentHash(refresh(work.resolve("whole"), cluster.master())))
                .as("with both workers")
                .isEqualTo(contentHash);

        Loader.Running killed = refresh(work.resolve("killed"), cluster.master());
        cluster.killAWorkerInTheMiddleOfATask(work.resolve("killed"));
        assertThat(contentHash(killed)).as("with one killed").isEqualTo(contentHash);
        assertThat(cluster.hasRunATaskAgain()).as("its task began anew").isTrue();
    }

    @Test
    void a_cluster_reads_from_hdfs_and_writes_there(@TempDir Path work) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, work.resolve("hdfs").toString());
        try (MiniDFSCluster nodes =
                new MiniDFSCluster.Builder(configuration).numDataNodes(1).build()) {
            FileSystem hdfs = nodes.getFileSystem();
            hdfs.copyFromLocalFile(
                    new org.apache.hadoop.fs.Path(submissions.toUri()), new org.apache.hadoop.fs.Path("/submissions"));

            Loader.Running refresh = Loader.refresh(Path.of("../data").toAbsolutePath(), work.resolve("warehouse"))
                    .with("--submissions", hdfs.getUri() + "/submissions", "--lake", hdfs.getUri() + "/lake")
                    .with("--master", cluster.master(), "--json")
                    .environment("SPARK_LOCAL_IP", "127.0.0.1")
                    .start();
            assertThat(contentHash(refresh)).isEqualTo(contentHash);
        }
    }

    @Test
    void a_file_system_from_a_jar_of_the_operator_reaches_every_machine(@TempDir Path work) throws Exception {
        Path jar = ObjectStore.jar(work);

        Loader.Running refresh = Loader.refresh(Path.of("../data").toAbsolutePath(), work.resolve("warehouse"))
                .with("--submissions", ObjectStore.SCHEME + ":" + submissions, "--json")
                .with("--lake", ObjectStore.SCHEME + ":" + work.resolve("lake"), "--master", cluster.master())
                .environment("SPARK_LOCAL_IP", "127.0.0.1")
                .environment("CHITIEU_JARS", jar.resolveSibling("*").toString())
                .environment("HADOOP_CONF_DIR", work.toString())
                .start();
        assertThat(contentHash(refresh)).isEqualTo(contentHash);
    }

    @Test
    void a_master_that_is_not_there_is_named(@TempDir Path warehouse) throws Exception {
        Loader.Running refresh = refresh(warehouse, "spark://127.0.0.1:9");

        assertThat(refresh.await()).isEqualTo(3);
        assertThat(refresh.printed()).contains("spark://127.0.0.1:9").doesNotContain("\tat ");
    }

    private static Loader.Running refresh(Path warehouse, String master) throws IOException {
        return Loader.refresh(Path.of("../data").toAbsolutePath(), warehouse)
                .with("--submissions", submissions.toString(), "--master", master, "--json")
                .environment("SPARK_LOCAL_IP", "127.0.0.1")
                .start();
    }

    private static String contentHash(Loader.Running refresh) throws IOException, InterruptedException {
        int code = refresh.await();
        String printed = refresh.printed();
        assertThat(code).as(printed).isZero();
        JsonNode summary = new ObjectMapper().readTree(printed.substring(printed.indexOf('{')));
        return summary.path("content_hash").asText();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("76"))
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
