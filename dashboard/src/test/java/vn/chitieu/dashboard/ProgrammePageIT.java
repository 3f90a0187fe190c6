package vn.chitieu.dashboard;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of programmes of the packaged dashboard in a real Chromium. */
@ExtendWith(Site.Shared.class)
class ProgrammePageIT {
    private final Site site;

    ProgrammePageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"1440, dark, en", "390, light, vi"})
    void the_page_meets_wcag_and_never_scrolls_sideways(int width, String first, String language) {
        try (BrowserWindow window = site.window(width, first)) {
            window.open("/programme?year=2011&lang=" + language, 2);
            window.look("programme");
            window.tables();
            window.look("programme-table");
        }
    }
}
