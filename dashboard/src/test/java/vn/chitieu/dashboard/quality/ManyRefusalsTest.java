package vn.chitieu.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse;

/** What the page counts where a snapshot keeps a thousand refusals of a file and says how many more there are. */
class ManyRefusalsTest {
    private static final int REFUSED = 15 * 100;

    private static PublishedWarehouse published;
    private static QualityFigures figures;
    private static Listing<Remark> remarks;

    @BeforeAll
    static void read() {
        published = new PublishedWarehouse(SharedWarehouse.MANY_REFUSALS.folder());
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            Contents contents = Contents.of(reader);
            figures = new QualityQuery(
                            reader.sql(),
                            Figures.of(reader, contents.indicators()).places())
                    .figures(contents, 2011, null, null);
            remarks = new QualityCards(
                            figures,
                            new QualityWords(figures, contents, Language.VI),
                            new Link(Language.VI, null, null))
                    .remarks();
        }
    }

    @AfterAll
    static void close() {
        published.close();
    }

    @Test
    void a_rule_is_met_as_often_as_readings_were_refused() {
        assertThat(figures.rules().getFirst().times()).isEqualTo(REFUSED);
    }

    @Test
    void the_example_of_a_rule_is_one_of_its_refusals() {
        assertThat(figures.rules().getFirst().example().times()).isEqualTo(1);
    }

    @Test
    void the_places_to_look_at_are_counted_one_by_one() {
        assertThat(remarks.title()).startsWith("1.500 chỗ cần xem");
    }

    @Test
    void the_card_says_that_not_each_one_is_listed() {
        assertThat(remarks.subtitle()).endsWith("phần còn lại chỉ ghi số lượng");
    }
}
