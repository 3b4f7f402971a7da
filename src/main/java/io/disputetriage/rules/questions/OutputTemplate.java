package io.disputetriage.rules.questions;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param onRecordOnly it hands in only what of them is on record
 * @param required what else must be on record
 * @param later it proposes to wait for a time or an event first
 * @param what equal for two rules that say the same but for the reason
 * @param filled facts of the case that become parameters
 */
record OutputTemplate(
        Optional<Action> action,
        List<Action> options,
        List<EvidenceKind> kinds,
        boolean onRecordOnly,
        List<EvidenceKind> required,
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
                insertion.calls().stream().anyMatch(call -> call.name().equals("onRecordOnly")),
                words(insertion, "requires", EvidenceKind.class).toList(),
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

    /** The kinds that it would hand in now, or ask for. */
    List<EvidenceKind> handsIn(Case facts) {
        List<EvidenceKind> all = new ArrayList<>(required);
        for (int i = 0; i < kinds.size(); i++) {
            if (!onRecordOnly || facts.evidence().contains(kinds.get(i))) {
                all.add(kinds.get(i));
            }
        }
        return all;
    }

    /** It would hand in only what is on record, and nothing of it is. */
    boolean handsInNothing(Case facts) {
        return onRecordOnly
                && required.isEmpty()
                && action.isPresent()
                && action.get().is(Trait.HANDS_IN_EVIDENCE)
                && Collections.disjoint(kinds, facts.evidence());
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
