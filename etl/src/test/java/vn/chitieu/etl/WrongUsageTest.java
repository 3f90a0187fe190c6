package vn.chitieu.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;
import vn.chitieu.warehouse.Message;

class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refresh --nonsense | không hiểu “--nonsense” | unknown: “--nonsense”",
                "status 760 | không hiểu “760” | unknown: “760”",
                "check | thiếu FILE | missing: FILE",
                "sample | thiếu --out | missing: --out",
                "refresh --data | thiếu giá trị của --data | no value for --data",
                "refresh --keep many | giá trị “many” của --keep không đúng | “many” is no value for --keep",
                "status --warehouse a --warehouse b | --warehouse chỉ cho một lần | --warehouse may be given once only"
            })
    void wrong_arguments_are_named_in_both_languages(String line, String vietnamese, String english) {
        ParameterException mistake = catchThrowableOfType(
                ParameterException.class, () -> ChiTieu.commands().parseArgs(line.split(" ")));
        assertThat(WrongUsage.of(mistake)).isEqualTo(new Message(vietnamese, english));
    }
}
