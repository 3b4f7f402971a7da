package io.disputetriage.authoring.replay;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Logic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Money;
import io.disputetriage.format.DecisionOutcome;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.RecordedDecision;
import io.disputetriage.format.RecordedDecision.Decided;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides recorded cases once more and adds up what comes out otherwise. Not safe for several threads. */
public final class Replay {
    private final Rulebook rules;
    private final Optional<Rulebook> base;
    private final int examples;
    private final Map<Change, Tally> changes = new LinkedHashMap<>();
    private final Tally all;
    private final Set<String> heard = new TreeSet<>();
    private long alone;
    private long otherLogic;
    private long otherLogicChanged;

    /**
     * @param rules that decide now; best interpreted ones
     * @param base that decide what is compared with; empty: what was decided is compared with
     * @param examples how many ids are kept of each kind of change
     */
    public Replay(Rulebook rules, Optional<Rulebook> base, int examples) {
        this.rules = rules;
        this.base = base;
        this.examples = examples;
        this.all = new Tally(0);
    }

    /**
     * Decides one case.
     *
     * @param name what to call it if it has no id
     */
    public void add(RecordedDecision recorded, String name) {
        FactSheet sheet = recorded.sheet();
        Optional<DecisionOutcome> before = base.map(rulebook -> DecisionOutcome.of(rulebook.decide(sheet)))
                .or(() -> recorded.decided().map(Decided::outcome));
        if (before.isEmpty()) {
            alone++;
            return;
        }
        Decision now = rules.decide(sheet);
        heard.addAll(DecisionWriter.rules(now));
        Change change = Change.between(before.get(), DecisionOutcome.of(now));
        boolean foreign =
                base.isEmpty() && !recorded.decided().orElseThrow().logic().equals(Logic.VERSION);
        if (foreign) {
            otherLogic++;
            otherLogicChanged += change.aspect() == Change.Aspect.NOTHING ? 0 : 1;
            return;
        }
        String id = recorded.id().orElse(name);
        all.add(id, money(sheet));
        if (change.aspect() != Change.Aspect.NOTHING) {
            changes.computeIfAbsent(change, none -> new Tally(examples)).add(id, money(sheet));
        }
    }

    /** What has come out so far. */
    public ReplayReport report() {
        return ReplayReport.of(all, changes, heard, alone, otherLogic, otherLogicChanged);
    }

    private static Optional<Money> money(FactSheet sheet) {
        return Optional.ofNullable(sheet.complaint().amount())
                .or(() -> Optional.ofNullable(sheet.order().total()));
    }
}
