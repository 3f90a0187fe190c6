package vn.chitieu.etl.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.etl.check.Check;
import vn.chitieu.etl.storage.DiskFolder;
import vn.chitieu.etl.submissions.Submission;
import vn.chitieu.etl.submissions.Submissions;
import vn.chitieu.etl.submissions.SubmissionsFolder;
import vn.chitieu.warehouse.catalogue.Catalogue;

/**
 * The submissions folder as the place to file into. A file is brought in under a hidden name, entered in the register,
 * and then shown under its own: a refresh in between, or a fault, finds the old figures. What a fault left half done,
 * the next filing finishes.
 */
final class Inbox {

    private static final String LOCK = ".receive.lock";
    private static final String HIDDEN = ".receiving-";

    private final Path submissions;
    private final Catalogue catalogue;

    Inbox(Path submissions, Catalogue catalogue) {
        this.submissions = submissions;
        this.catalogue = catalogue;
    }

    /** How a filing ended. */
    sealed interface Outcome {

        /** The file is in the folder and in the register. */
        record Filed(String file) implements Outcome {}

        /** The very same bytes are there already, under this name. */
        record AlreadyThere(Submission earlier) implements Outcome {}

        /** The very same bytes were there already, and are in the register now. */
        record Entered(String file) implements Outcome {}
    }

    /**
     * Files a document, one at a time whoever files.
     *
     * @param ending what its content is: xlsx, xls, ods or csv
     * @throws vn.chitieu.etl.storage.InputException where the register can't be read
     * @throws IOException on a fault of the disk
     */
    Outcome file(Path document, String sha256, Check.Filed filed, String ending) throws IOException {
        Path year = submissions.resolve(Integer.toString(filed.year()));
        Files.createDirectories(year);
        try (FileChannel lock =
                FileChannel.open(submissions.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            finishWhatWasLeft();
            Submissions there = Submissions.identify(SubmissionsFolder.scan(new DiskFolder(submissions)), catalogue);
            Optional<Submission> same = there.files().stream()
                    .filter(file -> sha256.equals(file.sha256()))
                    .findFirst();
            if (same.isPresent()) {
                return alreadyThere(same.get(), filed);
            }
            String name = freeName(year, filed, ending, there);
            String file = filed.year() + "/" + name;
            Path hidden = year.resolve(HIDDEN + name);
            Files.copy(document, hidden, StandardCopyOption.REPLACE_EXISTING);
            toDisk(hidden);
            enter(file, filed);
            Files.move(hidden, year.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            toDisk(year);
            return new Outcome.Filed(file);
        }
    }

    private Outcome alreadyThere(Submission earlier, Check.Filed filed) throws IOException {
        boolean isHis = filed.districtCode().equals(earlier.districtCode())
                && Integer.valueOf(filed.year()).equals(earlier.year());
        if (!isHis || earlier.isRegistered()) {
            return new Outcome.AlreadyThere(earlier);
        }
        enter(earlier.file(), filed);
        return new Outcome.Entered(earlier.file());
    }

    /** A file that the register names is shown, one that it does not name never arrived. */
    private void finishWhatWasLeft() throws IOException {
        List<Path> hidden;
        try (Stream<Path> years = Files.list(submissions)) {
            hidden = years.filter(Files::isDirectory).flatMap(Inbox::hiddenIn).toList();
        }
        if (hidden.isEmpty()) {
            return;
        }
        Set<String> entered =
                Set.copyOf(Submissions.identify(SubmissionsFolder.scan(new DiskFolder(submissions)), catalogue)
                        .notReceived());
        for (Path left : hidden) {
            Path year = Objects.requireNonNull(left.getParent());
            String name = left.getFileName().toString().substring(HIDDEN.length());
            if (entered.contains(year.getFileName() + "/" + name)) {
                Files.move(left, year.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(left);
            }
        }
    }

    private static Stream<Path> hiddenIn(Path year) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(year, HIDDEN + "*")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found.stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** 760.xlsx, else 760_2.xlsx, 760_3.xlsx …: a number is taken by a file of any ending, in the folder or the register. */
    private static String freeName(Path year, Check.Filed filed, String ending, Submissions there) throws IOException {
        Set<String> taken;
        try (Stream<Path> files = Files.list(year)) {
            taken = files.map(file -> stem(file.getFileName().toString())).collect(Collectors.toSet());
        }
        String prefix = filed.year() + "/";
        there.notReceived().stream()
                .filter(file -> file.startsWith(prefix))
                .forEach(file -> taken.add(stem(file.substring(prefix.length()))));
        String stem = filed.districtCode();
        for (int number = 2; taken.contains(stem); number++) {
            stem = filed.districtCode() + "_" + number;
        }
        return stem + "." + ending;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private void enter(String file, Check.Filed filed) throws IOException {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("district_code", filed.districtCode());
        line.put("year", Integer.toString(filed.year()));
        line.put("document_number", Objects.toString(filed.documentNumber(), ""));
        line.put("signed_on", Objects.toString(filed.signedOn(), ""));
        line.put("received_on", Objects.toString(filed.receivedOn(), ""));
        line.put("is_sample", "no");
        Path next = submissions.resolve("." + RegisterBook.FILE + ".tmp");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(RegisterBook.with(submissions, line));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, submissions.resolve(RegisterBook.FILE), StandardCopyOption.ATOMIC_MOVE);
        toDisk(submissions);
    }

    private static void toDisk(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
