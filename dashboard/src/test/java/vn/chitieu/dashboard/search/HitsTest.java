package vn.chitieu.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HitsTest {

    @Test
    void words_without_accents_find_words_with_them() {
        assertThat(hits("Mở lớp Tập huấn cho cán bộ", "tap huan")).containsExactly("Tập", "huấn");
    }

    @Test
    void accents_typed_find_the_same() {
        assertThat(hits("Mở lớp tập huấn", "TẬP HUẤN")).containsExactly("tập", "huấn");
    }

    @Test
    void letters_stored_with_their_accents_apart_are_found_whole() {
        String apart = Normalizer.normalize("lớp tập huấn xã", Normalizer.Form.NFD);
        assertThat(hits(apart, "tap huan").stream().map(hit -> Normalizer.normalize(hit, Normalizer.Form.NFC)))
                .containsExactly("tập", "huấn");
    }

    @Test
    void either_place_of_the_tone_is_found() {
        assertThat(hits("hoà giải, hòa giải", "hòa")).containsExactly("hoà", "hòa");
    }

    @Test
    void d_with_a_bar_is_found_by_d() {
        assertThat(hits("Đoàn viên đi làm xa", "doan di")).containsExactly("Đoàn", "đi");
    }

    @Test
    void a_hit_begins_a_word() {
        assertThat(hits("ban chỉ đạo, an ninh", "an")).containsExactly("an");
    }

    @Test
    void what_is_typed_is_no_pattern() {
        assertThat(Wanted.of("t.p (huấn)* %").words()).containsExactly("t", "p", "huan");
        assertThat(Wanted.of("%_*").words()).isEmpty();
        assertThat(Wanted.of("%_*").isNothing()).isFalse();
    }

    @Test
    void the_pieces_are_the_text() {
        String text = "Đoàn 😀 tập\u0301 huấn";
        assertThat(Hits.of(text, List.of("tap")).pieces().stream()
                        .map(Hits.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static List<String> hits(String text, String typed) {
        return Hits.of(text, Wanted.of(typed).words()).pieces().stream()
                .filter(Hits.Piece::isHit)
                .map(Hits.Piece::text)
                .toList();
    }
}
