package vn.chitieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Message MESSAGE = new Message("xong", "done");

    @Test
    void vietnamese_unless_asked_otherwise() {
        assertThat(MESSAGE.inLanguageOf(Map.of())).isEqualTo("xong");
    }

    @Test
    void english_where_the_terminal_speaks_it() {
        assertThat(MESSAGE.inLanguageOf(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo("done");
    }

    @Test
    void lc_all_outweighs_lang() {
        assertThat(MESSAGE.inLanguageOf(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "vi_VN.UTF-8")))
                .isEqualTo("xong");
    }

    @Test
    void what_the_launcher_says_outweighs_all() {
        assertThat(MESSAGE.inLanguageOf(Map.of("LC_ALL", "C.UTF-8", "CHITIEU_LANGUAGE", "en")))
                .isEqualTo("done");
    }
}
