package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.warehouse.catalogue.Indicator;

class FigureReaderTest {
    private static final FigureReader NUMBERS = new FigureReader(Tables.SHIPPED.words());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12         | 12",
                "'1 234'    | 1234",
                "'1\u00a0234' | 1234",
                "'\u200b12\ufeff' | 12",
                "1.234.567  | 1234567",
                "1.234,5    | 1234.5",
                "1,234.5    | 1234.5",
                "-3         | -3",
                "120 (ước)  | 120",
                "1.234      | not_whole",
                "1,234      | not_whole",
                "85,5%      | not_a_number",
                "12 người   | not_a_number",
                "khoảng 12  | not_a_number",
                "1O         | not_a_number",
                "1/2/3      | not_a_number",
                "1 23       | not_a_number",
                "12.34.567  | not_a_number",
                "không      | not_a_number",
                "chưa  có   | missing",
                "…          | missing",
                "–          | missing",
            })
    void a_whole_number_is(String text, String read) {
        assertThat(shown(NUMBERS.whole(text, Indicator.Kind.person_rate, Column.UNKNOWN)))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85,5%      | 85.5",
                "85.5 %     | 85.5",
                "85,5       | 85.5",
                "0,855      | 0.855",
                "12,345     | 12.345",
                "95% (vượt) | 95",
                "95 %%      | not_a_number",
            })
    void a_percentage_is(String text, String read) {
        assertThat(shown(NUMBERS.percentage(text, Indicator.Kind.person_rate))).isEqualTo(read);
    }

    @Test
    void none_is_zero_for_a_count_alone() {
        assertThat(List.of(
                        shown(NUMBERS.whole("Không", Indicator.Kind.count, Column.UNKNOWN)),
                        shown(NUMBERS.whole("Không", Indicator.Kind.unit_rate, Column.UNKNOWN))))
                .containsExactly("0", "not_a_number");
    }

    @Test
    void a_remark_in_brackets_is_kept() {
        assertThat(NUMBERS.percentage("95% (vượt)", Indicator.Kind.person_rate).remark())
                .isEqualTo("vượt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 1.105 2.003 987 | 1234",
                "1.234 12.345.678      | 1234",
                "1.234 1.105 987       | not_whole",
                "1.234 1.105 2.003 1500 | not_whole",
                "1.234 1.105 2.003 1.5 | not_whole",
                "1.234 1.105 2.003 2,105 | not_whole",
                "1,234 1,105 2,003     | 1234",
                "1.234                 | not_whole",
            })
    void the_column_decides_whether_it_is_a_thousand(String column, String read) {
        Column signs = new Column();
        String[] cells = column.split(" ");
        List.of(cells).forEach(signs::add);

        assertThat(shown(NUMBERS.whole(cells[0], Indicator.Kind.person_rate, signs)))
                .isEqualTo(read);
    }

    private static String shown(FigureReader.Figure figure) {
        if (figure.isMissing()) {
            return "missing";
        }
        return figure.isAmbiguous()
                ? "not_whole"
                : String.valueOf(figure.plain() == null ? figure.rule() : figure.plain());
    }
}
