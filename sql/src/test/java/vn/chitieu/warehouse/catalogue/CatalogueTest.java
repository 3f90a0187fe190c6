package vn.chitieu.warehouse.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped catalogue, and what becomes of mistakes that people make in it. */
class CatalogueTest {
    private static final Path SHIPPED = Path.of(System.getProperty("basedir", "."))
            .resolve("../data/catalogue")
            .normalize();

    @Test
    void the_shipped_catalogue_has_24_districts_322_wards_and_11_indicators() {
        Catalogue catalogue = Catalogue.read(SHIPPED);

        assertThat(List.of(
                        catalogue.districts().size(),
                        catalogue.wards().size(),
                        catalogue.indicators().size()))
                .containsExactly(24, 322, 11);
    }

    @Test
    void every_outline_indicator_is_an_indicator_and_each_indicator_is_in_the_outline() {
        Catalogue catalogue = Catalogue.read(SHIPPED);

        assertThat(catalogue.outline().stream()
                        .filter(item -> item.kind() == OutlineItem.Kind.indicator)
                        .map(OutlineItem::indicatorCode))
                .containsExactlyElementsOf(catalogue.indicators().stream()
                        .map(Indicator::indicatorCode)
                        .toList());
    }

    @Test
    void every_shipped_target_is_marked_illustrative() {
        assertThat(Catalogue.read(SHIPPED).targets()).allMatch(Target::isIllustrative);
    }

    @Test
    void only_2011_has_a_deadline() {
        assertThat(Catalogue.read(SHIPPED).periods().stream().filter(period -> period.dueBefore() != null))
                .extracting(period -> period.year() + " before " + period.dueBefore())
                .containsExactly("2011 before 2011-11-15");
    }

