package vn.chitieu.etl.storage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;

/**
 * How Hadoop is set up: by {@code core-site.xml} and the like in {@code HADOOP_CONF_DIR}, else by system properties
 * {@code spark.hadoop.*}, which Spark takes up by itself. Jars of file systems that are not on the class path, as {@code s3a:}
 * needs them, are named in {@code CHITIEU_JARS}, like a class path.
 */
public final class Hadoop {

    /** Keeps Hadoop from trying for minutes where nobody answers. */
    private static final String PATIENCE = "vn/chitieu/etl/storage/hadoop.xml";

    private static final ClassLoader LOADER = loader();

    private Hadoop() {}

    static Configuration configuration() {
        // Spark finds jars and settings by the loader of the thread that starts it.
        Thread.currentThread().setContextClassLoader(LOADER);
        Configuration.addDefaultResource(PATIENCE);
        return SparkHadoopUtil.get().newConfiguration(new SparkConf());
    }

    /** The jars of {@code CHITIEU_JARS}, for executors on other machines. */
    public static List<Path> jars() {
        List<Path> jars = new ArrayList<>();
        for (Path path : classPath(System.getenv("CHITIEU_JARS"))) {
            if (!path.endsWith("*")) {
                jars.add(path.toAbsolutePath());
                continue;
            }
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path.resolveSibling("."), "*.jar")) {
                found.forEach(jar -> jars.add(jar.toAbsolutePath().normalize()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return jars;
    }

    private static ClassLoader loader() {
        ClassLoader own = Hadoop.class.getClassLoader();
        URL[] added = Stream.concat(jars().stream(), classPath(System.getenv("HADOOP_CONF_DIR")).stream())
                .map(Hadoop::url)
                .toArray(URL[]::new);
        return added.length == 0 ? own : new URLClassLoader("CHITIEU_JARS", added, own);
    }

    private static List<Path> classPath(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(File.pathSeparator))
                        .filter(part -> !part.isBlank())
                        .map(Path::of)
                        .toList();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
