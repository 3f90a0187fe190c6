package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.dashboard.AccessTable.Cell;
import vn.chitieu.dashboard.AccessTable.Extent;
import vn.chitieu.dashboard.warmup.PageClient;
import vn.chitieu.warehouse.access.Role;

/** The table of roles in README.md, by direct link and by the messages of a page, over the dashboard as people start it. */
class RolesIT {
    private static final String NO_RIGHT = "không xem được phần này";
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern FILES = Pattern.compile("\"(VAADIN/dynamic/resource/[^\"]+)\"");

    @TempDir
    private static Path folder;

    private static GuardedDashboard dashboard;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        TestWarehouse warehouse = new TestWarehouse(folder);
        warehouse.publish(7);
        dashboard = new GuardedDashboard(warehouse);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    /** Tries a thing as somebody of a role; says whether it was let through. */
    private interface Door {
        boolean opens(Role role, String district) throws IOException, InterruptedException;
    }

    private static final Map<String, Door> DOORS = Map.of(
            "see charts and published figures of all districts",
                    (role, district) -> List.of(
                                    "",
                                    "gap",
                                    "indicator/theory_study",
                                    "district/" + district,
                                    "compare",
                                    "programme",
                                    "reporting",
                                    "method",
                                    "report")
                            .stream()
                            .allMatch(page -> shows(role, page)),
            "take what a table shows as CSV, XLSX",
                    (role, district) ->
                            status(role, file(role) + "?as=csv") == 200 && status(role, file(role) + "?as=xlsx") == 200,
            "run SQL, take the query of a card",
                    (role, district) -> shows(role, "sql")
                            && shows(role, "sql/connect")
                            && status(role, file(role) + "?as=sql") == 200,
            "see what a figure is made of, down to the cell",
                    (role, district) -> shows(role, "lineage/" + district + "?indicator=theory_study&year=2010")
                            && status(role, "/explain/" + district + "?indicator=theory_study&year=2010") == 200
                            && status(role, "/explain/" + district + "?indicator=theory_study&year=2010&format=json")
                                    == 200
                            && shows(role, "cell?file=2010/" + district + ".csv&row=2"),
            "see refusals, doubts and texts",
                    (role, district) -> shows(role, "quality") && shows(role, "assessment") && isToldOf(role, district),
            "see what differs between two snapshots", (role, district) -> shows(role, "difference"),
            "take a report as the file that came in",
                    (role, district) -> status(role, "/original?file=2010/" + district + ".csv") == 200,
            "see who did what", (role, district) -> shows(role, "access"),
            "see how loads fare, go back to an earlier snapshot", (role, district) -> shows(role, "operations"));

