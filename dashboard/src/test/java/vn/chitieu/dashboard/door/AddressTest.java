package vn.chitieu.dashboard.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void a_port_that_another_program_has_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            assertThatThrownBy(new Address(HERE, other.getLocalPort())::requireFree)
                    .isInstanceOf(UnusableSettingException.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void an_address_of_another_machine_is_named() {
        assertThatThrownBy(new Address("192.0.2.1", 8080)::requireFree)
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("192.0.2.1");
    }

    @Test
    void a_name_that_leads_nowhere_is_named() {
        assertThatThrownBy(new Address("no such name", 8080)::requireFree)
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("no such name");
    }

    @Test
    void any_free_port_will_do() {
        assertThatCode(new Address(HERE, 0)::requireFree).doesNotThrowAnyException();
    }
}
