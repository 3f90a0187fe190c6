package vn.chitieu.etl.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import vn.chitieu.warehouse.command.ExitCode;

/** The yardstick: a Spark session that counts one row, with Spark's own settings. */
@Command(name = "empty-spark-job", hidden = true)
public final class EmptySparkJob implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .appName("empty")
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            System.out.println(spark.range(1).count());
            return ExitCode.DONE;
        }
    }
}
