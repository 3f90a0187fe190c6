package vn.chitieu.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.Ward;

/** Whether the words of our own catalogue tell how a file was written: one file a district, of the names of its wards. */
class EncodingsTest {
    private static Catalogue catalogue;

    @BeforeAll
    static void read() throws Exception {
        catalogue = Catalogue.read(Path.of(System.getProperty("basedir", "."), "..", "data", "catalogue"));
    }

    private static Map<String, String> files() {
        return catalogue.wards().stream()
                .collect(Collectors.groupingBy(
                        Ward::districtCode, TreeMap::new, Collectors.mapping(Ward::nameVi, Collectors.joining("\n"))));
    }

    private static Set<String> vocabulary() {
        Set<String> words = new HashSet<>();
        catalogue.wards().forEach(ward -> words.add(ward.nameVi()));
        catalogue.districts().forEach(district -> words.add(district.nameVi()));
        return words;
    }

    /** What a file of these bytes is taken for: its encoding and its text, or undecided. */
    private static String taken(byte[] content, Set<String> vocabulary) {
        try {
            DecodedText decoded = DecodedText.of(content, vocabulary);
            return decoded.encoding() + " " + Normalizer.normalize(decoded.text(), Normalizer.Form.NFC);
        } catch (RefusedFileException refused) {
            return "undecided";
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(sign -> sign < 0x80);
    }

    @Test
    void every_district_is_told_in_tcvn3() throws Exception {
        Map<Character, String> letters = letters(LegacyAlphabet.tcvn3);
        files().forEach((district, text) -> assertThat(taken(encode(text, letters), vocabulary()))
                .as(district)
                .isEqualTo((isAscii(text) ? "utf_8 " : "tcvn3 ") + text));
    }

    @Test
    void every_district_is_told_in_vni() throws Exception {
        Map<Character, String> letters = letters(LegacyAlphabet.vni);
        files().forEach((district, text) -> assertThat(taken(encode(text, letters), vocabulary()))
                .as(district)
                .isEqualTo((isAscii(text) ? "utf_8 " : "vni ") + text));
    }

    @Test
    void every_district_is_told_in_windows_1258() {
        files().forEach((district, text) -> assertThat(taken(TextTableTest.windows1258(text), vocabulary()))
                .as(district)
                .isEqualTo((isAscii(text) ? "utf_8 " : "windows_1258 ") + text));
    }

    /** Spelling alone never takes a file for what it is not. */
    @Test
    void without_known_words_a_file_is_told_rightly_or_not_at_all() throws Exception {
        Map<Character, String> tcvn3 = letters(LegacyAlphabet.tcvn3);
        Map<Character, String> vni = letters(LegacyAlphabet.vni);
        files().forEach((district, text) -> {
            if (!isAscii(text)) {
                assertThat(taken(encode(text, tcvn3), Set.of())).isIn("undecided", "tcvn3 " + text);
                assertThat(taken(encode(text, vni), Set.of())).isIn("undecided", "vni " + text);
                assertThat(taken(TextTableTest.windows1258(text), Set.of())).isIn("undecided", "windows_1258 " + text);
            }
        });
    }

    private static byte[] encode(String text, Map<Character, String> letters) {
        return text.chars()
                .mapToObj(sign -> letters.getOrDefault((char) sign, String.valueOf((char) sign)))
                .collect(Collectors.joining())
                .getBytes(ISO_8859_1);
    }

    private static Map<Character, String> letters(LegacyAlphabet alphabet) throws Exception {
        Map<Character, String> letters = new HashMap<>();
        try (InputStream in = LegacyAlphabet.class.getResourceAsStream(alphabet + ".csv")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            for (String line : lines) {
                String[] cells = line.split(",", 4);
                StringBuilder bytes = new StringBuilder();
                for (String one : cells[2].split(" ", 2)) {
                    bytes.append((char) Integer.parseInt(one, 16));
                }
                letters.put(cells[0].charAt(0), bytes.toString());
            }
        }
        return letters;
    }
}
