package vn.chitieu.warehouse.original;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.Workbooks;

/**
 * Looks for files that a snapshot names in the folder that they were loaded from. Only there: a name that leads out of it, by
 * itself or by a link, is not followed. At most {@value #AT_ONCE} are read at once, each within {@link Limits#toShow}.
 */
public final class Originals {
    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Supplier<Optional<String>> folder;
    private final Semaphore readers = new Semaphore(AT_ONCE, true);

    /** @param folder the submissions folder: an absolute path, or the URI of one on another machine; empty where nobody knows */
    public Originals(Supplier<Optional<String>> folder) {
        this.folder = folder;
    }

    /** What became of a file. Reads it in pieces, to compare its hash. */
    public Original find(SourceFile file) {
        Optional<String> place = folder.get();
        if (place.isEmpty()) {
            return new Original.OutOfReach(
                    new Message(
                            "chưa biết thư mục báo cáo; lần nạp tới sẽ ghi lại, hoặc mở bằng serve --submissions",
                            "the submissions folder is not known; the next refresh writes it down, or serve with --submissions"));
        }
        try {
            Path root = Path.of(place.get());
            if (!root.isAbsolute()) {
                return new Original.OutOfReach(new Message(
                        "thư mục báo cáo ở máy khác: %s".formatted(place.get()),
                        "the submissions folder is on another machine: %s".formatted(place.get())));
            }
            return find(root, file);
        } catch (InvalidPathException noPath) {
            return new Original.Gone();
        }
    }

    private static Original find(Path folder, SourceFile file) {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (IOException fault) {
            return new Original.OutOfReach(new Message(
                    "không mở được thư mục báo cáo %s".formatted(folder),
                    "the submissions folder %s can't be opened".formatted(folder)));
        }
        try {
            Path path = existing(root, file.file());
            if (!path.toRealPath().equals(path)) {
                return new Original.OutOfReach(new Message(
                        "ở đó là một liên kết, không được đi theo", "a link stands there, which is not followed"));
            }
            if (!Files.isRegularFile(path)) {
                return new Original.Gone();
            }
            String sha256 = Hashes.ofFile(path);
            return sha256.equals(file.sha256())
                    ? new Original.AsLoaded(path, Files.size(path))
                    : new Original.Changed(sha256);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return new Original.Gone();
        } catch (AccessDeniedException denied) {
            return new Original.OutOfReach(new Message("không có quyền đọc tệp", "there is no permission to read it"));
        } catch (IOException fault) {
            return new Original.OutOfReach(new Message("đĩa báo lỗi khi đọc tệp", "the disk fails to read it"));
        }
    }

    /** The file of a name in NFC, whose own name may be written otherwise, as on a Mac. */
    private static Path existing(Path root, String file) throws IOException {
        Path path = root.resolve(file);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return path;
        }
        Path found = root;
        for (String name : file.split("/")) {
            try (Stream<Path> entries = Files.list(found)) {
                found = entries.filter(entry -> Normalizer.normalize(
                                        entry.getFileName().toString(), Normalizer.Form.NFC)
                                .equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchFileException(file));
            }
        }
        return found;
    }

    /** Looks at some cells of a file. Takes seconds at worst, for the largest file and where others read. */
    public Look look(SourceFile file, Place place, Vocabulary vocabulary) {
        return switch (find(file)) {
            case Original.AsLoaded loaded -> read(file, loaded, place, vocabulary);
            case Original other -> new Look(other, null, null);
        };
    }

    private Look read(SourceFile file, Original.AsLoaded loaded, Place place, Vocabulary vocabulary) {
        Limits limits = Limits.toShow();
        if (loaded.bytes() > limits.mostBytes()) {
            return unread(loaded, Workbooks.tooLarge(loaded.bytes(), limits).detail());
        }
        try {
            if (!readers.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return unread(
                        loaded,
                        new Message(
                                "nhiều người đang xem tệp gốc; hãy thử lại sau giây lát",
                                "many are looking at originals; try again in a moment"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return unread(loaded, new Message("máy chủ đang dừng", "the server is stopping"));
        }
        try {
            byte[] content = Files.readAllBytes(loaded.path());
            String sha256 = Hashes.ofBytes(content);
            if (!sha256.equals(file.sha256())) {
                return new Look(new Original.Changed(sha256), null, null); // since the look before
            }
            return Window.of(Workbooks.read(content, vocabulary.words(), limits), place)
                    .map(window -> new Look(loaded, window, null))
                    .orElseGet(() -> unread(
                            loaded,
                            new Message(
                                    "tệp không có trang tính này, hoặc trang trống",
                                    "the file has no such sheet, or nothing in it")));
        } catch (RefusedFileException refused) {
            return unread(loaded, refused.detail());
        } catch (IOException fault) {
            return new Look(
                    new Original.OutOfReach(new Message("đĩa báo lỗi khi đọc tệp", "the disk fails to read it")),
                    null,
                    null);
        } finally {
            readers.release();
        }
    }

    private static Look unread(Original original, Message reason) {
        return new Look(original, null, reason);
    }
}
