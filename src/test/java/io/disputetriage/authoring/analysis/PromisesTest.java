package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.CompiledOnce;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.GeneratedDisputes;
import io.disputetriage.decision.Inquiry;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Promise;
import io.disputetriage.decision.PromiseTally;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Resolution;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What decisions promise holds for the shipped rules, as compiled and as interpreted, and for any recommendations and order table
 * besides. The system property {@code checks.scale} multiplies the fact sheets: 20 in {@code -Psoak} means 200,000.
 */
class PromisesTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final int DECIDED_TWICE = SCALE == 1 ? 500 : 10_000 * SCALE;
    private static final int SHEETS = SCALE == 1 ? 3_000 : 10_000 * SCALE;

    private static final SteeredSheets EDGES = new SteeredSheets(SCALE == 1 ? 12 : 1);

    @Test
    void engine_and_evaluator_keep_every_promise_at_the_edges_of_the_shipped_rules() {
        Random random = new Random(20_261_127L + SCALE);
        PromiseTally tally = new PromiseTally();
        try (Rulebook compiled = CompiledOnce.of(Books.SHIPPED_FILES)) {
            for (int i = 0; i < DECIDED_TWICE; i++) {
                FactSheet sheet = EDGES.one(random);
                Decision decision = compiled.decide(sheet);
                assertThat(Books.SHIPPED.decide(sheet)).as("%d: %s", i, sheet).isEqualTo(decision);
                tally.check(new Promise.Decided(sheet, compiled.derive(sheet), decision), i);
                FactSheet later = GeneratedDisputes.takenOf(decision, sheet, random);
                Decision next = compiled.decide(later);
                assertThat(Books.SHIPPED.decide(later)).as("%d: %s", i, later).isEqualTo(next);
                tally.check(new Promise.Decided(later, compiled.derive(later), next), i);
            }
        }
        tally.concernedAtLeast(DECIDED_TWICE / 500);
    }

    @Test
    void any_rules_and_order_tables_keep_every_promise_at_the_edges_of_the_shipped_rules() {
        Random random = new Random(11L + SCALE);
        PromiseTally tally = new PromiseTally();
        Evaluator evaluator = Evaluator.of(Books.SHIPPED.outlines());
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = EDGES.one(random);
            Case facts = Books.SHIPPED.derive(sheet);
            List<Proposal<Recommendation>> said =
                    new ArrayList<>(GeneratedDisputes.findings(random).recommendations());
            if (random.nextBoolean()) {
                said.addAll(evaluator.findings(facts).recommendations());
            }
            Findings findings = new Findings(said, List.of(), List.of(), List.of(), List.of());
            OrderTable order = random.nextBoolean() ? GeneratedDisputes.order(random) : Books.SHIPPED.order();
            Decision decision = Resolution.resolve(facts, findings, Inquiry.NOTHING, order, "revision");
            tally.check(new Promise.Decided(sheet, facts, decision), findings);
            FactSheet later = GeneratedDisputes.takenOf(decision, sheet, random);
            Case then = Books.SHIPPED.derive(later);
            Decision next = Resolution.resolve(then, findings, Inquiry.NOTHING, order, "revision");
            tally.check(new Promise.Decided(later, then, next), findings);
        }
        tally.concernedAtLeast(SHEETS / 200);
    }
}
