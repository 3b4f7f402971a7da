package io.disputetriage.rules.questions;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<ReadFact> filled) {

    static OutputTemplate of(Rule outline) {
        Insertion insertion = outline.insertion();
        Map<String, String> bound = outline.bindings();
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
                        .filter(Objects::nonNull)
                        .map(path -> new ReadFact(Property.at(path)))
                        .toList());
    }

    private static <E extends Enum<E>> Stream<E> words(Insertion insertion, String call, Class<E> type) {
        return insertion.calls().stream()
                .filter(each -> each.name().equals(call))
                .flatMap(each -> each.arguments().stream())
                .filter(argument -> argument.text().startsWith(type.getSimpleName() + "."))
                .map(argument -> Enum.valueOf(
                        type, argument.text().substring(type.getSimpleName().length() + 1)));
    }

    private static String shown(Insertion.Call call, Map<String, String> bound) {
        return call.arguments().stream()
                .map(argument -> bound.getOrDefault(argument.text(), argument.text()))
                .collect(Collectors.joining(", ", "." + call.name() + "( ", " )"));
    }
}
