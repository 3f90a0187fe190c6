package vn.chitieu.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** What the search field finds in the catalogue. */
class IndexTest {
    private static PublishedWarehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = new PublishedWarehouse(SharedWarehouse.PLAIN.folder());
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static List<Entry> find(String text) {
        try (PublishedWarehouse.Reader reader = warehouse.reader().orElseThrow()) {
            return Index.of(reader).find(text, Language.VI);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cu chi, Huyện Củ Chi, district/783",
        "CỦ CHI, Huyện Củ Chi, district/783",
        "quan 1, Quận 1, district/760",
        "internet, Đơn vị có máy tính nối Internet, indicator/internet_units",
        "dang vien, Đảng viên mới từ đoàn viên ưu tú, indicator/party_admission",
        "ben nghe, Phường Bến Nghé, district/760",
        "phuong phap, Phương pháp, method"
    })
    void finds_without_accents(String text, String name, String page) {
        assertThat(find(text).getFirst().page()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "zzzz", "<img src=x>", "%", "'"})
    void finds_nothing_where_there_is_nothing(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void shows_eight_at_most() {
        assertThat(find("phuong")).hasSize(8);
    }
}
