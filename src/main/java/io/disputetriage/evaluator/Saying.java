package io.disputetriage.evaluator;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.ruleset.Chain;
import io.disputetriage.ruleset.Condition;
import io.disputetriage.ruleset.Constraint;
import io.disputetriage.ruleset.RuleOutline;
import java.util.HashMap;
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
record Saying(
        Optional<Action> action,
        List<Action> options,
        List<EvidenceKind> kinds,
        boolean later,
        String what,
        List<Side.Fact> filled) {

    static Saying of(RuleOutline outline, List<Constraint> constraints) {
        Chain chain = Chain.of(outline);
        Map<String, Property> bound = bound(constraints);
        return new Saying(
                words(chain, "of", Action.class).findFirst().filter(first -> chain.type()
                        .equals("Recommendation")),
                words(chain, "options", Action.class).toList(),
                words(chain, "kinds", EvidenceKind.class).toList(),
                chain.calls().stream()
                        .anyMatch(call ->
                                call.name().equals("after") || call.name().equals("notBefore")),
                chain.type()
                        + chain.calls().stream()
                                .filter(call -> !call.name().equals("because"))
                                .map(call -> shown(call, bound))
                                .collect(Collectors.joining()),
                chain.calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .map(argument -> bound.get(argument.text()))
                        .filter(property -> property != null)
                        .map(Side.Fact::new)
                        .toList());
    }

    private static <E extends Enum<E>> Stream<E> words(Chain chain, String call, Class<E> type) {
        return chain.calls().stream()
                .filter(each -> each.name().equals(call))
                .flatMap(each -> each.arguments().stream())
                .filter(argument -> argument.text().startsWith(type.getSimpleName() + "."))
                .map(argument -> type.cast(Side.Words.word(argument.text())));
    }

    private static String shown(Chain.Call call, Map<String, Property> bound) {
        return call.arguments().stream()
                .map(argument -> bound.containsKey(argument.text())
                        ? bound.get(argument.text()).path()
                        : argument.text())
                .collect(Collectors.joining(", ", "." + call.name() + "( ", " )"));
    }

    private static Map<String, Property> bound(List<Constraint> constraints) {
        Map<String, Property> bound = new HashMap<>();
        for (Constraint constraint : constraints) {
            if (constraint.condition() instanceof Condition.Binding binding) {
                bound.put(binding.variable(), Property.at(binding.property().text()));
            }
        }
        return bound;
    }
}
