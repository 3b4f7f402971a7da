package io.disputetriage.cli;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision for people. */
final class DecisionText {
    private static final int REVISION_SHOWN = 12;

    private final List<String> lines = new ArrayList<>();

    private DecisionText() {}

    static String of(Decision decision) {
        DecisionText text = new DecisionText();
        String revision = decision.revision();
        text.lines.add(decision.caseRef() + " as of " + decision.asOf() + ", rules "
                + revision.substring(0, Math.min(REVISION_SHOWN, revision.length())));
        text.lines.add("urgency " + decision.urgency()
                + (decision.responseDue().at() == null
                        ? ", no deadline known"
                        : ", answer due " + decision.responseDue().at()));
        text.section(
                "TAKEN OVER FROM THE RECORD",
                decision.derived().get(Decision.TAKEN_OVER) instanceof List<?> paths ? paths : List.of(),
                String::valueOf,
                path -> List.of());
        text.section("DO", decision.actions(), DecisionText::step, Decision.Step::because);
        text.section("ADVICE", decision.advice(), note -> note.kind().name(), Decision.Note::because);
        text.section("IMPACT", decision.impact(), note -> note.kind().name(), Decision.Note::because);
        text.section("WARNINGS", decision.warnings(), note -> note.kind().name(), Decision.Note::because);
        text.section(
                "WITHHELD",
                decision.withheld(),
                withheld -> withheld.action() + " by " + withheld.by() + ": " + withheld.text(),
                withheld -> List.of());
        text.section(
                "TO FIND OUT",
                decision.questions(),
                question -> question.fact() + ": " + question.ask(),
                question -> List.of());
        return String.join("\n", text.lines);
    }

    private <T> void section(String heading, List<T> all, Function<T, String> line, Function<T, List<Reason>> because) {
        if (all.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading);
        for (T one : all) {
            lines.add("  " + line.apply(one));
            because.apply(one).forEach(reason -> lines.add("       " + reason.text() + "  (" + reason.rule() + ")"));
        }
    }

    private static String step(Decision.Step step) {
        String params = new TreeMap<>(step.params())
                .entrySet().stream()
                        .map(entry -> entry.getKey().json() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return step.rank() + ". " + step.action()
                + (params.isEmpty() ? "" : ": " + params)
                + (step.dueAt() == null ? "" : "; due " + step.dueAt())
                + (step.notBefore() == null ? "" : "; not before " + step.notBefore())
                + (step.after() == null ? "" : "; after " + step.after())
                + (step.requires().isEmpty()
                        ? ""
                        : "; requires " + step.requires().stream().sorted().toList())
                + (step.needsHuman() ? "; a person decides" : "");
    }
}
