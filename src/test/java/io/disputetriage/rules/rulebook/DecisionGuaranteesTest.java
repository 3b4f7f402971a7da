package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.CompiledOnce;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Stage;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** The shipped rules, over generated fact sheets: what every decision owes its reader. */
class DecisionGuaranteesTest {
    private static final Set<Action> REFUNDS =
            EnumSet.of(Action.OFFER_PARTIAL_REFUND, Action.OFFER_REFUND_FULL, Action.OFFER_REFUND_WITH_RETURN);
    private static final Rulebook SHIPPED = CompiledOnce.shipped();

    @Property
    void the_same_facts_give_the_same_bytes_in_whatever_order_their_lists_are(@ForAll("sheets") FactSheet sheet) {
        ObjectNode tree = FactSheetWriter.tree(sheet);
        reverse(tree, "evidence");
        reverse(tree, "allowedActions");
        if (tree.get("complaint") instanceof ObjectNode complaint) {
            reverse(complaint, "demands");
        }
        if (tree.get("buyer") instanceof ObjectNode buyer) {
            reverse(buyer, "threatens");
        }
        FactSheet reversed = ((FactSheetResult.Read) FactSheetReader.read(tree, FactSheets.NOW)).sheet();

        assertThat(DecisionWriter.canonical(SHIPPED.decide(reversed)))
                .isEqualTo(DecisionWriter.canonical(SHIPPED.decide(sheet)));
    }

    @Property
    void the_text_that_is_kept_is_what_the_reference_library_makes_of_the_answer(@ForAll("sheets") FactSheet sheet)
            throws IOException {
        Decision decision = SHIPPED.decide(sheet);

        assertThat(DecisionWriter.canonical(decision))
                .isEqualTo(new JsonCanonicalizer(DecisionWriter.tree(decision).toString()).getEncodedString());
    }

    @Property
    void a_decision_has_reasons_and_one_remedy_at_most(@ForAll("sheets") FactSheet sheet) {
        Decision decision = SHIPPED.decide(sheet);

        assertThat(!decision.actions().isEmpty() || sheet.stage() == Stage.CLOSED)
                .isTrue();
        assertThat(decision.actions()).allMatch(step -> !step.because().isEmpty());
        assertThat(decision.actions().stream()
                        .filter(DecisionGuaranteesTest::isRemedy)
                        .count())
                .isLessThanOrEqualTo(1);
        assertThat(decision.warnings()).noneMatch(note -> note.kind() == WarningKind.RULE_ERROR);
    }

    @Property
    void whatever_is_unknown_the_answer_names_no_unknown_value(@ForAll("sheets") FactSheet sheet) {
        for (Decision.Step step : SHIPPED.decide(sheet).actions()) {
            assertThat(step.params().values()).doesNotContainNull();
            assertThat(step.because()).allMatch(reason -> !reason.text().contains("{"));
            if (step.action() == Action.COMPLAINT_EMAIL) {
                assertThat(step.params().get(Param.ATTACH)).isEqualTo(List.of(EvidenceKind.MALICIOUS_REPORT_PROOF));
            }
        }
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }

    private static void reverse(ObjectNode tree, String name) {
        if (tree.get(name) instanceof ArrayNode list) {
            ArrayNode reversed = tree.arrayNode();
            for (int i = list.size() - 1; i >= 0; i--) {
                reversed.add(list.get(i));
            }
            tree.set(name, reversed);
        }
    }

    private static boolean isRemedy(Decision.Step step) {
        return step.action() == Action.OFFER_CHOICE || paysOrResends(step);
    }

    private static boolean paysOrResends(Decision.Step step) {
        if (step.params().get(Param.OPTIONS) instanceof List<?> options) {
            return options.contains(Action.OFFER_RESEND) || options.stream().anyMatch(REFUNDS::contains);
        }
        return step.action() == Action.OFFER_RESEND || REFUNDS.contains(step.action());
    }
}
