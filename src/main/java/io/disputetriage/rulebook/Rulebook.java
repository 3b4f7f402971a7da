package io.disputetriage.rulebook;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Resolution;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.engine.CompiledRules;
import io.disputetriage.evaluator.Evaluator;
import io.disputetriage.evaluator.Explanation;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.policy.Policy;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.RulesetFiles;
import java.util.List;

/** One ruleset, ready to decide; immutable and safe for many threads until it is closed. */
public final class Rulebook implements AutoCloseable {
    private final RulesetFiles files;
    private final List<RuleOutline> outlines;
    private final Policy policy;
    private final OrderTable order;
    private final CompiledRules rules;
    private final Evaluator evaluator;

    Rulebook(RulesetFiles files, List<RuleOutline> outlines, Policy policy, OrderTable order, CompiledRules rules) {
        this.files = files;
        this.outlines = List.copyOf(outlines);
        this.policy = policy;
        this.order = order;
        this.rules = rules;
        this.evaluator = Evaluator.of(outlines);
    }

    /** Reads and compiles a ruleset. It takes seconds, so it is done off the path of a request. */
    public static Loading load(RulesetFiles files) {
        return new RulebookLoader(files).load();
    }

    /** Decides a case. The same fact sheet gives an equal decision, whoever asks and whenever. */
    public Decision decide(FactSheet sheet) {
        Case facts = policy.derive(sheet);
        return Resolution.resolve(facts, rules.evaluate(facts), order, files.revision());
    }

    /** The case as rules see it. */
    Case derive(FactSheet sheet) {
        return policy.derive(sheet);
    }

    /** What every rule says about a case, and why. A rule is shown as fired if and only if it fires when deciding. */
    public Explanation explain(FactSheet sheet) {
        return evaluator.explain(policy.derive(sheet));
    }

    /** Runs engine and evaluator on a case and compares which rules fire. */
    Agreement compare(Case facts) {
        return Agreement.of(rules.evaluate(facts), evaluator, facts);
    }

    /** SHA-256 of the files, in lower-case hex. */
    public String revision() {
        return files.revision();
    }

    /** Every rule, sorted by file and line. */
    public List<RuleOutline> outlines() {
        return outlines;
    }

    /** What the rules were made from. */
    public RulesetFiles files() {
        return files;
    }

    /** Which of several sound actions comes first. */
    public OrderTable order() {
        return order;
    }

    /** Lets go of the compiled rules. Decisions that are under way are finished; later ones throw. */
    @Override
    public void close() {
        rules.close();
    }

    /** What came of loading a ruleset. */
    public sealed interface Loading {}

    /** It is sound. The caller closes the rulebook when it is replaced. */
    public record Ready(Rulebook rulebook) implements Loading {}

    /** It has faults: all of them, never none, sorted by file and line. */
    public record Refused(List<Diagnostic> diagnostics) implements Loading {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
