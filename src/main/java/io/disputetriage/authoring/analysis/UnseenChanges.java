package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Set;

/** What two rulesets don't have alike and has shown in no difference of the fact sheets so far. Not safe for several threads. */
public final class UnseenChanges {
    private final RulesetDiff diff;

    /** Best interpreted rulesets. */
    public UnseenChanges(Rulebook before, Rulebook after) {
        diff = new RulesetDiff(before, after, Set.of());
    }

    /** Lets both decide one more sheet. */
    public void look(FactSheet sheet) {
        diff.look(Draft.of(sheet));
    }

    /** Rules first, then rows, then the order of the actions. */
    public List<DiffReport.Unseen> left() {
        return diff.unseen();
    }
}