    static List<Cell> cells() {
        return AccessTable.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_role_may_do_what_the_table_says(Cell cell) throws IOException, InterruptedException {
        Door door = Objects.requireNonNull(DOORS.get(cell.thing()), cell.thing());
        assertThat(door.opens(cell.role(), GuardedDashboard.OWN))
                .as("%s, own district", cell)
                .isEqualTo(cell.extent() != Extent.none);
        if (!List.of("see what differs between two snapshots", "see who did what")
                .contains(cell.thing())) {
            assertThat(door.opens(cell.role(), GuardedDashboard.OTHER))
                    .as("%s, another district", cell)
                    .isEqualTo(cell.extent() == Extent.all);
        }
    }

    @Test
    void everything_that_is_tried_stands_in_the_table() {
        assertThat(cells()).extracting(Cell::thing).containsAll(DOORS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gap",
                "/district/760",
                "/sql",
                "/sql/connect",
                "/operations",
                "/access",
                "/lineage/760?indicator=theory_study&year=2010",
                "/explain/760?indicator=theory_study&year=2010&format=json",
                "/original?file=2010/760.csv",
                "/cell?file=2010/760.csv&row=2",
                "/no-such-page",
                "/actuator/health",
                "/actuator/prometheus",
                "/VAADIN/dynamic/resource/0/x/figures.csv",
                "/?v-r=init&location=&query=",
                "/?v-r=heartbeat&v-uiId=0",
                "/VAADIN/push?v-r=push&v-uiId=0",
                "/signout",
                "/..;/sql",
                "//sql",
                "/chi-tieu/../sql",
                "/signin/../operations"
            })
    void whoever_has_not_signed_in_is_told_nothing(String path) throws IOException {
        Wire.Answer answer = Wire.ask(dashboard.address(), "GET", path, "Accept: text/html");
        assertThat(answer.status()).isIn(302, 400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("Quận", "Vaadin", "theory_study\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/chi-tieu/app.css", "/chi-tieu/mark.svg", "/actuator/health/liveness"})
    void whoever_has_not_signed_in_reaches_the_sign_in_static_files_and_liveness(String path)
            throws IOException, InterruptedException {
        assertThat(Probe.get(dashboard.address() + path).statusCode()).isEqualTo(200);
    }

    /** A window belongs to the session that opened it. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void the_messages_of_another_ones_window_are_refused(Role role) throws IOException, InterruptedException {
        dashboard.account("chu", Role.operator);
        String owner = dashboard.signIn("chu", GuardedDashboard.PASSWORD).cookies();
        String opened = dashboard
                .send(
                        HttpRequest.newBuilder(
                                URI.create(dashboard.address() + "/?v-r=init&location=operations&query=")),
                        owner)
                .response()
                .body();
        String message = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/operations",\
                "query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}\
                """.formatted(found(KEY, opened));
        String uidl = dashboard.address() + "/?v-r=uidl&v-uiId=" + found(WINDOW, opened);

        assertThat(post(uidl, message, dashboard.cookies(role)).response().body())
                .doesNotContain("cac-ban");
        assertThat(post(uidl, message, owner).response().body()).contains("cac-ban");
    }

    private static GuardedDashboard.Answer post(String address, String message, String cookies)
            throws IOException, InterruptedException {
        return dashboard.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(message)),
                cookies);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void an_officer_is_not_told_of_the_refusals_of_another_district_by_any_page() throws Exception {
        List<String> pages = List.of(
                "?year=2010",
                "gap?year=2010",
                "district/761?year=2010",
                "indicator/internet_units?year=2010",
                "reporting?year=2010",
                "quality?year=2010",
                "quality?year=2010&district=761",
                "assessment?year=2010&district=761",
                "assessment?q=ban",
                "programme?year=2010",
                "compare?year=2010&districts=761,760",
                "report?district=761&year=2010",
                "method",
                "access");
        try (PageClient client = new PageClient(dashboard.address(), dashboard.cookies(Role.district))) {
            for (String page : pages) {
                assertThat(client.read(List.of(page)))
                        .as(page)
                        .doesNotContain("2010/761", "761.csv", "Không đọc được số liệu");
            }
        }
    }

    /** Whether the page of refusals knows of a file of the district. */
    private static boolean isToldOf(Role role, String district) throws IOException, InterruptedException {
        try (PageClient client = new PageClient(dashboard.address(), dashboard.cookies(role))) {
            return client.read(List.of("district/" + district + "?year=2010")).contains("2010/" + district);
        }
    }

    private static boolean shows(Role role, String page) {
        try (PageClient client = new PageClient(dashboard.address(), dashboard.cookies(role))) {
            return !client.read(List.of(page)).contains(NO_RIGHT);
        } catch (IOException fault) {
            throw new AssertionError(page, fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int status(Role role, String path) throws IOException, InterruptedException {
        return dashboard.get(role, path).status();
    }

    /** The address of what a card of a page of theirs hands over. */
    private static String file(Role role) throws IOException, InterruptedException {
        PageClient client = new PageClient(dashboard.address(), dashboard.cookies(role));
        return "/" + found(FILES, client.open("gap").show("gap")); // stays open, since its files go with it
    }
}
