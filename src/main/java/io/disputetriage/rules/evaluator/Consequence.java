package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Warning;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule inserts, ready to be made for a case.
 *
 * @param constant what it is for every case, if it takes nothing from the case
 */
record Consequence(List<Step> steps, Optional<Object> constant) {
    private static final Map<String, Class<?>> TYPES = Stream.of(
                    Recommendation.class, Advice.class, Impact.class, Warning.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /** Throws if there is no such call or word: rules that passed the check of words have none. */
    static Consequence of(Rule outline) {
        Insertion insertion = outline.insertion();
        Map<String, String> bound = outline.bindings();
        List<Step> steps = new ArrayList<>();
        Class<?> type = TYPES.get(insertion.type());
        for (Insertion.Call call : insertion.calls()) {
            Step step = Step.of(type, call, bound);
            steps.add(step);
            type = step.returns();
        }
        boolean always = steps.stream().allMatch(Step::isConstant);
        return new Consequence(List.copyOf(steps), always ? Optional.of(run(steps, null)) : Optional.empty());
    }

    /** What the rule says of this case; throws what its words throw. */
    Object in(Case facts) {
        return constant.isPresent() ? constant.get() : run(steps, facts);
    }

    private static Object run(List<Step> steps, Case facts) {
        Object made = null;
        for (Step step : steps) {
            made = step.on(made, facts);
        }
        return made;
    }
}
