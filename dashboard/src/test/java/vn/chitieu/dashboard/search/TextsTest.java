package vn.chitieu.dashboard.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** What the search field finds in texts and documents. */
class TextsTest {
    private static PublishedWarehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = new PublishedWarehouse(SharedWarehouse.PLAIN.folder());
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static List<Found> find(String text) {
        try (PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            return new Texts(reader.sql(), true).find(Wanted.of(text), new Link(Language.VI, null, null), 12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nong dan tre, assessment?district=783&item=II.2.1.a&q=nong+dan+tre&year=2011",
        "doan vien VE xa, assessment?district=784&item=3.a&q=doan+vien+VE+xa&year=2011",
        "12/KH-ĐTN, assessment?district=760&item=1.a&q=12%2FKH-%C4%90TN&year=2011",
        "cong an, assessment?district=783&item=III.2.2&q=cong+an&year=2011"
    })
    void leads_to_the_text_or_document(String text, String address) {
        assertThat(find(text)).extracting(Found::address).containsExactly(address);
    }

    @Test
    void shows_the_words_marked_among_those_around_them() {
        Found found = find("hoa giai").getFirst();
        assertThat(found.said().stream().map(Hits.Piece::text).collect(joining()))
                .isEqualTo("<img src=x onerror=alert(1)> Hòa giải, <b>tập huấn</b> ở xã.");
        assertThat(found.said().stream().filter(Hits.Piece::isHit).map(Hits.Piece::text))
                .containsExactly("Hòa", "giải");
        assertThat(found.kind()).isEqualTo("Củ Chi · 2011 · I.2.1");
    }

    @Test
    void of_a_text_without_measure_shows_a_part() {
        assertThat(find("kinh phi").getFirst().said().stream()
                        .map(Hits.Piece::text)
                        .collect(joining()))
                .startsWith("Đề nghị tăng kinh phí.")
                .endsWith("…")
                .hasSizeLessThan(140);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "_", ".*", "\\", "'", "t", "khong co dau"})
    void finds_nothing_where_there_is_nothing(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void finds_no_more_than_there_is_room_for() {
        try (PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            assertThat(new Texts(reader.sql(), true).find(Wanted.of("doan"), new Link(Language.VI, null, null), 2))
                    .hasSize(2);
        }
    }
}
