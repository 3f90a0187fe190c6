package vn.chitieu.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.chitieu.provider.LyingProvider;

/** What is asked of a provider, before anybody has signed in. */
class SingleSignOnTest {
    @Test
    void of_many_who_come_first_all_are_led_to_the_provider() throws IOException, InterruptedException {
        try (LyingProvider provider = new LyingProvider(0);
                ExecutorService people = Executors.newFixedThreadPool(20)) {
            assertThat(isAnswered(at(provider))).isTrue(); // by code that has run, as in a server
            SingleSignOn signOn = at(provider);
            Callable<Boolean> one = () -> isAnswered(signOn);
            assertThat(people.invokeAll(Collections.nCopies(20, one)))
                    .extracting(Future::resultNow)
                    .containsOnly(true);
        }
    }

    private static SingleSignOn at(LyingProvider provider) {
        return new SingleSignOn(
                provider.issuer(), LyingProvider.CLIENT, "secret", List.of("openid"), "name", "role", "district");
    }

    private static boolean isAnswered(SingleSignOn signOn) {
        return signOn.findByRegistrationId(SingleSignOn.NAME) != null;
    }
}
