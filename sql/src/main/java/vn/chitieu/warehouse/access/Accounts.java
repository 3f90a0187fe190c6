package vn.chitieu.warehouse.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Disk;

/**
 * The accounts, in {@code accounts.csv} of a folder of their own: one line each, with hashes of passwords. A change replaces
 * the file in one step, one change at a time; whoever reads sees it with the next look.
 */
public final class Accounts {
    private static final String FILE = "accounts.csv";
    private static final List<String> HEADER =
            List.of("name", "role", "district_code", "password_hash", "changed_at", "is_disabled");

    private final Path file;
    private @Nullable Known known;

    /** What was read, and from which state of the file. */
    private record Known(@Nullable Object key, long size, Instant modified, Map<String, Account> accounts) {}

    /** @param folder that need not be there yet */
    public Accounts(Path folder) {
        file = folder.resolve(FILE);
    }

    /**
     * All of them, by name.
     *
     * @throws IOException where the file can't be read, or holds something else: then nobody may be let in
     */
    public synchronized Collection<Account> all() throws IOException {
        return read().values();
    }

    /** The one of this name, however it is typed. */
    public synchronized Optional<Account> find(String name) throws IOException {
        return Optional.ofNullable(read().get(Account.spelled(name)));
    }

    /**
     * Changes, adds or drops one.
     *
     * @param change what is to become of it; given null where there is none, and gives null where none is to be
     */
    public synchronized void change(String name, UnaryOperator<@Nullable Account> change) throws IOException {
        Path folder = AccessFolder.made(Objects.requireNonNull(file.getParent()));
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("accounts.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        AccessFolder.READ_BY_OWNER);
                FileLock held = lock.lock()) {
            Map<String, Account> accounts = new TreeMap<>(read());
            Account changed = change.apply(accounts.get(name));
            if (changed == null) {
                accounts.remove(name);
            } else {
                accounts.put(name, changed);
            }
            write(accounts.values());
        }
    }

    private void write(Collection<Account> accounts) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Account account : accounts) {
                csv.writeRecord(
                        account.name(),
                        account.role().name(),
                        account.district(),
                        account.hash(),
                        account.changedAt().toString(),
                        String.valueOf(account.isDisabled()));
            }
        }
        Path next = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, AccessFolder.READ_BY_OWNER);
        Files.write(next, text.toString().getBytes(StandardCharsets.UTF_8));
        Disk.sync(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(file.resolveSibling("."));
    }

    private Map<String, Account> read() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException none) {
            return Map.of();
        }
        Known before = known;
        if (before == null
                || before.size != now.size()
                || !before.modified.equals(now.lastModifiedTime().toInstant())
                || !Objects.equals(before.key, now.fileKey())) {
            before = new Known(now.fileKey(), now.size(), now.lastModifiedTime().toInstant(), parsed());
            known = before;
        }
        return before.accounts;
    }

    private Map<String, Account> parsed() throws IOException {
        Map<String, Account> accounts = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Account account = new Account(
                        row.getField("name"),
                        Role.valueOf(row.getField("role")),
                        row.getField("district_code").isEmpty() ? null : row.getField("district_code"),
                        row.getField("password_hash"),
                        Instant.parse(row.getField("changed_at")),
                        Boolean.parseBoolean(row.getField("is_disabled")));
                accounts.put(account.name(), account);
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException | DateTimeException damaged) {
            throw new IOException(file + " holds something else than accounts: " + damaged.getMessage(), damaged);
        }
        return accounts;
    }
}
