package vn.chitieu.dashboard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.Seen;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.figure.Revision;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;

class RevisionListTest {
    private static final Revision ACCEPTED_NOW = new Revision(
            "783",
            FigureRows.indicator("internet_units"),
            2011,
            2,
            LocalDate.of(2011, 11, 16),
            "Xã An Phú",
            "added",
            null,
            null,
            "not_a_number",
            1L,
            1L,
            0.5,
            11.0 / 21,
            0.6,
            0.601,
            "2011/783_2.csv",
            7);

    private final Listing<Revision> listing = new RevisionList(
                    new FigureWords(Language.VI, true),
                    new Link(Language.VI, null, null),
                    "Củ Chi 2011",
                    List.of(ACCEPTED_NOW),
                    true)
            .listing();

    @Test
    void what_was_refused_before_is_told_from_what_was_missing() {
        assertThat(Seen.text(listing.table())).contains("nay được nhận (trước bị từ chối)");
    }

    @Test
    void the_figures_of_district_and_city_stand_before_and_after() {
        assertThat(Seen.text(listing.table())).contains("50,0% → 52,4%", "60,0% → 60,1%");
    }

    @Test
    void the_figure_leads_to_what_it_is_made_of() {
        assertThat(Seen.links(listing.table())).contains("lineage/783?indicator=internet_units&year=2011");
    }

    @Test
    void of_many_indicators_each_is_named() {
        assertThat(Seen.text(listing.table())).contains("Internet");
    }
}
