package io.disputetriage.cli;

import io.disputetriage.authoring.replay.ReplayReport;
import io.disputetriage.authoring.report.CommandReport;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a replay came to, as findings: one for each way in which decisions change. */
final class ReplayFindings {
    private ReplayFindings() {}

    /**
     * @param rules that decided, as named on the command line
     * @param unreached what changed or had no part and is to be named
     */
    static CommandReport of(ReplayReport result, String rules, long unreadable, List<Diagnostic> unreached) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("compared", result.compared());
        figures.put("changed", result.changed());
        result.byAspect().forEach((aspect, count) -> figures.put(aspect.words(), count));
        result.money().forEach((currency, sum) -> figures.put("compared " + currency, sum));
        result.changedMoney().forEach((currency, sum) -> figures.put("changed " + currency, sum));
        figures.put("of another logic", result.otherLogic());
        figures.put("of another logic and changed", result.otherLogicChanged());
        figures.put("nothing to compare with", result.alone());
        figures.put("unreadable", unreadable);
        return new CommandReport("replay", title(result, unreadable), findings(result, rules, unreached), figures);
    }

    private static String title(ReplayReport result, long unreadable) {
        StringBuilder title = new StringBuilder(
                "of " + Amount.of(result.compared(), "decision") + " " + result.changed() + " change");
        if (result.compared() > 0) {
            title.append(" (")
                    .append(BigDecimal.valueOf(100 * result.changed())
                            .divide(BigDecimal.valueOf(result.compared()), 1, RoundingMode.HALF_UP))
                    .append(" %)");
        }
        result.byAspect()
                .forEach((aspect, count) ->
                        title.append("; ").append(count).append(": ").append(aspect.words()));
        if (result.changed() > 0) {
            title.append("; they are about ").append(money(result.changedMoney()));
        }
        if (result.otherLogic() > 0) {
            title.append("; ")
                    .append(Amount.of(result.otherLogic(), "decision"))
                    .append(" of another logic not counted, of which ")
                    .append(result.otherLogicChanged())
                    .append(" change");
        }
        if (result.alone() > 0) {
            title.append("; ").append(result.alone()).append(" with nothing to compare with");
        }
        if (unreadable > 0) {
            title.append("; ").append(unreadable).append(" unreadable");
        }
        return title.toString();
    }

    private static List<Diagnostic> findings(ReplayReport result, String rules, List<Diagnostic> unreached) {
        List<Diagnostic> findings = new ArrayList<>(changes(result, rules));
        findings.addAll(unreached);
        return findings;
    }

    /** The rules of which no decision holds a word, in one finding. */
    static List<Diagnostic> silent(ReplayReport result, Rulebook rulebook, String rules) {
        List<String> silent = rulebook.outlines().stream()
                .map(Rule::id)
                .filter(id -> !result.heard().contains(id))
                .sorted()
                .toList();
        return silent.isEmpty()
                ? List.of()
                : List.of(
                        new Diagnostic(
                                "RPL-102",
                                Diagnostic.Severity.WARNING,
                                rules,
                                0,
                                0,
                                Amount.of(silent.size(), "rule") + " had a part in none of the decisions: "
                                        + String.join(", ", silent),
                                "If one of them was changed, these decisions don't show it; --base OLD names just what changed"));
    }

    private static List<Diagnostic> changes(ReplayReport result, String rules) {
        return result.groups().stream()
                .map(group -> new Diagnostic(
                        "RPL-101",
                        Diagnostic.Severity.WARNING,
                        rules,
                        0,
                        0,
                        Amount.of(group.count(), "decision") + ", " + money(group.money()) + ": "
                                + group.change().text(),
                        group.examples().isEmpty() ? null : "Such as " + String.join(", ", group.examples())))
                .toList();
    }

    private static String money(Map<String, BigDecimal> sums) {
        return sums.isEmpty()
                ? "no known amount"
                : sums.entrySet().stream()
                        .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                        .collect(Collectors.joining(" and "));
    }
}
