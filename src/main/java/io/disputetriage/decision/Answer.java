package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** G-ANSWER: a platform that waits gets an answer in time, or a person sees to it; an answer that was given is watched. */
final class Answer {
    private static final String ROW = "G-ANSWER";
    private static final String NO_EVIDENCE = ": no evidence is on record";
    private static final Duration DAY = Duration.ofDays(1);
    /** Held while its evidence is missing, though not beyond the last day before a known deadline. */
    private static final Set<Action> AWAITING_EVIDENCE = EnumSet.of(Action.CONTEST, Action.APPEAL_PLATFORM);
    /** Where a platform takes an offer to the buyer for an answer. */
    private static final Set<Stage> OFFERS_COUNT =
            EnumSet.of(Stage.WARNING, Stage.INQUIRY, Stage.CLAIM, Stage.ARBITRATION);

    private Answer() {}

    static void ensure(DecisionDraft draft) {
        Case facts = draft.facts();
        if (!Boolean.TRUE.equals(facts.derived().answerExpected())
                || draft.has(action -> action.params.get(Param.WHY) == ReviewReason.NO_PLAYBOOK)
                || draft.has(action -> answers(action, facts))) {
            return;
        }
        Optional<ActionTaken> given = given(facts);
        if (given.isPresent() && !isOverlooked(given.get(), facts)) {
            draft.watch(ROW, given(given.get()) + ": look whether the platform has taken it, or asks for more");
            return;
        }
        String missing = missing(draft);
        String why = given.isPresent()
                ? given(given.get()) + ", and yet the platform waits, with less than a day left"
                : "The platform waits for an answer, and nothing that stands here is one" + missing;
        DraftAction review = draft.review(ReviewReason.NO_ANSWER, ROW, why);
        review.dueAt = new Deadline(facts).lastCall();
        draft.askForPapers(action -> action.is(Trait.ANSWERS_PLATFORM));
        if (missing.isEmpty() || missing.equals(NO_EVIDENCE)) {
            review.reasons.addAll(draft.nearest(action -> action.is(Trait.ANSWERS_PLATFORM)));
        }
    }

    private static String missing(DecisionDraft draft) {
        for (DraftAction action : draft.actions) {
            boolean held = DraftAction.mayAnswer(action.action);
            if (held && !action.requires.isEmpty()) {
                return " in time: " + action.action + " still needs " + Texts.list(action.requires);
            }
            if (held && action.after != null) {
                return " in time: " + action.action + " waits for '"
                        + action.after.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "'";
            }
            if (held && action.notBefore != null) {
                return " in time: " + action.action + " is for " + Texts.instant(action.notBefore) + " or later";
            }
        }
        for (Decision.Withheld withheld : draft.withheld()) {
            if (DraftAction.mayAnswer(withheld.action())) {
                return ": " + withheld.action() + " is withheld (" + withheld.text() + ")";
            }
        }
        return draft.facts().evidence().isEmpty() ? NO_EVIDENCE : "";
    }

    /** The last answer that was given at this stage. */
    private static Optional<ActionTaken> given(Case facts) {
        return Done.atThisStage(facts)
                .filter(taken -> answers(taken.action(), Done.paid(taken), facts))
                .max(Comparator.comparing(ActionTaken::at, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static String given(ActionTaken taken) {
        return "The answer was given"
                + (taken.at() == null ? "" : " on " + Texts.instant(taken.at()))
                + ", by " + taken.action();
    }

    /** A day after an answer the platform should wait no more; while there is time left, watching is enough. */
    private static boolean isOverlooked(ActionTaken given, Case facts) {
        return new Deadline(facts).isWithinADay()
                && (given.at() == null || given.at().isBefore(facts.asOf().minus(DAY)));
    }

    /** From when on an answer that was given is overlooked, unless the deadline nears later. Null: none was, or its time isn't known. */
    static Instant overlookedAt(Case facts) {
        return Boolean.TRUE.equals(facts.derived().answerExpected())
                ? given(facts)
                        .map(ActionTaken::at)
                        .map(at -> at.plus(DAY).plusMillis(1))
                        .orElse(null)
                : null;
    }

    private static boolean answers(DraftAction action, Case facts) {
        boolean comes =
                !DraftAction.OFFERS.contains(action.action) || !action.awaitsEvent() && !isGoodwillAlone(action);
        return comes && answers(action.action, action.pays(), facts) && isInTime(action, facts);
    }

    private static boolean isGoodwillAlone(DraftAction offer) {
        return offer.action == Action.OFFER_CHOICE && offer.options().stream().noneMatch(DraftAction.OFFERS::contains);
    }

    private static boolean answers(Action action, boolean pays, Case facts) {
        boolean offer =
                DraftAction.OFFERS.contains(action) && facts.stage() != null && OFFERS_COUNT.contains(facts.stage());
        return facts.returned().state() == ReturnState.REQUESTED && returnCanBeAnswered(facts)
                ? action == Action.PROVIDE_RETURN_LABEL || offer && pays
                : action.is(Trait.ANSWERS_PLATFORM) || offer;
    }

    /** A bank, and a platform that has paid already, ask about the dispute and not about the return. */
    private static boolean returnCanBeAnswered(Case facts) {
        return !Boolean.TRUE.equals(facts.derived().cardDispute())
                && !Boolean.TRUE.equals(facts.derived().platformAppeal());
    }

    /**
     * What waits for an event alone may come too late, and so may an offer on the last day that must not be made before its paper is
     * there, but for the money in it. Evidence goes out then with what is on record.
     */
    private static boolean isInTime(DraftAction action, Case facts) {
        Instant due = new Deadline(facts).due();
        if (action.notBefore != null) {
            return due != null && action.notBefore.isBefore(due);
        }
        boolean held = !action.requires.isEmpty()
                && (AWAITING_EVIDENCE.contains(action.action) && due == null
                        || DraftAction.OFFERS.contains(action.action)
                                && !action.pays()
                                && new Deadline(facts).isWithinADay());
        return !action.awaitsEvent() && !held;
    }
}
