package vn.chitieu.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.POJONode;

class PackedTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Tập hợp thanh niên", "Củ Chi \uD83C\uDF3E"})
    void a_text_comes_out_as_it_went_in(String text) {
        assertThat(Packed.of(text).text()).isEqualTo(text);
    }

    @Test
    void a_text_that_is_longer_than_the_buffer_comes_out_as_it_went_in() {
        String noise = new Random(7)
                .ints(100_000, ' ', 0x1F00)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(Packed.of(noise).text()).isEqualTo(noise);
    }

    @Test
    void the_same_text_is_equal_and_another_is_not() {
        assertThat(Packed.of("Quận 1"))
                .isEqualTo(Packed.of("Quận 1"))
                .hasSameHashCodeAs(Packed.of("Quận 1"))
                .isNotEqualTo(Packed.of("Quận 2"));
    }

    @Test
    void in_json_it_is_the_text() {
        assertThat(JacksonUtils.createObjectNode()
                        .set("html", new POJONode(Packed.of("<b>\"Quận 1\"</b>")))
                        .toString())
                .isEqualTo("{\"html\":\"<b>\\\"Quận 1\\\"</b>\"}");
    }
}
