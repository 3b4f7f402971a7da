package io.disputetriage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Inquiry;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Resolution;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.OrderTableReader;
import io.disputetriage.format.OrderTableResult;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.format.intake.PayloadReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.questions.OpenFact;
import io.disputetriage.rules.questions.Questions;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Where the time of a decision goes: each step by itself, with the shipped rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC", "-Xbatch"})
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 4, time = 3)
public class StepBenchmark {
    /** When all words that the tables have are in force. */
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static final Inquiry NOTHING_TO_ASK = new Inquiry(List.of(), fact -> fact);

    private final FactSheet[] sheets = Sheets.read();
    private final Case[] cases = new Case[sheets.length];
    private final Findings[] findings = new Findings[sheets.length];
    private final Decision[] decisions = new Decision[sheets.length];
    private String[] payloads;
    private Messages messages;
    private Policy policy;
    private CompiledRules rules;
    private Questions questions;
    private Rulebook rulebook;
    private OrderTable order;
    private int next;
    private int nextPayload;

    /** Rules without messages, only for what is measured with them: to compile them takes a while. */
    @State(Scope.Thread)
    public static class Silent {
        private Rulebook rulebook;

        @Setup
        public void load() {
            RulesetFiles files = PaddedRules.of(0);
            Set<String> messages = files.texts("messages/", "").keySet();
            rulebook = ((Rulebook.Ready) RulebookLoader.load(files.without(messages))).rulebook();
        }
    }

    @Setup
    public void load() {
        RulesetFiles files = PaddedRules.of(0);
        payloads = files.texts("intake/payloads/", "").values().toArray(String[]::new);
        policy = ((PolicyResult.Loaded) PolicyReader.read(files.texts())).policy();
        order = ((OrderTableResult.Read) OrderTableReader.read(files.texts().get("policy/order.yaml"), "order.yaml"))
                .table();
        messages = ((MessagesReader.Read) MessagesReader.read(files.texts())).messages();
        RulesetParser.Outlined outlined = (RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped());
        questions = Questions.of(outlined.outlines(), policy, order);
        rules = ((Compilation.Compiled) RuleCompiler.compile(files, outlined.outlines(), List.of())).rules();
        rulebook = ((Rulebook.Ready) RulebookLoader.load(files)).rulebook();
        for (int i = 0; i < sheets.length; i++) {
            cases[i] = policy.derive(sheets[i]);
            findings[i] = rules.evaluate(cases[i]);
            decisions[i] = Resolution.resolve(cases[i], findings[i], NOTHING_TO_ASK, order, "0");
        }
    }

    /** From the text of a payload to the fact sheet, of each platform and tracker those that the words are tested by. */
    @Benchmark
    public IntakeResult intake() {
        nextPayload = nextPayload + 1 == payloads.length ? 0 : nextPayload + 1;
        JsonNode payload = ((JsonResult.Parsed) PayloadReader.read(payloads[nextPayload])).tree();
        return Intake.read(
                JsonNodeFactory.instance.objectNode().put("caseRef", "BENCH-1"),
                List.of(new Payload("0", null, payload)),
                policy,
                NOW);
    }

    @Benchmark
    public Case derive() {
        return policy.derive(sheets[turn()]);
    }

    @Benchmark
    public Findings evaluate() {
        return rules.evaluate(cases[turn()]);
    }

    @Benchmark
    public List<OpenFact> ask() {
        return questions.open(cases[turn()]);
    }

    @Benchmark
    public Decision resolve() {
        int turn = turn();
        return Resolution.resolve(cases[turn], findings[turn], NOTHING_TO_ASK, order, "0");
    }

    /** The whole that these steps come to, and that drafts and checklists are measured by. */
    @Benchmark
    public Decision decide() {
        return rulebook.decide(sheets[turn()]);
    }

    /** The same by rules that have no messages: what it costs that there are some, though nobody asks for a draft. */
    @Benchmark
    public Decision decideWithoutMessages(Silent silent) {
        return silent.rulebook.decide(sheets[turn()]);
    }

    /** What can be sent for all actions of a decision. */
    @Benchmark
    public List<MessageDraft> draft() {
        int turn = turn();
        return messages.drafts(cases[turn], decisions[turn], null);
    }

    /** The evidence that the answers of a decision need. */
    @Benchmark
    public Checklist checklist() {
        int turn = turn();
        return Checklist.of(sheets[turn], cases[turn], decisions[turn], policy);
    }

    private int turn() {
        next = next + 1 == sheets.length ? 0 : next + 1;
        return next;
    }
}
