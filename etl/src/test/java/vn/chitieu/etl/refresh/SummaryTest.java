package vn.chitieu.etl.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.SnapshotBuilder;
import vn.chitieu.warehouse.difference.Difference;

class SummaryTest {
    private static final Refresh.Outcome PUBLISHED = new Refresh.Outcome.Published(
            "20111201T070000000Z-abc",
            140,
            3,
            new SnapshotBuilder.Built(
                    2,
                    12,
                    12345,
                    12000,
                    300,
                    45,
                    7,
                    137,
                    false,
                    "2011-11-14",
                    "abc",
                    List.of(new SnapshotBuilder.RefusedFile(
                            "2011/760.xlsx", new Message("không mở được", "can’t be opened")))),
            null,
            new Refresh.Changes(
                    12,
                    List.of(
                            new Difference.Figure(
                                    null, "theory_study", 2011, false, 0.5, 0.512, "file", "2011/760.xlsx"),
                            new Difference.Figure(
                                    "760", "training_courses", 2011, true, null, 1200.0, "program", null))));

    @Test
    void figures_that_differ_are_told_with_their_cause() {
        assertThat(Summary.text(PUBLISHED).vi())
                .contains("12 số liệu công bố", "thành phố theory_study 2011: 50,0% → 51,2% (tệp 2011/760.xlsx)");
    }

    @Test
    void a_count_that_was_not_there_before_is_told_as_a_number() {
        assertThat(Summary.text(PUBLISHED).en()).contains("760 training_courses 2011: – → 1,200 (another program)");
    }

    @Test
    void the_rest_of_many_is_counted() {
        assertThat(Summary.text(PUBLISHED).en()).contains("and 10 more");
    }

    @Test
    void json_says_how_many_figures_differ() {
        assertThat(Summary.json(PUBLISHED, 1)).contains("\"figures_changed\":12", "\"cause\":\"file\"");
    }

    @Test
    void samples_left_out_are_told_in_vietnamese() {
        assertThat(Summary.text(PUBLISHED).vi()).contains("137 tệp mẫu");
    }

    @Test
    void samples_left_out_are_told_in_english() {
        assertThat(Summary.text(PUBLISHED).en()).contains("137 sample files");
    }

    @Test
    void refused_files_are_named_with_their_reason_and_the_rest_counted() {
        assertThat(Summary.text(PUBLISHED).vi()).contains("    2011/760.xlsx: không mở được", "    và 11 tệp nữa");
    }

    @Test
    void vietnamese_groups_thousands_by_points() {
        assertThat(Summary.text(PUBLISHED).vi()).contains("12.345");
    }

    @Test
    void english_groups_thousands_by_commas() {
        assertThat(Summary.text(PUBLISHED).en()).contains("12,345");
    }

    @Test
    void nothing_new_names_what_is_published() {
        assertThat(Summary.text(new Refresh.Outcome.Unchanged("20111201T070000000Z-abc", 140, null))
                        .en())
                .contains("20111201T070000000Z-abc");
    }

    @Test
    void a_pinned_snapshot_is_named_as_the_published_one() {
        assertThat(Summary.text(new Refresh.Outcome.Unchanged(
                                "20111201T070000000Z-abc", 140, "20111101T070000000Z-old"))
                        .en())
                .contains("published: 20111101T070000000Z-old (pinned)");
    }
}
