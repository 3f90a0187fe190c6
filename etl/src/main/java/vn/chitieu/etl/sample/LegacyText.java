package vn.chitieu.etl.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** Writes Vietnamese as people did before Unicode: bytes that mean something else, made right by the font. */
enum LegacyText {
    tcvn3(".VnTime", ".VnTimeH"),
    vni("VNI-Times", "VNI-Times");

    private final String font;
    private final String capitalsFont;
    private final Map<Character, String> letters = new HashMap<>();

    LegacyText(String font, String capitalsFont) {
        this.font = font;
        this.capitalsFont = capitalsFont;
        String table = "/vn/chitieu/workbook/" + name() + ".csv";
        try (InputStream in = LegacyText.class.getResourceAsStream(table);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, table), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 4)).forEach(cells -> {
                byte[] bytes = HexFormat.of().parseHex(cells[2].replace(" ", ""));
                letters.put(cells[0].charAt(0), new String(bytes, StandardCharsets.ISO_8859_1));
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The font that shows it as Vietnamese. */
    String font() {
        return font;
    }

    /** The font of headings; that of TCVN3 shows small letters as capitals. */
    String capitalsFont() {
        return capitalsFont;
    }

    /** The text with each letter as the characters that stand for its bytes in Latin-1. */
    String write(String text) {
        StringBuilder written = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            written.append(letters.getOrDefault(letter, String.valueOf(letter)));
        }
        return written.toString();
    }
}
