package vn.chitieu.etl.sample;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Ward;

/** Reads the generator's files back as text, with nothing of the generator's own. */
class SampleTest {
    private static final long SEED = 1201;
    private static final LocalDate DUE_BEFORE = LocalDate.of(2011, 11, 15);
    private static final Path DATA = Stream.of(Path.of("data"), Path.of("..", "data"))
            .filter(folder -> Files.isDirectory(folder.resolve("catalogue")))
            .findFirst()
            .orElseThrow();
    private static final Catalogue CATALOGUE = Catalogue.read(DATA.resolve("catalogue"));

    private static Path sample;
    private static Path asReceived;

    @BeforeAll
    static void write(@TempDir Path folder, @TempDir Path mixed) {
        sample = folder;
        Sample.write(sample, SEED, CATALOGUE, SampleFormat.csv);
        asReceived = mixed;
        Sample.write(asReceived, SEED, CATALOGUE, SampleFormat.mixed);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_bytes(SampleFormat format, @TempDir Path other) {
        Sample.write(other, SEED, CATALOGUE, format);

        assertThat(bytes(other)).isEqualTo(bytes(format == SampleFormat.csv ? sample : asReceived));
    }

    @Test
    void another_seed_gives_other_bytes(@TempDir Path other) {
        Sample.write(other, SEED + 1, CATALOGUE, SampleFormat.csv);

        assertThat(contents(other)).isNotEqualTo(contents(sample));
    }

    /** But for how well a zip file is compressed, which another machine may do otherwise. */
    @Test
    void the_committed_sample_is_what_the_generator_writes() {
        assertThat(contents(DATA.resolve("sample"))).isEqualTo(contents(asReceived));
    }

    @Test
    void each_year_came_in_the_formats_of_its_time() {
        assertThat(contents(asReceived).keySet().stream()
                        .filter(file -> file.contains("/"))
                        .map(file -> file.replaceFirst("/.*\\.", " "))
                        .distinct()
                        .sorted())
                .containsExactly(
                        "2006 csv",
                        "2007 csv",
                        "2007 xls",
                        "2008 csv",
                        "2008 xls",
                        "2009 csv",
                        "2009 xls",
                        "2010 csv",
                        "2010 ods",
                        "2010 xlsx",
                        "2011 csv",
                        "2011 ods",
                        "2011 xlsx");
    }

    @Test
    void the_committed_sample_is_small() {
        assertThat(bytes(DATA.resolve("sample")).values().stream()
                        .mapToLong(String::length)
                        .sum())
                .isLessThan(6_000_000);
    }

    @Test
    void every_file_and_no_other_stands_in_the_register() {
        assertThat(register().stream().map(Entry::file))
                .containsExactlyInAnyOrderElementsOf(contents(sample).keySet().stream()
                        .filter(file -> !file.equals("register.csv"))
                        .toList());
    }

    @Test
    void every_file_is_marked_as_sample() {
        assertThat(lines("register.csv").skip(1)).allMatch(line -> line.endsWith(",yes"));
    }

    @Test
    void every_row_is_marked_as_sample() {
        assertThat(register().stream().flatMap(entry -> lines(entry.file()).skip(1)))
                .allMatch(line -> line.matches(".*[,;]\"?dữ liệu mẫu(; [^,\"]+)?\"?"));
    }

    @Test
    void every_report_was_signed_one_to_ten_days_before_it_came() {
        assertThat(register())
                .extracting(entry -> ChronoUnit.DAYS.between(entry.signedOn(), entry.receivedOn()))
                .allMatch(days -> days >= 1 && days <= 10);
    }

    @Test
    void ten_districts_are_late_in_2011() {
        assertThat(firstReportsOf2011().filter(entry -> !entry.receivedOn().isBefore(DUE_BEFORE)))
                .hasSize(10);
    }

    @Test
    void one_report_comes_on_the_last_day_in_time() {
        assertThat(firstReportsOf2011().filter(entry -> entry.receivedOn().equals(DUE_BEFORE.minusDays(1))))
                .hasSize(1);
    }

    @Test
    void one_report_comes_one_day_late() {
        assertThat(firstReportsOf2011().filter(entry -> entry.receivedOn().equals(DUE_BEFORE)))
                .hasSize(1);
    }

    @Test
    void six_reports_were_corrected() {
        assertThat(register().stream().filter(Entry::isSecond)).hasSize(6);
    }

    @Test
    void every_correction_came_after_the_report_that_it_corrects() {
        Map<String, LocalDate> receivedOn = register().stream().collect(toMap(Entry::file, Entry::receivedOn));

        assertThat(register().stream().filter(Entry::isSecond))
                .allMatch(second -> second.receivedOn()
                        .isAfter(receivedOn.getOrDefault(second.file().replace("_2", ""), LocalDate.MAX)));
    }

    @Test
    void one_correction_came_after_the_deadline_of_a_report_that_had_been_in_time() {
        Set<String> inTime = firstReportsOf2011()
                .filter(entry -> entry.receivedOn().isBefore(DUE_BEFORE))
                .map(Entry::file)
                .collect(toSet());

        assertThat(register().stream()
                        .filter(Entry::isSecond)
                        .filter(second -> !second.receivedOn().isBefore(DUE_BEFORE))
                        .map(second -> second.file().replace("_2", "")))
                .hasSize(1)
                .allMatch(inTime::contains);
    }

    @Test
    void one_correction_changes_nothing_but_section_three() {
        List<String> changed = lines("2009/783_2.csv")
                .filter(line -> lines("2009/783.csv").noneMatch(line::equals))
                .toList();

        assertThat(changed).isNotEmpty().allMatch(line -> line.matches(".*,(internet_units|fair_units_supported),.*"));
    }

    @Test
    void five_districts_miss_a_year() {
        assertThat(register().stream().filter(entry -> !entry.isSecond())).hasSize(24 * 6 - 5);
    }

    @Test
    void district_12_had_ten_wards_in_2006_and_has_eleven_since() {
        assertThat(List.of(wardsOf("2006/761.csv"), wardsOf("2007/761.csv"))).containsExactly(10L, 11L);
    }

    @Test
    void all_317_wards_are_expected_for_2006() {
        assertThat(CATALOGUE.districts().stream()
                        .flatMap(district ->
                                CATALOGUE
                                        .expectedWards(
                                                district.districtCode(),
                                                CATALOGUE.periods().getFirst())
                                        .stream()))
                .hasSize(317);
    }

    @Test
    void the_first_of_several_cities_is_the_real_one(@TempDir Path other) {
        Sample.writeCities(other, SEED, 2, CATALOGUE);

        Map<String, String> real = contents(sample);
        real.remove("register.csv");
        assertThat(contents(other.resolve("submissions"))).containsAllEntriesOf(real);
    }

    @Test
    void the_catalogue_of_a_single_city_is_our_own(@TempDir Path other) {
        Sample.writeCities(other, SEED, 1, CATALOGUE);

        assertThat(Catalogue.read(other.resolve("catalogue"))).isEqualTo(CATALOGUE);
    }

    @Test
    void the_catalogue_of_three_cities_can_be_read(@TempDir Path other) {
        Sample.writeCities(other, SEED, 3, CATALOGUE);

        assertThat(Catalogue.read(other.resolve("catalogue")).wards()).hasSize(3 * 322);
    }

    @Test
    void the_command_writes_over_its_own_sample(@TempDir Path other) {
        Sample.write(other, SEED, CATALOGUE, SampleFormat.mixed);

        assertThat(run("--out", other.toString())).isZero();
    }

    @Test
    void the_command_leaves_a_folder_alone_that_holds_anything_else(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("760.csv"), "real");

        assertThat(run("--out", other.toString())).isEqualTo(2);
    }

