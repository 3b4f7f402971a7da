package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.Asked;
import io.disputetriage.authoring.analysis.DiffReport;
import io.disputetriage.authoring.analysis.Difference;
import io.disputetriage.decision.Decision;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.FactSheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where two rulesets decide otherwise, for people. */
final class RegionText {
    private RegionText() {}

    static String title(DiffReport diff) {
        if (diff.rules().isEmpty() && diff.rows() == 0 && !diff.order()) {
            return "no difference: the rules, the tables and the order of the actions say the same"
                    + (diff.messages().isEmpty() ? "" : "; changed: " + messages(diff));
        }
        List<String> changed = new ArrayList<>();
        changed.add(Amount.of(diff.rules().size(), "rule"));
        changed.add(Amount.of(diff.rows(), "row") + " of tables");
        if (diff.order()) {
            changed.add("the order of the actions");
        }
        if (!diff.messages().isEmpty()) {
            changed.add(messages(diff));
        }
        return found(diff)
                + "; changed: " + String.join(", ", changed) + "; "
                + diff.scope().sentence() + ", and "
                + (diff.sheets() - diff.scope().sheets()) + " steered at what changed"
                + (diff.unseen().isEmpty()
                        ? ""
                        : "; " + Amount.of(diff.unseen().size(), "change") + " showed in none of them");
    }

    /** What messages share counts like one of them. */
    private static String messages(DiffReport diff) {
        return Amount.of(diff.messages().size(), "message");
    }

    private static String found(DiffReport diff) {
        String without = diff.ignored().isEmpty()
                ? ""
                : ", " + diff.ignored().stream().sorted().collect(Collectors.joining(", ")) + " not compared";
        long asked = diff.asked().map(Asked::sheets).orElse(0L);
        if (diff.differing() > 0) {
            return Amount.of(diff.differing(), "fact sheet") + " of " + diff.sheets() + " get another decision"
                    + (asked == 0 ? "" : ", and " + asked + " only other questions") + without;
        }
        return asked == 0
                ? "no difference found" + without
                : "no difference found but in questions, for " + Amount.of(asked, "fact sheet") + " of "
                        + diff.sheets();
    }

    static String message(DiffReport.Region region) {
        return Amount.of(region.sheets(), "fact sheet") + " decided otherwise, because of "
                + String.join(", ", region.causes()) + ": "
                + String.join(", ", region.effect());
    }

    /**
     * What changed and made no difference.
     *
     * @param cases what was looked at
     */
    static Diagnostic finding(DiffReport.Unseen unseen, String cases, String hint) {
        return new Diagnostic(
                "DIF-103",
                Diagnostic.Severity.WARNING,
                unseen.file(),
                unseen.line(),
                0,
                (unseen.decides() ? "The changed " : "No fact sheet is decided by the changed ")
                        + unseen.what().replaceFirst("^the ", "")
                        + (unseen.decides()
                                ? " showed in no decision of the " + cases
                                : ", only how payloads are read"),
                unseen.decides() ? hint : "Read a payload that has it, with intake");
    }

    /** The fact sheet, and both decisions as far as they differ. */
    static String example(Difference difference) {
        return "For instance " + FactSheetWriter.tree(difference.example())
                + "\n    before: " + brief(difference.before(), difference.after(), difference.members())
                + "\n    after:  " + brief(difference.after(), difference.before(), difference.members());
    }

    private static String brief(Decision decision, Decision other, List<String> members) {
        List<String> parts = new ArrayList<>();
        parts.add(decision.urgency() + " "
                + decision.actions().stream()
                        .map(step -> step(step, other))
                        .collect(Collectors.joining(", ", "[", "]")));
        for (String member : members) {
            String value =
                    switch (member) {
                        case "advice" -> kinds(decision.advice());
                        case "impact" -> kinds(decision.impact());
                        case "warnings" -> kinds(decision.warnings());
                        case "withheld" ->
                            decision.withheld().stream()
                                    .map(each -> each.action() + " by " + each.by())
                                    .collect(Collectors.joining(", "));
                        case "questions" -> AskedText.questions(decision, other);
                        case "derived" -> differing(decision, other);
                        case "responseDue" ->
                            String.valueOf(decision.responseDue().at());
                        case "reviewAt" -> String.valueOf(decision.reviewAt());
                        default -> null;
                    };
            if (value != null) {
                parts.add(member + ": " + (value.isEmpty() ? "none" : value));
            }
        }
        return String.join("; ", parts);
    }

    /** An action with its parameters, unless the other decision has it just so. */
    private static String step(Decision.Step step, Decision other) {
        boolean same = other.actions().stream()
                .anyMatch(theirs -> theirs.action() == step.action()
                        && theirs.params().equals(step.params())
                        && Objects.equals(theirs.dueAt(), step.dueAt())
                        && Objects.equals(theirs.notBefore(), step.notBefore())
                        && theirs.after() == step.after()
                        && theirs.requires().equals(step.requires()));
        if (same) {
            return step.action().name();
        }
        List<String> params = new ArrayList<>();
        new TreeMap<>(step.params()).forEach((param, value) -> params.add(param.json() + " " + value));
        if (step.dueAt() != null) {
            params.add("due " + step.dueAt());
        }
        if (step.notBefore() != null) {
            params.add("not before " + step.notBefore());
        }
        if (step.after() != null) {
            params.add("after " + step.after());
        }
        if (!step.requires().isEmpty()) {
            params.add("requires " + step.requires());
        }
        return step.action() + (params.isEmpty() ? "" : " (" + String.join(", ", params) + ")");
    }

    private static String differing(Decision decision, Decision other) {
        return new TreeMap<>(decision.derived())
                .entrySet().stream()
                        .filter(entry ->
                                !entry.getValue().equals(other.derived().get(entry.getKey())))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String kinds(List<? extends Decision.Note<?>> notes) {
        return notes.stream().map(note -> note.kind().name()).collect(Collectors.joining(", "));
    }
}