    /** A file, a text in it that stands once in the line named, what stands there by mistake, and the line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "districts.csv  | 769,Quận 2,          | 760,Quận 2,          | 3",
                "districts.csv  | District 2,Q2,peri_urban | District 2,Q2,peri-urban | 3",
                "districts.csv  | Q2,peri_urban,yes    | Q2,peri_urban,ja     | 3",
                "districts.csv  | 49.74                | 49.74 km²            | 3",
                "districts.csv  | ,147490,             | ,147.490,            | 3",
                "districts.csv  | 769,Quận 2,          | 769,,                | 3",
                "wards.csv      | 26743,760            | 26740,760            | 3",
                "wards.csv      | 26743,760            | 26743,999            | 3",
                "wards.csv      | Bến Thành,ward,2004-08-31, | Bến Thành,ward,31/08/2004, | 3",
                "wards.csv      | Bến Thành,ward,2004-08-31, | Bến Thành,ward,2004-08-31,2003-01-01 | 3",
                "wards.csv      | Bến Thành,ward,2004-08-31, | Bến Thành,ward,2004-08-31 | 3",
                "wards.csv      | Bến Thành,ward,2004-08-31, | Bến Thành,ward,2004-08-31,,x | 3",
                "wards.csv      | Phường Bến Thành     | \"Phường Bến Thành   | 3",
                "indicators.csv | I.1.2,2,person_rate,stock | I.1.2,2,person_rate,stocks | 3",
                "indicators.csv | I.1.2,2,person_rate,stock | I.1.2,zwei,person_rate,stock | 3",
                "indicators.csv | I.1.2,2,person_rate,stock | I.1.2,2,count,stock | 3",
                "indicators.csv | I.1.2,2,person_rate,stock,yes,higher,0.5, | I.1.2,2,person_rate,stock,yes,higher,half, | 3",
                "indicators.csv | I.1.2,2,person_rate,stock,yes,higher,0.5, | I.1.2,2,person_rate,stock,yes,higher,\"0,5\", | 3",
                "indicators.csv | I.1.2,2,person_rate,stock,yes,higher,0.5, | I.1.2,2,person_rate,stock,yes,higher,-0.5, | 3",
                "indicators.csv | I.1.2,2,person_rate,stock,yes,higher,0.5, | I.1.2,2,person_rate,stock,yes,higher,100.1, | 3",
                "indicators.csv | I.1.2,2,person_rate,stock,yes,higher,0.5, | I.1.2,2,person_rate,stock,yes,higher,0.1234567, | 3",
                "outline.csv    | 1.a,1,2,documents    | 1.a,9,2,documents    | 3",
                "outline.csv    | I.1.1,I.1,9,indicator,all,theory_study | I.1.1,I.1,9,indicator,all,theory | 10",
                "outline.csv    | I.1.1,I.1,9,indicator,all,theory_study | I.1.1,I.1,9,indicator,all, | 10",
                "programme_items.csv | action_programme_04,II.2.2.b | action_programme_05,II.2.2.b | 3",
                "programme_items.csv | action_programme_04,II.2.2.b | action_programme_04,II.9 | 3",
                "periods.csv    | 2007,2007-01-01,2007-12-31, | 2006,2007-01-01,2007-12-31, | 3",
                "periods.csv    | 2007,2007-01-01,2007-12-31, | 2007,2007-12-31,2007-01-01, | 3",
                "targets.csv    | theory_study,2007,0.60 | theory_study,2006,0.60 | 3",
                "targets.csv    | theory_study,2007,0.60 | theory_studies,2007,0.60 | 3",
                "targets.csv    | theory_study,2007,0.60 | theory_study,2007,60   | 3",
                "targets.csv    | theory_study,2007,0.60 | theory_study,2007,-0.1 | 3",
                "targets.csv    | theory_study,2007,0.60 | theory_study,2007,0.6000001 | 3",
                "targets.csv    | theory_study,2007,0.60 | theory_study,2007,\"0,60\" | 3",
                "targets.csv    | training_courses,2007,3 | training_courses,2007,9999999999999 | 38",
                "words.csv      | …,missing,all,        | …,absent,all,         | 6",
                "words.csv      | …,missing,all,        | …,missing,everything, | 6",
                "words.csv      | …,missing,all,        | 0,missing,all,        | 6",
                "words.csv      | …,missing,all,        | —,missing,all,        | 6",
                "words.csv      | …,missing,all,        | —,zero,count,         | 6",
            })
    void a_mistake_is_told_with_file_and_line(String file, String right, String wrong, int line, @TempDir Path folder)
            throws Exception {
        String text = Files.readString(SHIPPED.resolve(file), UTF_8);
        assertThat(text.split(Pattern.quote(right), -1)).as("stands once").hasSize(2);
        byte[] mistaken = text.replace(right, wrong).getBytes(UTF_8);

        assertThat(mistake(folder, file, mistaken))
                .contains(file + ", dòng " + line + ":")
                .contains(file + ", line " + line + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "districts.csv",
                "wards.csv",
                "indicators.csv",
                "outline.csv",
                "programmes.csv",
                "programme_items.csv",
                "periods.csv",
                "targets.csv"
            })
    void a_missing_file_is_told(String file, @TempDir Path folder) throws Exception {
        assertThat(mistake(folder, file, null)).contains(file);
    }

    @Test
    void a_folder_made_before_there_were_words_has_none(@TempDir Path folder) throws Exception {
        copy(folder);
        Files.delete(folder.resolve("words.csv"));

        assertThat(Catalogue.read(folder).words()).isEmpty();
    }

    @Test
    void where_no_change_counts_as_the_same_half_a_point_does(@TempDir Path folder) throws Exception {
        rewriteSameWithinPoints(folder, ",");

        assertThat(sameWithinPoints(folder)).containsOnly(new BigDecimal("0.5"));
    }

    @Test
    void a_catalogue_made_before_there_was_such_a_column_means_half_a_point(@TempDir Path folder) throws Exception {
        rewriteSameWithinPoints(folder, "");

        assertThat(sameWithinPoints(folder)).containsOnly(new BigDecimal("0.5"));
    }

    @Test
    void zero_points_count_as_the_same_where_the_catalogue_says_so(@TempDir Path folder) throws Exception {
        rewriteSameWithinPoints(folder, "0,");

        assertThat(sameWithinPoints(folder)).containsOnly(BigDecimal.ZERO);
    }

    /** Puts something else in the place of the points and the comma after them. */
    private static void rewriteSameWithinPoints(Path folder, String cell) throws Exception {
        copy(folder);
        Path indicators = folder.resolve("indicators.csv");
        String text = Files.readString(indicators, UTF_8);
        String header = text.lines().findFirst().orElseThrow();
        String withHeader = cell.isEmpty() ? header.replace("same_within_points,", "") : header;
        String lines = text.substring(header.length()).replaceAll("(?m)^((?:[^,]*,){7})[0-9.]*,", "$1" + cell);
        Files.writeString(indicators, withHeader + lines, UTF_8);
    }

