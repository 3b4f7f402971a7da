package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.drl.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSpaceTest {
    @Test
    void what_a_derived_fact_hangs_on_is_found_by_trying() {
        assertThat(names("derived.transitPhase"))
                .containsExactlyInAnyOrder(
                        "asOf",
                        "order.buyerCountry",
                        "shipment.shippedAt",
                        "shipment.service",
                        "shipment.carrierLimitDays");
        assertThat(names("derived.proofMissing"))
                .contains("complaint.demands[PROOF_OF_SHIPMENT]", "buyer.refusesToWait", "evidence[PARCEL_PHOTO]");
        assertThat(names("derived.reasonDisagrees")).contains("platform", "complaint.kind");
    }

    @Test
    void a_parcel_is_as_old_as_each_threshold_of_the_policy_and_a_day_older() {
        List<Object> ages = new ArrayList<>();
        Spaces.SHIPPED.dimensions().stream()
                .filter(each -> each.facts().contains(Fact.at("shipment.shippedAt")))
                .forEach(each -> each.settings().forEach(ages::addAll));

        assertThat(ages)
                .contains(Duration.ofDays(-35), Duration.ofDays(-36), Duration.ofDays(-12), Duration.ofDays(-13));
    }

    @Test
    void every_fact_of_the_space_can_be_named_by_its_path_and_no_other() {
        assertThat(SheetPaths.ALL)
                .containsExactlyElementsOf(Fact.all().stream().map(Fact::path).toList());
    }

    @Test
    void facts_that_decide_nothing_are_left_out() {
        assertThat(Spaces.SHIPPED.dimensions())
                .extracting(Dimension::name)
                .doesNotContain("complaint.statement", "order.id", "product.title");
    }

    @Test
    void for_every_shipped_rule_a_fact_sheet_is_found_that_fires_it_and_that_the_service_would_take() {
        TargetedSheets steering = new TargetedSheets(Spaces.SHIPPED, Books.SHIPPED::derive);
        for (Rule rule : Books.SHIPPED.outlines()) {
            List<Draft> firing = steering.firing(rule);
            assertThat(firing).as(rule.id()).isNotEmpty();
            FactSheet sheet = firing.get(0).sheet();
            assertThat(FactSheetReader.read(FactSheetWriter.tree(sheet), Instant.EPOCH))
                    .isEqualTo(new FactSheetResult.Read(sheet));
        }
    }

    private static List<String> names(String property) {
        return Spaces.SHIPPED.behind(property).stream().map(Dimension::name).toList();
    }
}
