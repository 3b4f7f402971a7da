package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.Guard;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Need;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A guard, and the fact that it goes by: what is behind it may bring an action or take it away that rules propose. */
record GuardedFact(Guard guard, ReadFact fact) {
    static final List<GuardedFact> ALL = Stream.of(Guard.values())
            .filter(guard -> guard.openFact().isPresent())
            .map(guard -> new GuardedFact(
                    guard, new ReadFact(Property.at(guard.openFact().get()))))
            .toList();

    /** What could yet take a rule's action away, or part of it, or bring it if this guard alone forbids it. */
    Need need(Case facts, OutputTemplate output, ForbiddenActions forbidden, boolean futile) {
        Action action = output.action().orElse(null);
        if (action == null
                || !isAbout(action, output.options())
                || futile && forbidden.hasBut(guard, action, output.options(), output.kinds())) {
            return Need.NONE;
        }
        return fact.need(facts, value -> concerns(value, output.handsIn(facts)));
    }

    private boolean isAbout(Action action, List<Action> options) {
        return guard.about().contains(action) || !Collections.disjoint(guard.about(), options);
    }

    private static boolean concerns(Object value, List<EvidenceKind> kinds) {
        return !(value instanceof Set<?> some) || !Collections.disjoint(some, kinds);
    }
}
