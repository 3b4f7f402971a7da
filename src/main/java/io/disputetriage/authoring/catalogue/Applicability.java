package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.policy.Policy;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.Clause;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which types of case a rule can speak, read off its conditions. What follows from platform, kind and stage, alone or
 * with facts of few values, is worked out for each of these values; any other fact may be what the rule wants, each by
 * itself. So a type in which a rule can speak is never missing; one too many may be named where the rule wants facts that
 * never come together.
 */
final class Applicability {
    private static final Predicate<CaseType> ALWAYS = type -> true;

    private final Policy policy;
    private final List<CaseType> types = new ArrayList<>();
    private final Map<String, Predicate<CaseType>> tests = new HashMap<>();

    Applicability(Policy policy) {
        this.policy = policy;
        for (Kind kind : Kind.values()) {
            for (String platform : policy.platforms()) {
                Stream.of(Stage.values()).forEach(stage -> types.add(new CaseType(platform, kind, stage)));
            }
        }
    }

    /** By kind, then by the platforms of the policy, then by stage. */
    Set<CaseType> of(Rule rule) {
        Predicate<CaseType> all = all(rule.constraints().stream()
                .map(constraint -> canHold(constraint.condition()))
                .toList());
        return types.stream().filter(all).collect(Collectors.toUnmodifiableSet());
    }

    private Predicate<CaseType> canHold(Condition condition) {
        if (condition instanceof Condition.Combination several) {
            List<Predicate<CaseType>> parts =
                    several.parts().stream().map(this::canHold).toList();
            if (!several.any()) {
                return all(parts);
            }
            return parts.contains(ALWAYS) ? ALWAYS : type -> parts.stream().anyMatch(part -> part.test(type));
        }
        return condition instanceof Condition.Test test
                ? tests.computeIfAbsent(test.shown(), any -> canHold(test))
                : ALWAYS;
    }

    private static Predicate<CaseType> all(List<Predicate<CaseType>> parts) {
        List<Predicate<CaseType>> limiting =
                parts.stream().filter(part -> part != ALWAYS).distinct().toList();
        return limiting.isEmpty() ? ALWAYS : type -> limiting.stream().allMatch(part -> part.test(type));
    }

    private Predicate<CaseType> canHold(Condition.Test test) {
        Set<String> behind = test.properties()
                .flatMap(path -> StatedFacts.behind(path).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<StatedFacts> ways = StatedFacts.combinations(behind);
        List<String> limiting =
                StatedFacts.OF_A_TYPE.stream().filter(behind::contains).toList();
        if (ways.isEmpty() || limiting.isEmpty()) {
            return ALWAYS;
        }
        Clause clause = Clause.of(test);
        Map<List<Object>, Boolean> known = new HashMap<>();
        return type -> known.computeIfAbsent(limiting.stream().map(type::stated).toList(), any -> ways.stream()
                .flatMap(way -> way.of(type).stream())
                .anyMatch(sheet -> clause.of(policy.derive(sheet)) == Truth.TRUE));
    }
}
