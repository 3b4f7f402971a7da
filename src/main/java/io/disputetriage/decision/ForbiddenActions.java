package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The actions that no rule can bring about in one case, because a {@link Guard} would withhold them whatever else is found out.
 * A guard that only waits for evidence forbids nothing beforehand.
 */
public final class ForbiddenActions implements Situation {
    private static final Map<Action, List<Guard>> ABOUT = new EnumMap<>(Action.class);

    static {
        for (Action action : Action.values()) {
            ABOUT.put(
                    action,
                    Guard.LASTING.stream()
                            .filter(guard -> guard.about().contains(action))
                            .toList());
        }
    }

    /** Not yet known, so that it is none of those with which something was done. */
    private static final List<String> ANY_WORD = List.of("any");

    private final Case facts;
    /** Those asked about already that have neither options nor evidence. */
    private final Map<Action, Boolean> bare = new EnumMap<>(Action.class);

    private ForbiddenActions(Case facts) {
        this.facts = facts;
    }

    /** Those of a case. */
    public static ForbiddenActions in(Case facts) {
        return new ForbiddenActions(facts);
    }

    /**
     * Whether the action, or everything that a choice offers, is forbidden.
     *
     * @param options of a choice; empty for anything else
     * @param kinds of the evidence that it would hand in; empty if it names none
     */
    public boolean has(Action action, List<Action> options, List<EvidenceKind> kinds) {
        return options.isEmpty() && kinds.isEmpty()
                ? bare.computeIfAbsent(action, none -> hasBut(null, action, options, kinds))
                : hasBut(null, action, options, kinds);
    }

    /** The same if one guard weren't there; null: with all of them. */
    public boolean hasBut(Guard without, Action action, List<Action> options, List<EvidenceKind> kinds) {
        List<Guard> guards = ABOUT.get(action);
        Proposed mildest = new Mildest(action, options, kinds, facts.asOf());
        boolean forbidden = false;
        for (int i = 0; i < guards.size(); i++) {
            Guard guard = guards.get(i);
            if (guard != without && guard.forbids(this, mildest)) {
                // A later round answers otherwise because of what rules would hand in, though not by this word.
                if (Guard.WITH_REVIEW.contains(guard) || guard == Guard.NOT_ALLOWED && isSubmission(action)) {
                    return false;
                }
                forbidden = true;
            }
        }
        if (forbidden) {
            return true;
        }
        for (int i = 0; i < options.size(); i++) {
            Action option = options.get(i);
            if (without == null ? offers(option) : !hasBut(without, option, List.of(), List.of())) {
                return false;
            }
        }
        return action == Action.OFFER_CHOICE;
    }

    /** Whether what rules hand in is settled in another way, and whether the dispute is worth its fee matters. */
    public boolean inLaterRound() {
        return LaterRound.isOn(facts);
    }

    private boolean isSubmission(Action action) {
        return inLaterRound() && (action.is(Trait.HANDS_IN_EVIDENCE) || action == Action.APPEAL_PLATFORM);
    }

    @Override
    public Case facts() {
        return facts;
    }

    @Override
    public boolean offers(Action action) {
        return !has(action, List.of(), List.of());
    }

    /** What a rule may propose, with whatever it leaves open set to what guards take least offence at. */
    private record Mildest(Action action, List<Action> options, List<EvidenceKind> kinds, Instant asOf)
            implements Proposed {
        @Override
        public Set<EvidenceKind> needed() {
            return Set.of();
        }

        @Override
        public boolean paysGoodwill() {
            return false;
        }

        @Override
        public boolean byInterface() {
            return false;
        }

        @Override
        public List<String> words() {
            return ANY_WORD;
        }

        @Override
        public Instant until() {
            return action.is(Trait.WAITS) ? asOf.plusNanos(1) : null;
        }
    }
}
