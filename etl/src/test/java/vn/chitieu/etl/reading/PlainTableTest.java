package vn.chitieu.etl.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.workbook.RefusedFileException;

/** What programs and people leave about the header of a text table; the report is of Quận 5, 2010. */
class PlainTableTest {
    private static final String HEADER = "district_code,ward_code,indicator_code,year,numerator,denominator,value,note";
    private static final String ROW = "774,27325,youth_gathering,2010,30,100,,";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF\uFEFF" + HEADER + "\n" + ROW + "\n",
                HEADER + ",\n" + ROW + ",\n",
                HEADER + ",,,\n" + ROW + ",,,\n",
                HEADER + ",,,\n" + ROW + "\n",
                HEADER + ", ,\u200b\n" + ROW + ", ,\n",
                "," + HEADER + "\n0," + ROW + "\n",
                "Unnamed: 0," + HEADER + "\n17," + ROW + "\n",
                HEADER + ",\n" + ROW + ",1\n",
                "district_code,ward_code,indicator_code,year,numerator\u200b,\u00a0denominator\u00a0,value,note\n" + ROW
                        + "\n",
                "district_code,ward_code,indicator_code,year,numerator,denominator,value,\"note\n(ghi chú)\"\n" + ROW
                        + "\n",
                "district_code,ward_code,indicator_code,year,numerator,denominator,value (%),note\n" + ROW + "\n",
                HEADER + "\n774.0,27325.0,youth_gathering,2010.0,30.0,100.0,,\n",
            })
    void noise_about_the_header_does_no_harm(String text) throws Exception {
        assertThat(readings(text)).containsExactly("27325 youth_gathering 30/100");
    }

    @Test
    void the_rows_that_are_left_of_a_table_keep_their_index() throws Exception {
        assertThat(readings("," + HEADER + "\n3," + ROW + "\n17," + ROW.replace("27325", "27313") + "\n"))
                .hasSize(2);
    }

    @Test
    void data_in_a_column_without_a_name_is_refused_with_its_place() {
        assertThat(refusal(HEADER + ",\n" + ROW + ",\n" + ROW + ",xem lại\n"))
                .isEqualTo("cột thứ 9 không có tên mà có dữ liệu, lần đầu ở dòng 3: “xem lại”");
    }

    @Test
    void figures_in_a_column_without_a_name_are_no_numbers_of_rows() {
        assertThat(refusal(HEADER + ",\n" + ROW + ",30\n" + ROW + ",31\n")).startsWith("cột thứ 9 không có tên");
    }

    @Test
    void a_column_that_nobody_asked_for_is_named() {
        assertThat(refusal(HEADER + ",người nhập\n" + ROW + ",Lan\n")).isEqualTo("tiêu đề có cột lạ “người nhập”");
    }

    @Test
    void each_fault_of_a_header_is_named_apart() {
        assertThat(refusal(HEADER.replace("numerator", "year").replace("note", "tử số") + "\n" + ROW + "\n"))
                .isEqualTo("tiêu đề thiếu cột “numerator”; có cột lạ “tử số”; lặp cột “year”");
    }

    @Test
    void a_letter_that_only_looks_like_ours_is_named() {
        assertThat(refusal(HEADER.replace("note", "n\u043ete") + "\n" + ROW + "\n"))
                .isEqualTo("tiêu đề có cột lạ “n\u043ete (U+043E)”");
    }

    private static List<String> readings(String text) throws RefusedFileException {
        List<String> readings = new ArrayList<>();
        new SubmissionReader(new Names(Tables.SHIPPED), new FigureReader(Tables.SHIPPED.words()))
                .read(text.getBytes(UTF_8), new ToRead("key", "path", "hash", "774", 2010, true))
                .content()
                .readings
                .forEach(reading -> readings.add("%s %s %s/%s"
                        .formatted(
                                reading.wardCode(),
                                reading.indicatorCode(),
                                shown(reading.numerator()),
                                shown(reading.denominator()))));
        return readings;
    }

    private static String shown(FigureReader.Figure figure) {
        return String.valueOf(figure.plain()).replaceFirst("\\.0$", "");
    }

    private static String refusal(String text) {
        return catchThrowableOfType(RefusedFileException.class, () -> readings(text))
                .detail()
                .vi();
    }
}
