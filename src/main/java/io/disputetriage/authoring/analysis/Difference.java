package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Reason;
import io.disputetriage.facts.FactSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One fact sheet that two rulesets decide otherwise.
 *
 * @param members of the decision that differ, in the order of the contract; {@code because} if reasons do. Never empty
 */
public record Difference(FactSheet example, Decision before, Decision after, List<String> members) {
    static final String QUESTIONS = "questions";
    private static final String REASONS = "because";
    /** Members that tell what to do to nobody. */
    private static final Set<String> UNSEEN = Set.of("derived", QUESTIONS, "reviewAt", REASONS);

    public Difference {
        members = List.copyOf(members);
    }

    /** True if the same is to be done, and only the reasons for it are others. */
    public boolean isOnlyReasons() {
        return members.equals(List.of(REASONS));
    }

    /** True if all is said alike, and only what is asked differs. */
    boolean isOnlyQuestions() {
        return members.equals(List.of(QUESTIONS));
    }

    /** How much it matters to whoever acts by the decision: what is to be done most, mere questions least. */
    int weight() {
        if (members.contains("actions")) {
            return 4;
        } else if (isOnlyQuestions()) {
            return 0;
        }
        return isOnlyReasons() ? 1 : UNSEEN.containsAll(members) ? 2 : 3;
    }

    /**
     * What differs between two decisions; empty if they say the same. The revision, and the places of
     * rules in their files, are no part of what is said.
     */
    static List<String> members(Decision before, Decision after) {
        List<String> members = new ArrayList<>();
        note(members, "urgency", before, after, Decision::urgency);
        note(members, "actions", before, after, decision -> decision.actions().stream()
                .map(Difference::bare)
                .toList());
        note(members, "advice", before, after, decision -> kinds(decision.advice()));
        note(members, "impact", before, after, decision -> kinds(decision.impact()));
        note(members, "warnings", before, after, decision -> kinds(decision.warnings()));
        note(members, "withheld", before, after, decision -> decision.withheld().stream()
                .map(each -> List.of(each.action(), each.by(), each.text(), each.missing()))
                .toList());
        note(members, QUESTIONS, before, after, Decision::questions);
        note(members, "derived", before, after, Decision::derived);
        note(members, "responseDue", before, after, Decision::responseDue);
        note(members, "reviewAt", before, after, Decision::reviewAt);
        note(members, REASONS, before, after, Difference::reasons);
        return members;
    }

    private static void note(
            List<String> members, String name, Decision before, Decision after, Function<Decision, Object> member) {
        if (!Objects.equals(member.apply(before), member.apply(after))) {
            members.add(name);
        }
    }

    private static Object bare(Decision.Step step) {
        return new Decision.Step(
                step.rank(),
                step.action(),
                step.title(),
                step.params(),
                step.dueAt(),
                step.notBefore(),
                step.requires(),
                step.after(),
                step.needsHuman(),
                List.of());
    }

    private static Object kinds(List<? extends Decision.Note<?>> notes) {
        return notes.stream().map(Decision.Note::kind).toList();
    }

    private static Object reasons(Decision decision) {
        return Stream.of(
                        decision.actions().stream().map(Decision.Step::because),
                        decision.advice().stream().map(Decision.Note::because),
                        decision.impact().stream().map(Decision.Note::because),
                        decision.warnings().stream().map(Decision.Note::because),
                        decision.withheld().stream().map(Decision.Withheld::because))
                .flatMap(Function.identity())
                .map(because -> because.stream()
                        .filter(reason -> !reason.isOfSilentRule())
                        .map(Difference::said)
                        .toList())
                .toList();
    }

    private static Object said(Reason reason) {
        return List.of(reason.rule(), reason.playbook(), reason.text());
    }
}
