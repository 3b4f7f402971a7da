package io.disputetriage.cli;

import io.disputetriage.decision.Decision;
import io.disputetriage.format.DecisionWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code triage}: what is to be done in this case? */
@Command(
        name = "triage",
        description = "Decides one case and shows the decision, which is stored nowhere.",
        exitCodeList = {
            "0:the case was decided",
            "2:the command was called wrongly, or the fact sheet is missing or faulty",
            "3:the rules were refused"
        })
final class TriageFacts implements Callable<Integer> {
    @Mixin
    private CaseOptions one;

    @Override
    public Integer call() {
        return one.show((rulebook, sheet) -> {
                    Decision decision = rulebook.decide(sheet);
                    return one.json() ? DecisionWriter.indented(decision) : DecisionText.of(decision);
                })
                .code();
    }
}