    private static List<BigDecimal> sameWithinPoints(Path folder) {
        return Catalogue.read(folder).indicators().stream()
                .map(Indicator::sameWithinPoints)
                .toList();
    }

    @Test
    void a_catalogue_may_be_without_targets(@TempDir Path folder) throws Exception {
        copy(folder);
        Files.writeString(folder.resolve("targets.csv"), "indicator_code,year,target,is_illustrative\n", UTF_8);

        assertThat(Catalogue.read(folder).targets()).isEmpty();
    }

    @Test
    void targets_under_another_header_are_told(@TempDir Path folder) throws Exception {
        assertThat(mistake(folder, "targets.csv", "indicator_code,year,goal,is_illustrative\n".getBytes(UTF_8)))
                .contains("targets.csv");
    }

    @Test
    void an_empty_file_is_told(@TempDir Path folder) throws Exception {
        assertThat(mistake(folder, "periods.csv", new byte[0])).contains("periods.csv");
    }

    @Test
    void a_header_without_lines_is_told(@TempDir Path folder) throws Exception {
        assertThat(mistake(folder, "periods.csv", "year,starts_on,ends_on,due_before\n".getBytes(UTF_8)))
                .contains("periods.csv");
    }

    @Test
    void another_column_is_told_with_line_1(@TempDir Path folder) throws Exception {
        assertThat(mistake(
                        folder,
                        "periods.csv",
                        "year,from,to,due_before\n2006,2006-01-01,2006-12-31,\n".getBytes(UTF_8)))
                .contains("periods.csv, line 1:");
    }

    @Test
    void a_column_twice_is_told_with_line_1(@TempDir Path folder) throws Exception {
        assertThat(mistake(
                        folder,
                        "periods.csv",
                        "year,year,starts_on,ends_on,due_before\n2006,2006,2006-01-01,2006-12-31,\n".getBytes(UTF_8)))
                .contains("periods.csv, line 1:");
    }

    @Test
    void a_file_that_is_no_utf_8_is_told(@TempDir Path folder) throws Exception {
        assertThat(mistake(folder, "programmes.csv", "programme_code,name_vi\nx,à\n".getBytes(ISO_8859_1)))
                .contains("programmes.csv");
    }

    @Test
    void columns_may_stand_in_any_order(@TempDir Path folder) throws Exception {
        copy(folder);
        Files.writeString(
                folder.resolve("periods.csv"),
                "due_before,ends_on,starts_on,year\n,2006-12-31,2006-01-01,2006\n",
                UTF_8);

        assertThat(Catalogue.read(folder).periods().getFirst().year()).isEqualTo(2006);
    }

    @Test
    void a_byte_order_mark_does_no_harm(@TempDir Path folder) throws Exception {
        copy(folder);
        Path periods = folder.resolve("periods.csv");
        Files.writeString(periods, "\uFEFF" + Files.readString(periods, UTF_8), UTF_8);

        assertThat(Catalogue.read(folder)).isEqualTo(Catalogue.read(SHIPPED));
    }

    @Test
    void names_are_composed_unicode(@TempDir Path folder) throws Exception {
        copy(folder);
        Path wards = folder.resolve("wards.csv");
        String text = Files.readString(wards, UTF_8);
        Files.writeString(wards, java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD), UTF_8);

        assertThat(Catalogue.read(folder).wards())
                .isEqualTo(Catalogue.read(SHIPPED).wards());
    }

    private static String mistake(Path folder, String file, byte @Nullable [] content) throws Exception {
        copy(folder);
        if (content == null) {
            Files.delete(folder.resolve(file));
        } else {
            Files.write(folder.resolve(file), content);
        }
        CatalogueException mistake = catchThrowableOfType(CatalogueException.class, () -> Catalogue.read(folder));
        assertThat(mistake).as("refused").isNotNull();
        return mistake.message().vi() + " / " + mistake.message().en();
    }

    private static void copy(Path folder) throws Exception {
        for (String name : Catalogue.FILES) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
    }
}
