package vn.chitieu.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.dashboard.Samples.COURSES;
import static vn.chitieu.dashboard.Samples.GATHERING;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.mark.Tiles;
import vn.chitieu.dashboard.mark.Tiles.Fill;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.Indicator;

/** What is drawn of the districts. */
class MapCardTest {

    private static Tiles tiles(Indicator mapped, Language language) {
        OverviewWords words = new OverviewWords(Rows.figures(mapped), language);
        return (Tiles) new MapCard(words, new Link(language, null, null)).mark().orElseThrow();
    }

    @Test
    void a_tile_has_the_class_of_its_rate_and_says_it() {
        assertThat(tiles(GATHERING, Language.VI).tiles())
                .extracting(Tiles.Tile::name, Tiles.Tile::said, Tiles.Tile::fill, Tiles.Tile::colour)
                .contains(
                        Tuple.tuple("Q1", "118,0", Fill.CLASS, 6),
                        Tuple.tuple("HM", "30,0", Fill.OPEN, 4),
                        Tuple.tuple("NB", "chưa có", Fill.MISSING, 0),
                        Tuple.tuple("Q5", "từ chối", Fill.MISSING, 0),
                        Tuple.tuple("Q3", "0/0", Fill.MISSING, 0));
    }

    @Test
    void a_count_is_compared_per_unit() {
        assertThat(tiles(COURSES, Language.EN).tiles())
                .extracting(Tiles.Tile::name, Tiles.Tile::said)
                .contains(Tuple.tuple("Q1", "1.40"), Tuple.tuple("NB", "none"));
    }

    @Test
    void the_map_is_as_high_as_its_rows() {
        Tiles tiles = tiles(GATHERING, Language.VI);
        int rows = 1 + tiles.tiles().stream().mapToInt(Tiles.Tile::row).max().orElseThrow();
        assertThat(tiles.height()).isEqualTo(64 * rows);
    }
}
