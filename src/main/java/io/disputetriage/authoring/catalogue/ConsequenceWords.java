package io.disputetriage.authoring.catalogue;

import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.ImpactKind;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.Action;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the consequence of a rule may say. */
final class ConsequenceWords {
    private static final String REASON = "because";

    private ConsequenceWords() {}

    static VocabularyTable actions(List<Rule> rules) {
        Map<String, Collection<String>> used = parametersByAction(rules);
        return new VocabularyTable(
                "actions",
                "Actions",
                "Recommendation.of( Action.WORD ), then parameters, then because( \"…\" ). The last column has the parameters that"
                        + " the rules at hand give to an action; any rule may give it others.",
                List.of("action", "means", "parameters in use"),
                Stream.of(Action.values())
                        .map(action -> List.of(
                                action.name(),
                                action.title(),
                                String.join(", ", used.getOrDefault(action.name(), List.of()))))
                        .toList());
    }

    static VocabularyTable parameters() {
        Map<String, List<Method>> calls = Stream.of(Recommendation.Draft.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Recommendation.Draft.class)
                .collect(Collectors.groupingBy(Method::getName, TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        calls.forEach((name, methods) -> rows.add(List.of(
                name,
                joined(methods, " or ", type -> WordType.of(type).name()),
                joined(methods, ", ", type -> WordType.of(type).words()))));
        return new VocabularyTable(
                "parameters",
                "Parameters",
                "What may follow an action: name( value ). Instants, durations and numbers come from the case as a $variable; amounts of"
                        + " money are set by guards only.",
                List.of("parameter", "takes", "words"),
                rows);
    }

    static VocabularyTable notes() {
        return new VocabularyTable(
                "notes",
                "Advice, impact and warnings",
                "Each is Advice.of( AdviceKind.WORD ) and so on, then because( \"…\" ).",
                List.of("starts with", "words"),
                List.of(
                        List.of("Advice.of", WordType.of(AdviceKind.class).words()),
                        List.of("Impact.of", WordType.of(ImpactKind.class).words()),
                        List.of("Warning.of", WordType.of(WarningKind.class).words())));
    }

    private static Map<String, Collection<String>> parametersByAction(List<Rule> rules) {
        Map<String, Collection<String>> used = new TreeMap<>();
        rules.stream()
                .map(Rule::insertion)
                .filter(Insertion::recommends)
                .forEach(insertion -> insertion.calls().stream()
                        .skip(1)
                        .map(Insertion.Call::name)
                        .filter(name -> !name.equals(REASON))
                        .forEach(name -> used.computeIfAbsent(insertion.word(), none -> new TreeSet<>())
                                .add(name)));
        return used;
    }

    /** In the order of the names, since that of the methods is nobody's. */
    private static String joined(List<Method> overloads, String joint, Function<Class<?>, String> part) {
        return overloads.stream()
                .map(method -> part.apply(method.getParameterTypes()[0]))
                .filter(text -> !text.isEmpty())
                .sorted()
                .collect(Collectors.joining(joint));
    }
}
