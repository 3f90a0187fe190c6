package vn.chitieu.dashboard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.chitieu.warehouse.PublishedWarehouse;

/**
 * The dashboard over the published snapshot. The one style sheet holds tokens and components; no theme of Vaadin's. By
 * push open pages learn that another snapshot is published; what a browser asks goes as requests all the same.
 */
@SpringBootApplication
@Push
@StyleSheet("context://chi-tieu/app.css")
public class Application implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("duckdb").start(Application::loadDuckDb);
        SpringApplication.run(Application.class, arguments);
    }

    /** Its library takes a quarter of a second to load: beside the start, not in it. */
    private static void loadDuckDb() {
        try {
            DriverManager.getConnection("jdbc:duckdb:").close();
        } catch (SQLException | LinkageError fault) {
            // Whoever reads the snapshot meets the same, and says so.
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "chi-tieu/mark.svg", "any");
        for (String subset : List.of("latin", "vietnamese")) {
            for (int weight : List.of(400, 500, 600)) {
                settings.addLink(
                        "_static/inter/5.2.5/files/inter-%s-%d-normal.woff2".formatted(subset, weight),
                        Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
            }
        }
    }

    @Bean(destroyMethod = "close")
    PublishedWarehouse publishedWarehouse(@Value("${chitieu.warehouse}") Path folder) {
        return new PublishedWarehouse(folder.toAbsolutePath());
    }
}
