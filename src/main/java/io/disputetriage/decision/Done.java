package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.Case;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the seller has done at the present stage of a case, as far as it stands in the way of doing it again. */
final class Done {
    /** Waiting and watching go on, and a person may have to look again. */
    static final Set<Action> NOT_REPEATED =
            EnumSet.complementOf(EnumSet.of(Action.WAIT, Action.MONITOR_CASE, Action.HUMAN_REVIEW));

    private Done() {}

    /** What was done at another stage doesn't count, and neither does what was done at a known one while the present one is unknown. */
    static Stream<ActionTaken> atThisStage(Case facts) {
        List<ActionTaken> all = facts.history().actionsTaken();
        return all.stream().filter(taken -> taken.stage() == null || taken.stage() == facts.stage());
    }

    private static boolean isAnything(Case facts) {
        return !facts.history().actionsTaken().isEmpty();
    }

    static boolean was(Case facts, Proposed proposed) {
        return isAnything(facts) && those(facts, proposed).findAny().isPresent();
    }

    /** The action says nothing that what was done had not said: new evidence, or another topic, makes it another action. */
    private static Stream<ActionTaken> those(Case facts, Proposed proposed) {
        return atThisStage(facts)
                .filter(taken -> taken.action() == proposed.action())
                .filter(taken -> taken.words() == null || taken.words().containsAll(proposed.words()));
    }

    /** By itself, or as an option of a choice. */
    static boolean wasRefused(Case facts, Proposed proposed) {
        return isAnything(facts)
                && (those(facts, proposed).anyMatch(ActionTaken::refused)
                        || atThisStage(facts)
                                .anyMatch(taken -> taken.refused()
                                        && taken.action() == Action.OFFER_CHOICE
                                        && mayHave(taken, proposed.action())));
    }

    private static boolean mayHave(ActionTaken choice, Action option) {
        return choice.words() == null || choice.words().contains(ActionWords.word(Param.OPTIONS, option));
    }

    /** Whether what was done paid the buyer, by itself or as an option that is known to have stood in a choice. */
    static boolean paid(ActionTaken taken) {
        return taken.action().is(Action.Trait.PAYS)
                || taken.action() == Action.OFFER_CHOICE
                        && taken.words() != null
                        && Action.all(Action.Trait.PAYS).stream().anyMatch(option -> mayHave(taken, option));
    }

    /** As a sentence. */
    static String when(Case facts, Proposed proposed) {
        return those(facts, proposed)
                .map(ActionTaken::at)
                .filter(at -> at != null)
                .max(Comparator.naturalOrder())
                .map(Done::when)
                .orElse("Done already at this stage");
    }

    private static String when(Instant at) {
        return "Done on " + Texts.instant(at);
    }
}
