package vn.chitieu.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final Instant NOW = Instant.parse("2011-11-15T00:00:00Z");

    private Path folder;
    private Accounts accounts;

    @BeforeEach
    void begin(@TempDir Path work) {
        folder = work.resolve("access");
        accounts = new Accounts(folder);
    }

    private static Account account(String name, Role role) {
        return new Account(name, role, role == Role.district ? "760" : null, "hash, \"of\" it", NOW, false);
    }

    @Test
    void there_are_none_before_one_is_made() throws IOException {
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void an_account_comes_back_as_it_was_written() throws IOException {
        Account officer = account("quận1@đoàn", Role.district);
        accounts.change(officer.name(), none -> officer);
        assertThat(new Accounts(folder).find(" Quận1@Đoàn ")).contains(officer);
    }

    @Test
    void whoever_reads_already_sees_a_change() throws IOException {
        accounts.change("lan", none -> account("lan", Role.reader));
        assertThat(accounts.find("lan")).isPresent();
        new Accounts(folder).change("lan", old -> account("lan", Role.operator));
        assertThat(accounts.find("lan").orElseThrow().role()).isEqualTo(Role.operator);
    }

    @Test
    void of_many_changes_at_once_none_is_lost() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 20; number++) {
                String name = "nguoi" + number;
                threads.submit(() -> {
                    accounts.change(name, none -> account(name, Role.reader));
                    return name;
                });
            }
        }
        assertThat(accounts.all()).hasSize(20);
    }

    @Test
    void the_file_is_for_its_owner_alone() throws IOException {
        accounts.change("lan", none -> account("lan", Role.reader));
        assertThat(List.of(permissions(folder), permissions(folder.resolve("accounts.csv"))))
                .containsExactly("rwx------", "rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_file_that_holds_something_else_lets_nobody_in() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("accounts.csv"), "name,role\nlan,operator\n");
        assertThatThrownBy(() -> accounts.find("lan")).isInstanceOf(IOException.class);
    }

    @Test
    void a_district_goes_with_the_role_of_one_and_with_no_other() {
        assertThatThrownBy(() -> new Account("lan", Role.reader, "760", "", NOW, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account("lan", Role.district, null, "", NOW, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
