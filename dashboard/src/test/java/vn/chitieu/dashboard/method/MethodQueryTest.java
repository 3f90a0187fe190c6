package vn.chitieu.dashboard.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.SharedWarehouse;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.warehouse.PublishedWarehouse;

class MethodQueryTest {

    @Test
    void a_check_was_met_as_often_as_readings_were_refused() {
        try (PublishedWarehouse published = new PublishedWarehouse(SharedWarehouse.MANY_REFUSALS.folder());
                PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            MethodFacts facts = new MethodQuery(reader.sql()).facts(Contents.of(reader));

            assertThat(facts.rules().stream().filter(rule -> rule.rule().equals("not_a_number")))
                    .extracting(RuleMet::times)
                    .containsExactly(1500L);
        }
    }
}
