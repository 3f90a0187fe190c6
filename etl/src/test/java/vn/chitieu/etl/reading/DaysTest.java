package vn.chitieu.etl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.workbook.Cell;

class DaysTest {
    private static final LocalDate DAY = LocalDate.of(2011, 11, 14);

    private static @Nullable LocalDate ofText(String text) {
        return Days.of(new Cell(0, Cell.Kind.text, text, null, false));
    }

    private static @Nullable LocalDate ofNumber(int number, LocalDate dayZero) {
        return Days.of(
                new Cell(0, Cell.Kind.number, Integer.toString(number), BigDecimal.valueOf(number), false, dayZero));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/11/2011",
                "14-11-2011",
                "14.11.2011",
                "14/11/2011.",
                "2011-11-14",
                "2011/11/14",
                "2011-11-14T00:00",
                "ngày 14 tháng 11 năm 2011"
            })
    void a_day_is(String text) {
        assertThat(ofText(text)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"14/11/1111", "31/12/1999", "1/1/2999", "14/11/11", "11/14/2011", "31/02/2011", "2011/11-14"})
    void no_day_is(String text) {
        assertThat(ofText(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"40861, 1899-12-30", "39399, 1904-01-01", "40859, 1900-01-01"})
    void a_number_counts_from_the_first_day_of_its_workbook(int number, LocalDate dayZero) {
        assertThat(ofNumber(number, dayZero)).isEqualTo(DAY);
    }

    @Test
    void a_number_before_2000_is_no_day() {
        assertThat(ofNumber(36525, LocalDate.of(1899, 12, 30))).isNull();
    }
}
