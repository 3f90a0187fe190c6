package vn.chitieu.etl.submissions;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.etl.workbook.Limits;
import vn.chitieu.etl.workbook.Workbooks;
import vn.chitieu.warehouse.Hashes;
import vn.chitieu.warehouse.Message;

/** Walks the submissions folder. Nothing outside it is read: links are named, not followed. */
public final class SubmissionsFolder {

    private static final Message LINK =
            new Message("liên kết tượng trưng không được đi theo", "symbolic links are not followed");

    private final Path root;
    private final List<FoundFile> files;
    private final @Nullable String registerSha256;

    private SubmissionsFolder(Path root, List<FoundFile> files, @Nullable String registerSha256) {
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
    public static SubmissionsFolder scan(Path folder) throws IOException {
        Path root;
        try {
            root = folder.toRealPath();
        } catch (NoSuchFileException missing) {
            throw new InputException(new Message(
                    "không có thư mục báo cáo %s".formatted(folder),
                    "there is no submissions folder %s".formatted(folder)));
        }
        if (!Files.isDirectory(root)) {
            throw new InputException(
                    new Message("%s không phải là thư mục".formatted(folder), "%s is no folder".formatted(folder)));
        }
        Walk walk = new Walk(root);
        try {
            Files.walkFileTree(root, walk);
        } catch (NotDirectoryException changed) {
            throw new IOException("the submissions folder changed while it was read", changed);
        }
        walk.files.sort(Comparator.comparing(FoundFile::file));
        Path register = root.resolve(Register.FILE);
        return new SubmissionsFolder(
                root,
                walk.files,
                Files.isRegularFile(register, LinkOption.NOFOLLOW_LINKS) ? Hashes.ofFile(register) : null);
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

    Register register() {
        return Register.read(root);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<FoundFile> files = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String file = name(path);
            if (!isHidden(path) && !file.equals(Register.FILE)) {
                files.add(found(file, path, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
            if (path.equals(root)) {
                throw fault;
            }
            files.add(unreadable(name(path), path, 0, reason(fault)));
            return FileVisitResult.CONTINUE;
        }

        private FoundFile found(String file, Path path, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                return unreadable(file, path, 0, LINK);
            }
            if (!attributes.isRegularFile()) {
                return unreadable(file, path, 0, new Message("không phải tệp thường", "it is no regular file"));
            }
            if (attributes.size() > Limits.MOST_BYTES) {
                return unreadable(
                        file,
                        path,
                        attributes.size(),
                        Workbooks.tooLarge(attributes.size()).detail());
            }
            try {
                return new FoundFile(file, path, attributes.size(), Hashes.ofFile(path), null);
            } catch (IOException fault) {
                return unreadable(file, path, attributes.size(), reason(fault));
            }
        }

        private static FoundFile unreadable(String file, Path path, long bytes, Message problem) {
            return new FoundFile(file, path, bytes, null, problem);
        }

        private static Message reason(IOException fault) {
            return fault instanceof AccessDeniedException
                    ? new Message("không có quyền đọc tệp", "there is no permission to read it")
                    : new Message("lỗi khi mở; hãy xem lại ổ đĩa", "it could not be opened; look at the disk");
        }

        private String name(Path path) {
            String relative = root.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            return Normalizer.normalize(relative, Normalizer.Form.NFC);
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
