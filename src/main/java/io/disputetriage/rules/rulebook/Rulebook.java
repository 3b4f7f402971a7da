package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Inquiry;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Resolution;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.TurningPoints;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.questions.OpenFact;
import io.disputetriage.rules.questions.Questions;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One ruleset, ready to decide; immutable and safe for many threads until it is closed. */
public final class Rulebook implements AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);

    private final RulesetFiles files;
    private final List<Rule> outlines;
    private final List<DeclaredGaps.Entry> declaredGaps;
    private final Policy policy;
    private final OrderTable order;
    private final Messages messages;
    private final RuleRunner voice;
    private final Evaluator evaluator;
    private final Questions questions;
    private final NearestRules nearest;

    Rulebook(
            RulesetFiles files,
            List<Rule> outlines,
            List<DeclaredGaps.Entry> declaredGaps,
            Policy policy,
            OrderTable order,
            Messages messages,
            RuleRunner voice,
            Evaluator evaluator) {
        this.files = files;
        this.outlines = List.copyOf(outlines);
        this.declaredGaps = List.copyOf(declaredGaps);
        this.policy = policy;
        this.order = order;
        this.messages = messages;
        this.voice = voice;
        this.evaluator = evaluator;
        this.questions = Questions.of(outlines, policy, order);
        this.nearest = new NearestRules(outlines, policy);
    }

    /** Decides a case. The same fact sheet gives an equal decision, whoever asks and whenever. */
    public Decision decide(FactSheet sheet) {
        Case facts = policy.derive(sheet);
        return decide(facts, voice.about(facts));
    }

    /**
     * The first instant after {@code moment} at which this decision may come out differently though no fact changes; null: none that is known.
     */
    public Instant turnsAfter(Instant moment, FactSheet sheet, Decision decision) {
        List<Duration> waits = decision.actions().stream()
                .flatMap(step -> Stream.concat(step.params().values().stream(), Stream.ofNullable(step.notBefore())))
                .filter(Instant.class::isInstance)
                .map(end -> Duration.between(sheet.asOf(), (Instant) end))
                // Waits of a length; one that ends at a given time would seem another at each look.
                .filter(length -> length.toMillis() % DAY.toMillis() == 0)
                .toList();
        return TurningPoints.after(moment, sheet, policy, waits);
    }

    private static List<String> paths(List<OpenFact> open) {
        return open.stream().map(OpenFact::fact).toList();
    }

    /** The case as rules see it. */
    public Case derive(FactSheet sheet) {
        return policy.derive(sheet);
    }

    /** What every rule says about a case, and why. A rule is shown as fired if and only if it fires when deciding. */
    public CaseExplanation explain(FactSheet sheet) {
        Case facts = policy.derive(sheet);
        return evaluator.explain(facts, paths(open(facts)));
    }

    /** The unknown facts that could change the decision of a case, in their order. */
    List<OpenFact> open(Case facts) {
        return questions.open(facts);
    }

    /** Lets a listener hear what every constraint of every rule comes to. */
    public void listen(FactSheet sheet, Evaluator.Listener listener) {
        evaluator.listen(policy.derive(sheet), listener);
    }

    /** Decides a case from what was said about it, whoever said it. */
    public Decision decide(Case facts, Findings findings) {
        return Resolution.resolve(
                facts,
                findings,
                questions.about(facts, such -> nearest.of(facts, such), such -> nearest.papers(facts, such)),
                order,
                files.revision());
    }

    /** The same without what to find out and without the nearest rules, which take most of the time: for its actions and what is withheld. */
    public Decision act(Case facts, Findings findings) {
        return Resolution.resolve(facts, findings, Inquiry.NOTHING, order, files.revision());
    }

    /**
     * What can be sent for the actions of a decision that these rules made of this fact sheet.
     *
     * @param language a tag such as {@code pt-BR}; null: the buyer's for messages to him, the platform's for those to it, and English else
     */
    public List<MessageDraft> drafts(FactSheet sheet, Decision decision, String language) {
        return messages.drafts(policy.derive(sheet), decision, language);
    }

    /** Whether the tables say that somebody has checked this address of the complaints department of a case's platform. */
    public boolean isVerified(String complaintAddress, FactSheet sheet) {
        return policy.isVerified(complaintAddress, sheet.platform(), sheet.asOf());
    }

    /** Which evidence goes with the answers of a decision that these rules made of this fact sheet. */
    public Checklist checklist(FactSheet sheet, Decision decision) {
        return Checklist.of(sheet, policy.derive(sheet), decision, policy);
    }

    /** One text for each rule that only one of engine and evaluator fires for a case, with its constraints and their values. */
    public List<String> disagreements(FactSheet sheet) {
        return compare(policy.derive(sheet)).differences();
    }

    /** The ids of the rules about which engine and evaluator don't agree for a case, sorted; normally none. Holds no value of the case. */
    public Set<String> contested(FactSheet sheet) {
        return compare(policy.derive(sheet)).rules();
    }

    /** Runs engine and evaluator on a case and compares what they say. */
    Agreement compare(Case facts) {
        return Agreement.of(voice.about(facts), evaluator, facts);
    }

    /**
     * The same policy and order with other rules, which the evaluator speaks for, and with the revision of the files that they were made
     * from. Throws if a rule names something that doesn't exist.
     */
    public Rulebook with(List<Rule> rules) {
        Evaluator other = Evaluator.of(rules);
        return new Rulebook(
                files, rules, declaredGaps, policy, order, messages, new RuleRunner.Interpreted(other), other);
    }

    /** SHA-256 of the files, in lower-case hex. */
    public String revision() {
        return files.revision();
    }

    /** The gaps that are there on purpose, from {@code gaps.yaml}; empty without such a file. */
    public List<DeclaredGaps.Entry> declaredGaps() {
        return declaredGaps;
    }

    /** Every rule, sorted by file and line. */
    public List<Rule> outlines() {
        return outlines;
    }

    /** The platforms that these rules list: a fact sheet that they decide names one of them. */
    public List<String> platforms() {
        return policy.platforms();
    }

    /** The tables by which payloads are read and cases derived. */
    public Policy policy() {
        return policy;
    }

    /** What the rules were made from. */
    public RulesetFiles files() {
        return files;
    }

    /** Which of several sound actions comes first. */
    public OrderTable order() {
        return order;
    }

    /** What can be sent for the actions of decisions. */
    public Messages messages() {
        return messages;
    }

    /** Lets go of the compiled rules. Decisions that are under way are finished; later ones throw. */
    @Override
    public void close() {
        voice.close();
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
