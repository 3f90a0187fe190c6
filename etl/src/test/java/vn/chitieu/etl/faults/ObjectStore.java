package vn.chitieu.etl.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Stands for an object store: files of this machine under a scheme of its own, from a jar that the loader does not have. */
public final class ObjectStore extends RawLocalFileSystem {
    static final String SCHEME = "store";

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** What is written shows when it is closed, as in an object store. */
    @Override
    public boolean hasPathCapability(org.apache.hadoop.fs.Path path, String capability) throws IOException {
        return capability.equals(CommonPathCapabilities.ABORTABLE_STREAM) || super.hasPathCapability(path, capability);
    }

    /** Writes the jar, and beside it the core-site.xml that names the class. */
    static Path jar(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("core-site.xml"),
                "<configuration><property><name>fs.%s.impl</name><value>%s</value></property></configuration>"
                        .formatted(SCHEME, ObjectStore.class.getName()));
        Path jar = folder.resolve("store.jar");
        String name = ObjectStore.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                InputStream type = Objects.requireNonNull(ObjectStore.class.getResourceAsStream("/" + name))) {
            entries.putNextEntry(new ZipEntry(name));
            type.transferTo(entries);
            entries.closeEntry();
        }
        return jar;
    }
}
