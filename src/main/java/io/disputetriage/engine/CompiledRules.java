package io.disputetriage.engine;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.ReasonText;
import io.disputetriage.facts.Case;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
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

    private final Map<String, RuleOutline> rules;
    private final Map<String, ReasonText> texts;
    private final int limit;
    private volatile KieBase base;

    CompiledRules(KieBase base, List<RuleOutline> outlines) {
        this(base, byName(outlines), texts(outlines), FIRING_LIMIT);
    }

    private CompiledRules(KieBase base, Map<String, RuleOutline> rules, Map<String, ReasonText> texts, int limit) {
        this.base = base;
        this.rules = rules;
        this.texts = texts;
        this.limit = limit;
    }

    /** The same rules with another firing limit. */
    CompiledRules withFiringLimit(int firings) {
        return new CompiledRules(base, rules, texts, firings);
    }

    /** What the rules say about a case. Equal cases give equal findings. A rule that fails is named in the faults. */
    public Findings evaluate(Case facts) {
        KieBase open = Objects.requireNonNull(base, "These rules are closed");
        Heard heard = new Heard(facts, rules, texts);
        KieSession session = open.newKieSession();
        try {
            session.addEventListener(heard);
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

    private void fire(KieSession session, Heard heard) {
        int left = limit;
        while (left > 0) {
            try {
                left -= session.fireAllRules(left);
                break;
            } catch (RuntimeException e) {
                heard.fault(Failure.sentence(e, rules.values()));
                left--;
            }
        }
        if (left <= 0) {
            heard.fault("Stopped after " + limit + " rules had fired: the rest was not heard");
        }
    }

    private static Map<String, RuleOutline> byName(List<RuleOutline> outlines) {
        Map<String, RuleOutline> rules = new HashMap<>();
        outlines.forEach(outline -> rules.put(outline.name(), outline));
        return rules;
    }

    private static Map<String, ReasonText> texts(List<RuleOutline> outlines) {
        Map<String, ReasonText> texts = new HashMap<>();
        outlines.stream()
                .flatMap(rule -> rule.literals("because").stream())
                .map(Token::text)
                .forEach(text -> texts.computeIfAbsent(text, ReasonText::of));
        return texts;
    }
}
