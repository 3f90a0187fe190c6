package vn.chitieu.etl.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsTest {
    private static final Units UNITS = units("/opt/chi tieu/100%/chitieu");

    @Test
    void the_timer_runs_daily_at_its_time() throws Exception {
        assertThat(timer()).contains("OnCalendar=*-*-* 02:30:00");
    }

    @Test
    void the_timer_makes_up_for_what_it_missed() throws Exception {
        assertThat(timer()).contains("Persistent=true");
    }

    @Test
    void the_timer_does_not_start_on_the_second() throws Exception {
        assertThat(timer()).contains("RandomizedDelaySec=600");
    }

    @Test
    void the_service_runs_once_and_ends() throws Exception {
        assertThat(service(false)).contains("Type=oneshot");
    }

    @Test
    void a_path_with_a_space_or_a_percent_sign_is_one_word() throws Exception {
        assertThat(service(false)).contains("ExecStart=\"/opt/chi tieu/100%%/chitieu\" refresh");
    }

    @Test
    void the_service_of_the_system_writes_nothing_but_its_folders() throws Exception {
        assertThat(service(true))
                .contains("ProtectSystem=strict", "ReadWritePaths=/srv/data /srv/warehouse", "User=chitieu");
    }

    @Test
    void the_alarm_rings_outside_of_the_walls() throws Exception {
        assertThat(service(true)).contains("OnFailure=" + Units.ALARM).doesNotContain("--on-failure");
        assertThat(UNITS.files(true).get(Units.ALARM))
                .contains("alarm --warehouse /srv/warehouse --on-failure \"mail -s 100%% admin\"")
                .doesNotContain("ProtectSystem");
    }

    @Test
    void the_dashboard_is_started_again_where_it_fails() throws Exception {
        assertThat(UNITS.files(true).get(Units.SERVE))
                .contains("Restart=on-failure", "MemoryMax=", "ProtectSystem=strict", "ReadWritePaths=/srv/warehouse");
    }

    @Test
    void cron_is_told_the_time_and_the_command() {
        assertThat(units("/opt/chitieu").crontab())
                .isEqualTo(
                        "30 2 * * * CHITIEU_BUILD=never JAVA_HOME=/usr/lib/jvm/25 /opt/chitieu refresh --on-failure 'mail -s 100\\% admin'");
    }

    @Test
    void a_percent_sign_does_not_end_the_line_of_cron() {
        assertThat(UNITS.crontab()).contains("'/opt/chi tieu/100\\%/chitieu'");
    }

    /** systemd's own judgement, where it is installed; the tests of units alone hold everywhere. */
    @Test
    void systemd_finds_no_fault_with_the_units(@TempDir Path folder) throws Exception {
        Path program = Path.of("/bin/true");
        for (boolean isSystem : new boolean[] {false, true}) {
            for (Map.Entry<String, String> unit :
                    units(program.toString()).files(isSystem).entrySet()) {
                Files.writeString(folder.resolve(unit.getKey()), unit.getValue());
            }

            assertThat(verified(
                            folder.resolve(Units.SERVICE),
                            folder.resolve(Units.TIMER),
                            folder.resolve(Units.ALARM),
                            folder.resolve(Units.SERVE)))
                    .isEmpty();
        }
    }

    private static String verified(Path... units) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            return "";
        }
        Process verify = new ProcessBuilder(Stream.concat(
                                Stream.of("systemd-analyze", "verify"),
                                Stream.of(units).map(Path::toString))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return verify.waitFor() == 0 ? "" : said;
    }

    private static String timer() throws IOException {
        return Objects.requireNonNull(UNITS.files(false).get(Units.TIMER));
    }

    private static String service(boolean isSystem) throws IOException {
        return Objects.requireNonNull(UNITS.files(isSystem).get(Units.SERVICE));
    }

    private static Units units(String launcher) {
        return new Units(
                List.of(launcher, "refresh"),
                "mail -s 100% admin",
                List.of(launcher, "serve"),
                LocalTime.of(2, 30),
                600,
                "chitieu",
                Path.of("/srv/data"),
                Path.of("/srv/warehouse"),
                Path.of("/usr/lib/jvm/25"),
                List.of(Path.of("/srv/data"), Path.of("/srv/warehouse")),
                false);
    }
}
