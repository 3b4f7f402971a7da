package io.disputetriage.cli;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.rulebook.ExplanationWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: why did this rule speak, and that one not? */
@Command(
        name = "explain",
        description =
                "Shows for one case which rules fire, which hang on unknown facts, which are blocked, and by what.",
        exitCodeList = {
            "0:the case was explained",
            "2:the command was called wrongly, or the fact sheet is missing or faulty",
            "3:the rules were refused"
        })
final class ExplainFacts implements Callable<Integer> {
    @Mixin
    private CaseOptions one;

    @Option(names = "--rule", paramLabel = "ID", description = "only the rule with this @id, with all its constraints")
    private String rule;

    @Override
    public Integer call() {
        return one.show((rulebook, sheet) -> {
                    CaseExplanation explanation = rulebook.explain(sheet);
                    if (rule != null) {
                        known(explanation);
                        explanation = explanation.only(rule);
                    }
                    return one.json()
                            ? ExplanationWriter.indented(explanation)
                            : ExplanationText.of(explanation, rule != null);
                })
                .code();
    }

    private void known(CaseExplanation explanation) {
        List<String> ids =
                explanation.all().stream().map(CaseExplanation.RuleResult::id).toList();
        if (!ids.contains(rule)) {
            throw one.misuse("There is no rule " + rule + Suggestion.sentence(rule, ids));
        }
    }
}
