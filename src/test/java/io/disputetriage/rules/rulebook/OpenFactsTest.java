package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.WaitReason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.questions.OpenFact;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever single fact changes what to do was announced as open: tried with values, on generated fact sheets. */
class OpenFactsTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final int SHEETS = SCALE == 1 ? 60 : 250 * SCALE;
    private static final Rulebook SHIPPED = shipped();

    /**
     * What the platform lays down reaches the actions through guards too, whatever the rules say. And whether a number is valid is
     * asked only while the tracking shows nothing: AskedFactsTest looks closer.
     */
    private static final Set<String> NOT_ANNOUNCED = Set.of(
            "allowedActions",
            "responseDue",
            "complaint.amount",
            "shipment.trackingNumberValid",
            // Exceptions that are stated where they are met.
            "complaint.previousKind",
            "order.dropShipped",
            "return.state");

    @Test
    void a_fact_that_by_itself_changes_the_actions_is_open() {
        List<String> surprises = new ArrayList<>();
        int changes = 0;
        for (int seed = 1; seed <= SHEETS; seed++) {
            Random random = new Random(seed);
            FactSheet sheet = FactSheets.one(random);
            Decision before = SHIPPED.decide(sheet);
            Set<String> announced = announced(sheet, before);
            for (int i = 0; i < 120; i++) {
                String path = SheetPaths.ASKED.get(random.nextInt(SheetPaths.ASKED.size()));
                Optional<FactSheet> changed = withFrom(sheet, path, FactSheets.one(random));
                if (changed.isPresent()
                        && !NOT_ANNOUNCED.contains(path)
                        && !isAskedOtherwise(sheet, path)
                        && !contradicts(sheet, changed.get())) {
                    Decision now = SHIPPED.decide(changed.get());
                    boolean waits = !waitsForOthers(before) && !waitsForOthers(now);
                    Set<String> after = actions(now, waits);
                    if (!after.equals(actions(before, waits))) {
                        changes++;
                        if (!announced.contains(path)) {
                            surprises.add(seed + " " + path + " of " + FactSheetWriter.tree(changed.get()) + "\n  "
                                    + actions(before, waits) + "\n  " + after);
                        }
                    }
                }
            }
        }

        assertThat(surprises).isEmpty();
        assertThat(changes).isGreaterThan(SHEETS / 5);
    }

    @Test
    void a_decision_asks_twelve_questions_at_most_and_none_twice() {
        for (int seed = 1; seed <= SHEETS; seed++) {
            List<String> asked = SHIPPED.decide(FactSheets.one(new Random(seed))).questions().stream()
                    .map(Question::fact)
                    .toList();
            assertThat(asked).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(12 + 3);
        }
    }

    private static Set<String> announced(FactSheet sheet, Decision decision) {
        Set<String> announced = new HashSet<>();
        SHIPPED.open(SHIPPED.derive(sheet)).stream().map(OpenFact::fact).forEach(announced::add);
        decision.questions().stream().map(Question::fact).forEach(announced::add);
        return announced;
    }

    /** An answer that can't be true beside what is known. */
    private static boolean contradicts(FactSheet sheet, FactSheet answered) {
        return SHIPPED.derive(answered).contradictions().size()
                > SHIPPED.derive(sheet).contradictions().size();
    }

    /** The state is asked before the reason that belongs to it. */
    private static boolean isAskedOtherwise(FactSheet sheet, String path) {
        return path.equals("shipment.reason") && sheet.shipment().state() == null;
    }

    /** Just any date ahead is waited for while it is the other side's turn, and of several waits the earliest stays. */
    private static boolean waitsForOthers(Decision decision) {
        return decision.actions().stream()
                .anyMatch(step -> step.params().get(Param.REASON) == WaitReason.OTHER_SIDES_TURN);
    }

    /** Without amounts, which every total changes. */
    private static Set<String> actions(Decision decision, boolean waits) {
        Set<String> actions = new TreeSet<>();
        for (Decision.Step step : decision.actions()) {
            if (step.action() == Action.WAIT && !waits) {
                continue;
            }
            StringBuilder text = new StringBuilder(step.action() + " " + step.notBefore() + " " + step.after());
            step.params().forEach((param, value) -> text.append(param == Param.AMOUNT ? "" : " " + param + value));
            actions.add(text.toString());
        }
        return actions;
    }

    /** The sheet with one unknown fact as another sheet has it; empty if it is known here or unknown there. */
    private static Optional<FactSheet> withFrom(FactSheet sheet, String path, FactSheet donor) {
        ObjectNode tree = FactSheetWriter.tree(sheet);
        String[] names = path.split("\\.");
        String last = names[names.length - 1];
        ObjectNode section = names.length == 1
                ? tree
                : tree.get(names[0]) instanceof ObjectNode there ? there : tree.putObject(names[0]);
        JsonNode value = FactSheetWriter.tree(donor).at("/" + path.replace('.', '/'));
        if (section.hasNonNull(last) || value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        section.set(last, value);
        return FactSheetReader.read(tree, FactSheets.NOW) instanceof FactSheetResult.Read read
                ? Optional.of(read.sheet())
                : Optional.empty();
    }

    private static Rulebook shipped() {
        RulesetFiles files = ShippedFiles.all();
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }
}
