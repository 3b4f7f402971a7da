package io.disputetriage.rules.engine;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.RuleReason;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** One ruleset, compiled; immutable and safe for many threads until it is closed. */
public final class CompiledRules implements AutoCloseable {
    /** How many rules may fire for one case before something must be wrong. */
    static final int FIRING_LIMIT = 1_000;

    private final List<Rule> outlines;
    private final Map<String, RuleReason> reasons;
    private final int limit;
    private volatile KieBase base;

    CompiledRules(KieBase base, List<Rule> outlines) {
        this(base, outlines, reasons(outlines), FIRING_LIMIT);
    }

    private CompiledRules(KieBase base, List<Rule> outlines, Map<String, RuleReason> reasons, int limit) {
        this.base = base;
        this.outlines = outlines;
        this.reasons = reasons;
        this.limit = limit;
    }

    /** What they were compiled from. */
    public List<Rule> outlines() {
        return outlines;
    }

    /** The same rules with another firing limit. */
    CompiledRules withFiringLimit(int firings) {
        return new CompiledRules(base, outlines, reasons, firings);
    }

    /** What the rules say about a case. Equal cases give equal findings. A rule that fails is named in the faults. */
    public Findings evaluate(Case facts) {
        KieBase open = Objects.requireNonNull(base, "These rules are closed");
        FindingsCollector heard = new FindingsCollector(facts, reasons);
        KieSession session = new Session(open, heard);
        try {
            session.insert(facts);
            fire(session, heard);
        } catch (RuntimeException e) {
            heard.fault("The rules could not be evaluated: " + e);
        } finally {
            session.dispose();
        }
        return heard.findings();
    }

    /** Lets go of the compiled classes; evaluations that run go on. */
    @Override
    public void close() {
        base = null;
    }

    private void fire(KieSession session, FindingsCollector heard) {
        int left = limit;
        while (left > 0) {
            try {
                left -= session.fireAllRules(left);
                break;
            } catch (RuntimeException e) {
                heard.fault(Failure.sentence(e, outlines));
                left--;
            }
        }
        if (left <= 0) {
            heard.fault("Stopped after " + limit + " rules had fired: the rest was not heard");
        }
    }

    /** By the name of the rule, which compiled rules hand over interned, too. */
    private static Map<String, RuleReason> reasons(List<Rule> outlines) {
        Map<String, RuleReason> reasons = new HashMap<>();
        outlines.forEach(rule -> reasons.put(
                rule.name().intern(),
                new RuleReason(
                        rule.id(),
                        rule.playbook(),
                        rule.file(),
                        rule.line(),
                        rule.reasons().stream().map(Insertion.Argument::text).toList())));
        return reasons;
    }
}