    private static int run(String... arguments) {
        return new CommandLine(new SampleCommand())
                .setErr(new PrintWriter(Writer.nullWriter()))
                .execute(Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--catalogue", DATA.resolve("catalogue").toString()))
                        .toArray(String[]::new));
    }

    /** A line of the register. */
    private record Entry(String file, LocalDate signedOn, LocalDate receivedOn) {
        boolean isSecond() {
            return file.contains("_");
        }
    }

    private static List<Entry> register() {
        return lines("register.csv")
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Entry(cells[0], day(cells[4]), day(cells[5])))
                .toList();
    }

    private static Stream<Entry> firstReportsOf2011() {
        return register().stream().filter(entry -> entry.file().startsWith("2011/") && !entry.isSecond());
    }

    private static LocalDate day(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 3 ? LocalDate.parse(parts[2] + "-" + parts[1] + "-" + parts[0]) : LocalDate.parse(text);
    }

    private static long wardsOf(String file) {
        Set<String> expected = CATALOGUE.wards().stream().map(Ward::wardCode).collect(toSet());
        return lines(file)
                .filter(line -> line.contains(",theory_study,"))
                .map(line -> line.split(",", -1)[1])
                .filter(expected::contains)
                .distinct()
                .count();
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readString(sample.resolve(file), StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Each file as it stands, a character a byte. */
    private static Map<String, String> bytes(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                contents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return contents;
    }

    /** The same with zip files unpacked. */
    private static Map<String, String> contents(Path folder) {
        Map<String, String> contents = bytes(folder);
        contents.replaceAll((name, content) -> name.matches(".*\\.(xlsx|ods)") ? unpacked(content) : content);
        return contents;
    }

    private static String unpacked(String zipped) {
        StringBuilder unpacked = new StringBuilder();
        byte[] bytes = zipped.getBytes(StandardCharsets.ISO_8859_1);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return unpacked.toString();
    }
}
