package vn.chitieu.etl.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Limits;
import vn.chitieu.workbook.RefusedFileException;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;
import vn.chitieu.workbook.TextEncoding;
import vn.chitieu.workbook.Workbook;

/** Making out what cells mean is bounded as reading them is. What once took minutes, or had no end, ends a test by its time. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BoundsTest {
    private static final ToRead REPORT = new ToRead("key", "path", "hash", "774", 2010, true);
    private static final String HEADER = "district_code,ward_code,indicator_code,year,numerator,denominator\n";
    private static final String ROW = "774,27325,theory_study,2010,5,10\n";
    private static final String OVER_ITS_TIME = "unreadable: beyond what is read: reading takes longer than 60 seconds";

    /** A clock of the processor that shows half a minute more each time that somebody looks. */
    private static Limits hurried() {
        AtomicLong nanos = new AtomicLong();
        return new Limits(() -> nanos.addAndGet(TimeUnit.SECONDS.toNanos(31)));
    }

    private static SubmissionReader reader(Limits limits) {
        return new SubmissionReader(new Names(Tables.SHIPPED), new FigureReader(Tables.SHIPPED.words()), limits);
    }

    private interface Read {
        Object read() throws RefusedFileException;
    }

    private static String refusal(Read read) {
        RefusedFileException refused = catchThrowableOfType(RefusedFileException.class, read::read);
        return refused.rule() + ": " + refused.detail().en();
    }

    private static SheetRow row(int number, List<String> texts) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            cells.add(new Cell(column, Cell.Kind.text, texts.get(column), null, false));
        }
        return new SheetRow(number, false, cells);
    }

    /** Units down and the same indicator in many columns. */
    private static Workbook figures(int rows, int columns) {
        List<SheetRow> sheet = new ArrayList<>();
        for (int number = 1; number <= rows; number++) {
            List<String> texts = new ArrayList<>(List.of(number == 1 ? "Đơn vị" : "Phường 1"));
            for (int column = 0; column < columns; column++) {
                texts.add(number == 1 ? "I.1.1" : "5/10");
            }
            sheet.add(row(number, texts));
        }
        return workbook(sheet);
    }

    private static Workbook workbook(List<SheetRow> rows) {
        return new Workbook(
                Workbook.Format.xlsx,
                List.of(new Sheet("Sheet1", false, rows, List.of(), Set.of(TextEncoding.unicode))));
    }

    @Test
    void a_plain_table_over_its_time_is_refused() {
        byte[] table = (HEADER + ROW.repeat(5000)).getBytes(UTF_8);
        assertThat(refusal(() -> reader(hurried()).read(table, REPORT))).isEqualTo(OVER_ITS_TIME);
    }

    @Test
    void a_sheet_that_takes_too_long_to_make_out_is_refused() {
        Workbook sheet = figures(100, 150);
        assertThat(refusal(() -> reader(hurried()).read(sheet, REPORT))).isEqualTo(OVER_ITS_TIME);
    }

    @Test
    void more_figures_than_a_file_may_have_are_refused() {
        Workbook sheet = figures(300, 700);
        assertThat(refusal(() -> reader(new Limits()).read(sheet, REPORT)))
                .isEqualTo("unreadable: beyond what is read: more than 200000 figures");
    }

    @Test
    void figures_of_one_unit_and_indicator_in_many_columns_are_read() throws Exception {
        assertThat(reader(new Limits()).read(figures(200, 900), REPORT).content().readings)
                .hasSize(199 * 900);
    }

    @Test
    void a_heading_without_end_is_read() throws Exception {
        List<SheetRow> rows = new ArrayList<>(IntStream.rangeClosed(1, 20_000)
                .mapToObj(number -> row(number, List.of("Đơn vị", "I.1.1", "I.1.3")))
                .toList());
        rows.add(row(20_001, List.of("Phường 1", "5/10", "6/10")));
        assertThat(reader(new Limits()).read(workbook(rows), REPORT).content().readings)
                .hasSize(2);
    }

    @Test
    void names_without_end_name_nothing() throws Exception {
        String name = "Đoàn ".repeat(1000) + "Quận 5";
        String table = HEADER + ROW + ROW.replace("774", name).repeat(1000);
        assertThat(reader(new Limits()).read(table.getBytes(UTF_8), REPORT).content().readings)
                .hasSize(1001)
                .last()
                .extracting(Reading::districtCode)
                .isEqualTo(name);
    }
}
