package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files taken from the packaged dashboard in a real Chromium, opened, and held against the marts over JDBC. */
@ExtendWith(Site.Shared.class)
class TakenFilesIT {
    private static final String SOURCE = "Nguồn: báo cáo của quận, huyện theo công văn 1201/ĐTN";

    private final Site site;

    @TempDir
    private Path folder;

    TakenFilesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OVERVIEW_CITY",
                "OVERVIEW_HEAT",
                "INDICATOR_RANKING",
                "DISTRICT_INDICATORS",
                "GAP_DISTRICTS",
                "COMPARE_SLOPE",
                "METHOD_CHECKS"
            })
    void csv_and_xlsx_have_every_figure_of_the_mart(TakenTable table) throws IOException, SQLException {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.page().navigate(site.address() + "/" + table.link());
            List<List<String>> mart = mart(table);
            assertThat(csv(take(window, table.card(), "csv"))).isNotEmpty().containsExactlyInAnyOrderElementsOf(mart);
            assertThat(xlsx(take(window, table.card(), "xlsx"))).containsExactlyInAnyOrderElementsOf(mart);
        }
    }

    @Test
    void the_query_copied_reads_the_same_figures_in_a_tool_of_one_s_own() throws SQLException {
        TakenTable table = TakenTable.INDICATOR_RANKING;
        try (BrowserWindow window = site.window(1440, "light")) {
            window.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            window.page().navigate(site.address() + "/" + table.link());
            Locator menu = window.page().locator("#" + table.card() + " details.menu");
            menu.locator("summary").click();
            menu.locator("[data-take=sql]").click();
            window.page().waitForCondition(() -> copied(window).startsWith("-- "));
            String query = copied(window);
            assertThat(query).contains(SOURCE);
            assertThat(read(query)).containsExactlyInAnyOrderElementsOf(mart(table));
        }
    }

    @Test
    void what_is_copied_twice_is_offered_again_afterwards() {
        TakenTable table = TakenTable.INDICATOR_RANKING;
        try (BrowserWindow window = site.window(1440, "light")) {
            window.page().navigate(site.address() + "/" + table.link());
            Locator menu = window.page().locator("#" + table.card() + " details.menu");
            menu.locator("summary").click();
            Locator offer = menu.locator("[data-take=link]");
            String said = offer.textContent();
            offer.click();
            menu.getByText("Đã sao chép").waitFor();
            offer.click();
            window.page().waitForTimeout(4000); // twice as long as it is thanked for
            assertThat(offer.textContent()).isEqualTo(said);
        }
    }

    private static String copied(BrowserWindow window) {
        return window.page().evaluate("navigator.clipboard.readText()").toString();
    }

    @Test
    void a_file_of_another_kind_is_not_there() {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.page().navigate(site.address() + "/" + TakenTable.INDICATOR_RANKING.link());
            Locator menu = window.page().locator("#" + TakenTable.INDICATOR_RANKING.card() + " details.menu");
            menu.locator("summary").click();
            String csv = String.valueOf(menu.locator("[data-as=csv]").evaluate("link => link.href"));
            assertThat(window.page().request().get(csv).status()).isEqualTo(200);
            assertThat(window.page()
                            .request()
                            .get(csv.replace("as=csv", "as=exe"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban-do", "bang-nhiet"})
    void a_picture_holds_its_title_its_source_and_whether_it_is_made_up(String card) throws Exception {
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/?year=2011", 12);
            String title = window.page().locator("#" + card + " h2").textContent();
            Path svg = take(window, card, "svg");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
            assertThat(Files.readString(svg)).contains("<title>" + title, SOURCE, "Dữ liệu mẫu");
            BufferedImage png = ImageIO.read(take(window, card, "png").toFile());
            assertThat(png.getWidth()).isGreaterThan(960);
            assertThat(colours(png)).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @CsvSource({"light, /?year=2011, ban-do", "dark, /?year=2011, bang-nhiet", "dark, /gap?year=2011, chi-tiet"})
    void all_words_of_a_picture_are_within_it_however_long_its_title(String theme, String link, String card)
            throws Exception {
        try (BrowserWindow window = site.window(1440, theme)) {
            window.page().navigate(site.address() + link);
            window.page().locator("ct-chart[data-drawn]").first().waitFor();
            Locator shown = window.page().locator("#" + card);
            String title = "Nghiêng ngả, ".repeat(30) + "hết";
            shown.locator("h2").evaluate("(heading, title) => { heading.textContent = title; }", title);
            String svg = Files.readString(take(window, card, "svg"));
            window.page().evaluate("svg => { document.body.innerHTML = svg; }", svg);
            assertThat(String.join(
                            " ",
                            window.page().locator("svg > text[font-size='18']").allTextContents()))
                    .isEqualTo(title);
            assertThat(window.page().evaluate("""
                    [...document.querySelectorAll('svg text')].filter(text => {
                      const it = text.getBoundingClientRect(), all = document.querySelector('svg').getBoundingClientRect();
                      return it.left < all.left || it.right > all.right || it.bottom > all.bottom;
                    }).map(text => text.textContent)"""))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, true", "dark, false"})
    void a_picture_is_as_light_or_dark_as_the_page_and_has_its_measure(String theme, boolean isLight) throws Exception {
        try (BrowserWindow window = site.window(1440, theme)) {
            window.open("/gap?year=2011", 1);
            String measure = window.page().locator("#chi-tiet .sub").textContent();
            assertThat(Files.readString(take(window, "chi-tiet", "svg")).replaceAll("</text><text[^>]*>", " "))
                    .contains(measure);
            BufferedImage png = ImageIO.read(take(window, "chi-tiet", "png").toFile());
            assertThat((png.getRGB(2, 2) & 0xFF) > 128).isEqualTo(isLight);
        }
    }

    @Test
    void a_name_that_would_be_a_formula_is_text_in_both_tables() throws IOException {
        site.publish(7, HostileNames::given);
        try (BrowserWindow window = site.window(1440, "light")) {
            window.open("/?year=2011", 12);
            assertThat(csv(take(window, "ban-do", "csv")))
                    .extracting(row -> row.get(1))
                    .contains("'" + HostileNames.FORMULA, HostileNames.SCRIPT, HostileNames.RIGHT_TO_LEFT);
            assertThat(xlsx(take(window, "ban-do", "xlsx")))
                    .extracting(row -> row.get(1))
                    .contains("'" + HostileNames.FORMULA, HostileNames.SCRIPT, HostileNames.RIGHT_TO_LEFT);
        } finally {
            site.publish(7);
        }
    }

    // ---- Steps ----------------------------------------------------------------------------------------------------

    private Path take(BrowserWindow window, String card, String ending) {
        Locator menu = window.page().locator("#" + card + " details.menu");
        menu.locator("summary").click();
        Locator choice = switch (ending) {
            case "csv" -> menu.locator(".pop a").nth(0);
            case "xlsx" -> menu.locator(".pop a").nth(1);
            default -> menu.locator("[data-take=" + ending + "]");
        };
        Download file = window.page().waitForDownload(choice::click);
        window.page().waitForCondition(() -> menu.getAttribute("open") == null);
        assertThat(file.suggestedFilename()).endsWith("." + ending);
        Path saved = folder.resolve(file.suggestedFilename());
        file.saveAs(saved);
        return saved;
    }

    private List<List<String>> mart(TakenTable table) throws SQLException {
        return read(table.sql());
    }

    private List<List<String>> read(String query) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        Path published = site.warehouse().folder().resolve("current.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + published, readOnly)) {
            return TakenTable.read(DSL.using(connection, SQLDialect.DUCKDB), query);
        }
    }

    private static int colours(BufferedImage picture) {
        return (int) IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }

    /** The rows under the head, up to the free line before what the file says of itself. */
    private static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : records(Files.readString(file))) {
            if (row.equals(List.of(""))) {
                break;
            }
            rows.add(row.stream().map(TakenFilesIT::number).toList());
        }
        return rows.subList(1, rows.size());
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                isQuoted = !isQuoted;
                if (isQuoted && at > 0 && text.charAt(at - 1) == '"') {
                    cell.append('"');
                }
            } else if (!isQuoted && (letter == ',' || letter == '\n')) {
                record.add(cell.toString().strip());
                cell.setLength(0);
                if (letter == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(letter);
            }
        }
        return records;
    }

    private static List<List<String>> xlsx(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
            List<Row> rows = workbook.getFirstSheet().read();
            int columns = rows.stream()
                    .filter(row -> row.getRowNum() == 4)
                    .mapToInt(Row::getCellCount)
                    .findFirst()
                    .orElseThrow();
            List<List<String>> cells = new ArrayList<>();
            int expected = 5;
            for (Row row : rows.stream().filter(one -> one.getRowNum() > 4).toList()) {
                if (row.getRowNum() != expected++ || row.getCellCount() == 0) {
                    break;
                }
                List<String> line = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    line.add(text(column < row.getCellCount() ? row.getCell(column) : null));
                }
                cells.add(line);
            }
            return cells;
        }
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : number(cell.getText());
    }

    /** A number with all its digits and no needless ones; other text as it is. */
    private static String number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? TakenTable.text(new BigDecimal(text)) : text;
    }
}
