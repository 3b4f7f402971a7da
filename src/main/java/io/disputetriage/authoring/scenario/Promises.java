package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What every decision promises, whatever is known of the case. */
final class Promises {
    /** What a platform's list of allowed actions withholds by. */
    private static final String VETO = "allowedActions";

    private Promises() {}

    /** Those that a decision breaks, each in one sentence. */
    static List<String> broken(FactSheet sheet, Decision decision) {
        List<String> broken = new ArrayList<>();
        if (decision.actions().isEmpty() && sheet.stage() != Stage.CLOSED) {
            broken.add("there is nothing to do");
        }
        decision.warnings().stream()
                .filter(warning -> warning.kind() == WarningKind.RULE_ERROR)
                .flatMap(warning -> warning.because().stream())
                .forEach(reason -> broken.add("a rule fails: " + reason.text()));
        Instant due = decision.responseDue().at();
        for (Decision.Step step : decision.actions()) {
            if (due != null && step.dueAt() != null && step.dueAt().isAfter(due)) {
                broken.add(step.action() + " is due at " + step.dueAt() + ", after the answer is due");
            }
            decision.withheld().stream()
                    .filter(withheld -> withheld.by().equals(VETO) && withheld.action() == step.action())
                    .forEach(withheld -> broken.add(step.action() + " is proposed, which the platform doesn't allow"));
        }
        return broken;
    }
}
