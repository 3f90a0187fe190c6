package vn.chitieu.etl.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.storage.Folder;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.Workbooks;

/** Walks the submissions folder. */
public final class SubmissionsFolder {

    private final Folder root;
    private final List<FoundFile> files;
    private final @Nullable String registerSha256;

    private SubmissionsFolder(Folder root, List<FoundFile> files, @Nullable String registerSha256) {
        this.root = root;
        this.files = List.copyOf(files);
        this.registerSha256 = registerSha256;
    }

    /**
     * Finds and hashes every file, register.csv and dot files apart.
     *
     * @throws InputException where there is no such folder
     * @throws IOException where the folder itself can't be listed
     */
    public static SubmissionsFolder scan(Folder root) throws IOException {
        List<Folder.Entry> entries;
        try {
            entries = root.walk();
        } catch (NoSuchFileException missing) {
            throw new InputException(new Message(
                    "không có thư mục báo cáo %s".formatted(root),
                    "there is no submissions folder %s".formatted(root)));
        } catch (NotDirectoryException file) {
            throw new InputException(
                    new Message("%s không phải là thư mục".formatted(root), "%s is no folder".formatted(root)));
        }
        List<FoundFile> files = found(
                root,
                entries.stream()
                        .filter(entry -> !entry.name().equals(Register.FILE))
                        .toList());
        files.sort(Comparator.comparing(FoundFile::file));
        Folder.Entry register = root.find(Register.FILE);
        return new SubmissionsFolder(
                root, files, register == null || register.problem() != null ? null : hash(root, Register.FILE));
    }

    /** Whether there is nothing that could be a submission. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many files there are. */
    public int size() {
        return files.size();
    }

    /** All that a refresh depends on here: names, contents, the register. */
    public String fingerprint() {
        List<@Nullable Object> texts = new ArrayList<>();
        texts.add(registerSha256);
        for (FoundFile file : files) {
            texts.add(file.file());
            texts.add(file.problem() == null ? file.sha256() : file.problem().en());
        }
        return Hashes.ofTexts(texts);
    }

    List<FoundFile> files() {
        return files;
    }

    Register register() throws IOException {
        return Register.read(root);
    }

    private static List<FoundFile> found(Folder root, List<Folder.Entry> entries) throws IOException {
        List<FoundFile> files = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(root.readers())) {
            List<Callable<FoundFile>> tasks = new ArrayList<>();
            entries.forEach(entry -> tasks.add(() -> found(root, entry)));
            for (Future<FoundFile> file : readers.invokeAll(tasks)) {
                files.add(file.get());
            }
        } catch (ExecutionException fault) {
            throw new IOException(fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        return files;
    }

    private static FoundFile found(Folder root, Folder.Entry entry) {
        if (entry.problem() != null) {
            return unreadable(root, entry, entry.problem());
        }
        if (entry.bytes() > Limits.MOST_BYTES) {
            return unreadable(root, entry, Workbooks.tooLarge(entry.bytes()).detail());
        }
        try {
            String sha256 = hash(root, entry.name());
            return new FoundFile(normalized(entry), root.place(entry.name()), entry.bytes(), sha256, null);
        } catch (IOException fault) {
            return unreadable(root, entry, Folder.Entry.problem(fault));
        }
    }

    private static FoundFile unreadable(Folder root, Folder.Entry entry, Message problem) {
        return new FoundFile(normalized(entry), root.place(entry.name()), entry.bytes(), null, problem);
    }

    private static String normalized(Folder.Entry entry) {
        return Normalizer.normalize(entry.name(), Normalizer.Form.NFC);
    }

    private static String hash(Folder root, String name) throws IOException {
        try (InputStream in = root.open(name)) {
            return Hashes.ofStream(in);
        }
    }
}
