package vn.chitieu.etl.reading;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.apache.spark.sql.SparkSession;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Message;

/** A Spark standalone cluster. Spark itself waits minutes for one that does not come, and then speaks of a broadcast. */
final class Cluster {

    private static final String SCHEME = "spark://";
    private static final int MOST_MILLIS_TO_CONNECT = 5_000;
    private static final Duration MOST_TO_GIVE_AN_EXECUTOR = Duration.ofSeconds(60);

    private Cluster() {}

    /**
     * Looks whether somebody listens at a master's address.
     *
     * @param master a Spark master URL; of another kind of cluster nothing is known
     * @throws InputException where nobody listens at any of its addresses
     */
    static void assertThere(String master) {
        if (master.startsWith(SCHEME)
                && Arrays.stream(master.substring(SCHEME.length()).split(",")).noneMatch(Cluster::listens)) {
            throw new InputException(new Message(
                    "không có máy chủ Spark nào trả lời tại %s".formatted(master),
                    "no Spark master answers at %s".formatted(master)));
        }
    }

    /**
     * Waits until the cluster has given a first executor.
     *
     * @throws InputException where it gives none within a minute
     */
    static void awaitExecutor(SparkSession spark, String master) {
        long end = System.nanoTime() + MOST_TO_GIVE_AN_EXECUTOR.toNanos();
        // The driver counts as one.
        while (spark.sparkContext().statusTracker().getExecutorInfos().length < 2) {
            if (System.nanoTime() > end) {
                spark.stop();
                throw new InputException(new Message(
                        "cụm Spark %s không cấp bộ xử lý nào trong một phút; hãy xem có máy làm việc nào còn trống bộ nhớ không: %s"
                                .formatted(master, memory(spark)),
                        "the Spark cluster %s gave no executor within a minute; look whether a worker has the memory free: %s"
                                .formatted(master, memory(spark))));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static String memory(SparkSession spark) {
        return spark.sparkContext().executorMemory() + " MB (SPARK_EXECUTOR_MEMORY)";
    }

    private static boolean listens(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    MOST_MILLIS_TO_CONNECT);
            return true;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
