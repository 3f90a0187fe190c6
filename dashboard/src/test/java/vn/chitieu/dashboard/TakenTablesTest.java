package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.download.DownloadMenu;
import vn.chitieu.warehouse.PublishedWarehouse;

/** What the cards hand over, against the marts; three districts have names that mean harm. */
class TakenTablesTest extends PageTest {

    @TempDir
    private static Path folder;

    /** Of the pages opened so far, by link: what a page hands over stays the same, so it is opened once. */
    private static final Map<String, List<DownloadMenu>> MENUS = new HashMap<>();

    @BeforeAll
    static void publish() {
        new TestWarehouse(folder).publish(7, HostileNames::given);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("chitieu.warehouse", () -> folder.toString());
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_is_the_mart_s(TakenTable table) {
        List<List<String>> rows =
                taken(table).rows().get().stream().map(TakenTable::cells).toList();
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            assertThat(rows)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(TakenTable.read(reader.sql(), table.sql()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_row_is_as_long_as_the_head(TakenTable table) {
        Download download = taken(table);
        assertThat(download.rows().get()).allSatisfy(row -> assertThat(row).hasSameSizeAs(download.header()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DISTRICT_REPORTS", "METHOD_CHECKS"})
    void the_query_handed_over_reads_the_same_rows(TakenTable table) {
        assertThatTheQueryReadsItsRows(menu(table.card(), table.link()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DISTRICT_REPORTS", "METHOD_CHECKS"})
    void the_query_of_a_day_reads_what_was_known_on_it(TakenTable table) {
        String link = table.link() + (table.link().contains("?") ? "&" : "?") + "as_of=2011-11-10";
        assertThatTheQueryReadsItsRows(menu(table.card(), link));
    }

    /** In their order, from the tables of today, as whoever pastes it does. */
    private void assertThatTheQueryReadsItsRows(DownloadMenu menu) {
        List<List<String>> rows = menu.offered().orElseThrow().rows().get().stream()
                .map(TakenTable::cells)
                .toList();
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            assertThat(TakenTable.read(reader.sql(), menu.sql().orElseThrow())).containsExactlyElementsOf(rows);
        }
    }

    @Test
    void the_query_of_an_english_page_has_english_names() {
        open("gap?lang=en");
        assertThat($(DownloadMenu.class).all().stream().map(menu -> menu.sql().orElseThrow()))
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql).contains("name_en").doesNotContain("name_vi"));
    }

    @Test
    void missing_is_empty_and_what_does_not_apply_is_zero() {
        List<List<String>> rows = taken(TakenTable.INDICATOR_TREND).rows().get().stream()
                .map(TakenTable::cells)
                .toList();
        assertThat(rows)
                .anyMatch(row -> row.subList(3, 7).equals(List.of("missing", "", "", "")))
                .anyMatch(row -> row.subList(3, 7).equals(List.of("not_applicable", "0", "0", "")));
    }

    @Test
    void a_name_that_means_harm_is_handed_over_as_it_is() {
        assertThat(taken(TakenTable.OVERVIEW_MAP).rows().get().stream()
                        .map(row -> TakenTable.cells(row).get(1)))
                .contains(HostileNames.FORMULA, HostileNames.SCRIPT, HostileNames.RIGHT_TO_LEFT);
    }

    private Download taken(TakenTable table) {
        return menu(table.card(), table.link()).offered().orElseThrow();
    }

    private DownloadMenu menu(String card, String link) {
        return MENUS.computeIfAbsent(link, this::menus).stream()
                .filter(menu -> ancestors(menu).anyMatch(part -> part.getId().equals(Optional.of(card))))
                .findFirst()
                .orElseThrow();
    }

    private List<DownloadMenu> menus(String link) {
        open(link);
        return $(DownloadMenu.class).all();
    }

    private static Stream<Component> ancestors(Component component) {
        return Stream.iterate(
                        component.getParent(),
                        Optional::isPresent,
                        parent -> parent.orElseThrow().getParent())
                .map(Optional::orElseThrow);
    }
}
