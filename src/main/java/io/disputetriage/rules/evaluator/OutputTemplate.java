package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule says when it fires, as far as it bears on which actions a decision has.
 *
 * @param action empty if it proposes none
 * @param options of a choice; empty for anything else
 * @param kinds of the evidence that it hands in; empty if it names none
 * @param later it proposes to wait for a time or an event first
 * @param what equal for two rules that say the same but for the reason
 * @param filled facts of the case that become parameters
 */
record OutputTemplate(
        Optional<Action> action,
        List<Action> options,
        List<EvidenceKind> kinds,
        boolean later,
        String what,
        List<Side.Fact> filled) {

    static OutputTemplate of(Rule outline, List<Constraint> constraints) {
        Insertion insertion = outline.insertion();
        Map<String, Property> bound = Consequence.bound(constraints);
        return new OutputTemplate(
                words(insertion, "of", Action.class)
                        .findFirst()
                        .filter(first -> insertion.type().equals("Recommendation")),
                words(insertion, "options", Action.class).toList(),
                words(insertion, "kinds", EvidenceKind.class).toList(),
                insertion.calls().stream()
                        .anyMatch(call ->
                                call.name().equals("after") || call.name().equals("notBefore")),
                insertion.type()
                        + insertion.calls().stream()
                                .filter(call -> !call.name().equals("because"))
                                .map(call -> shown(call, bound))
                                .collect(Collectors.joining()),
                insertion.calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .map(argument -> bound.get(argument.text()))
                        .filter(property -> property != null)
                        .map(Side.Fact::new)
                        .toList());
    }

    private static <E extends Enum<E>> Stream<E> words(Insertion insertion, String call, Class<E> type) {
        return insertion.calls().stream()
                .filter(each -> each.name().equals(call))
                .flatMap(each -> each.arguments().stream())
                .filter(argument -> argument.text().startsWith(type.getSimpleName() + "."))
                .map(argument -> type.cast(Side.Words.word(argument.text())));
    }

    private static String shown(Insertion.Call call, Map<String, Property> bound) {
        return call.arguments().stream()
                .map(argument -> bound.containsKey(argument.text())
                        ? bound.get(argument.text()).path()
                        : argument.text())
                .collect(Collectors.joining(", ", "." + call.name() + "( ", " )"));
    }
}
