package vn.chitieu.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icepear.echarts.Option;
import vn.chitieu.dashboard.chart.Chart;

/** Options against golden files; {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
public record Golden(Path folder) {

    public Golden(String packageName) {
        this(Path.of("src/test/resources/vn/chitieu/dashboard", packageName));
    }

    public void compare(String name, Option option) throws IOException {
        String actual = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(JsonParser.parseString(Chart.json(option)))
                + "\n";
        Path golden = folder.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(folder);
            Files.writeString(golden, actual);
        }
        assertThat(golden).content().isEqualTo(actual);
        assertThat(actual)
                .as("colours are roles, and no template holds words from the data")
                .doesNotContainPattern("\"#[0-9a-fA-F]{3,8}\"")
                .doesNotContainPattern("\"formatter\": \"[^\"]*img");
    }
}
