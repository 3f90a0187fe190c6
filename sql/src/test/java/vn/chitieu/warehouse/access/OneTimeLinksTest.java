package vn.chitieu.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeLinksTest {
    private Path folder;
    private OneTimeLinks links;

    @BeforeEach
    void begin(@TempDir Path work) {
        folder = work.resolve("access");
        links = new OneTimeLinks(folder);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("links"))) {
            return files.toList();
        }
    }

    @Test
    void a_link_opens_once() throws IOException {
        String code = links.issue();
        assertThat(links.redeem(code)).isTrue();
        assertThat(links.redeem(code)).isFalse();
    }

    @Test
    void several_links_stand_beside_each_other() throws IOException {
        String first = links.issue();
        String second = links.issue();
        assertThat(List.of(links.redeem(second), links.redeem(first))).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "..", "../accounts.csv", "/etc/passwd", "\0"})
    void what_nobody_issued_opens_nothing(String code) throws IOException {
        links.issue();
        assertThat(links.redeem(code)).isFalse();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void the_code_itself_is_not_kept() throws IOException {
        String code = links.issue();
        assertThat(kept().getFirst().toString()).doesNotContain(code);
    }

    @Test
    void an_old_link_opens_nothing_and_is_forgotten_with_the_next() throws IOException {
        String code = links.issue();
        Files.setLastModifiedTime(kept().getFirst(), FileTime.from(Instant.now().minus(Duration.ofHours(13))));
        assertThat(links.redeem(code)).isFalse();
        links.issue();
        assertThat(kept()).hasSize(1);
    }
}
