package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icepear.echarts.Option;
import vn.chitieu.dashboard.chart.Chart;

/** Options held against files; {@code -Dgolden.write=true} writes them anew. */
public record Golden(Path folder) {

    public static Golden of(String feature) {
        return new Golden(Path.of("src/test/resources/vn/chitieu/dashboard", feature));
    }

    public static JsonObject json(Option option) {
        return JsonParser.parseString(Chart.json(option)).getAsJsonObject();
    }

    public void compare(String name, Option option) throws IOException {
        String actual = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json(option))
                + "\n";
        Path golden = folder.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(folder);
            Files.writeString(golden, actual);
        }
        assertThat(golden).content().isEqualTo(actual);
        assertThat(actual).doesNotContainPattern("\"#[0-9a-fA-F]{3,8}\"");
        assertThat(actual).doesNotContainPattern("\"formatter\": \"[^\"]*img");
    }
}
