package vn.chitieu.dashboard.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What a district's page reads where a snapshot keeps a thousand refusals of a file and says how many more there are. */
class DistrictQueryTest {
    private static PublishedWarehouse published;
    private static DistrictFigures figures;
    private static Indicator gathering;

    @BeforeAll
    static void read() {
        published = new PublishedWarehouse(SharedWarehouse.MANY_REFUSALS.folder());
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            Contents contents = Contents.of(reader);
            DistrictQuery query = DistrictQuery.of(reader, contents);
            figures = query.figures(
                    contents,
                    query.figures().places().stream()
                            .filter(place -> place.code().equals("774"))
                            .findFirst()
                            .orElseThrow(),
                    2011);
            gathering = contents.indicator("youth_gathering").orElseThrow();
        }
    }

    @AfterAll
    static void close() {
        published.close();
    }

    @Test
    void the_units_beyond_are_refused_and_not_missing() {
        assertThat(figures.wards())
                .filteredOn(ward -> ward.indicatorCode().equals("youth_gathering"))
                .extracting(DistrictFigures.WardFigure::state)
                .hasSize(15)
                .containsOnly(DistrictFigures.WardFigure.State.refused);
    }
}
