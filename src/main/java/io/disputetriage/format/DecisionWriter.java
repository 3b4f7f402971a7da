package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Writes decisions in the shape of the contract. The same decision gives the same bytes. */
public final class DecisionWriter {
    private DecisionWriter() {}

    /** The decision as a tree, without a {@code decisionId}: that is given to what is kept. */
    public static ObjectNode tree(Decision decision) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("caseRef", decision.caseRef());
        node.set("asOf", JsonValue.of(decision.asOf()));
        node.set("urgency", JsonValue.of(decision.urgency()));
        each(node, "actions", decision.actions(), DecisionWriter::step);
        each(node, "advice", decision.advice(), DecisionWriter::note);
        each(node, "impact", decision.impact(), DecisionWriter::note);
        each(node, "warnings", decision.warnings(), DecisionWriter::note);
        each(node, "withheld", decision.withheld(), DecisionWriter::withheld);
        each(node, "questions", decision.questions(), DecisionWriter::question);
        ObjectNode derived = node.putObject("derived");
        new TreeMap<>(decision.derived()).forEach((path, value) -> derived.set(path, JsonValue.of(value)));
        ObjectNode due = node.putObject("responseDue");
        due.set("at", JsonValue.of(decision.responseDue().at()));
        due.put("derivedFromPolicy", decision.responseDue().derivedFromPolicy());
        node.set("reviewAt", JsonValue.of(decision.reviewAt()));
        node.putObject("ruleset").put("revision", decision.revision());
        node.put("logic", decision.logic());
        return node;
    }

    /** RFC 8785 text without {@code decisionId}: what is stored, and what "the same bytes" means. */
    public static String canonical(Decision decision) {
        return CanonicalDecision.of(decision).text();
    }

    /** {@link #canonical} in UTF-8. */
    public static byte[] canonicalBytes(Decision decision) {
        return CanonicalDecision.of(decision).bytes();
    }

    /** The decision for people's eyes: indented text, without a line end. */
    public static String indented(Decision decision) {
        return tree(decision).toPrettyString();
    }

    private static void step(Decision.Step step, ObjectNode node) {
        node.put("rank", step.rank());
        node.set("action", JsonValue.of(step.action()));
        node.put("title", step.title());
        node.set("params", params(step.params()));
        node.set("dueAt", JsonValue.of(step.dueAt()));
        node.set("notBefore", JsonValue.of(step.notBefore()));
        node.set("requires", JsonValue.of(step.requires().stream().sorted().toList()));
        node.set("after", JsonValue.of(step.after()));
        node.put("needsHuman", step.needsHuman());
        each(node, "because", step.because(), DecisionWriter::reason);
    }

    private static JsonNode params(Map<Param, Object> params) {
        Map<Param, Object> inOrder = new EnumMap<>(Param.class);
        inOrder.putAll(params);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        inOrder.forEach((param, value) -> node.set(param.json(), JsonValue.of(value)));
        return node;
    }

    private static void note(Decision.Note<?> note, ObjectNode node) {
        node.set("kind", JsonValue.of(note.kind()));
        each(node, "because", note.because(), DecisionWriter::reason);
    }

    private static void withheld(Decision.Withheld withheld, ObjectNode node) {
        node.set("action", JsonValue.of(withheld.action()));
        node.put("by", withheld.by());
        node.put("text", withheld.text());
        node.set("missing", JsonValue.of(withheld.missing().stream().sorted().toList()));
        each(node, "because", withheld.because(), DecisionWriter::reason);
    }

    private static void question(Question question, ObjectNode node) {
        node.put("fact", question.fact());
        node.put("ask", question.ask());
        node.set("wouldDecide", JsonValue.of(question.wouldDecide()));
    }

    private static void reason(Reason reason, ObjectNode node) {
        node.put("rule", reason.rule());
        node.set("playbook", JsonValue.of(reason.playbook()));
        node.put("file", reason.file());
        node.put("line", reason.line());
        node.put("text", reason.text());
    }

    private static <T> void each(
            ObjectNode node, String name, Collection<? extends T> all, BiConsumer<T, ObjectNode> write) {
        ArrayNode list = node.putArray(name);
        for (T one : List.copyOf(all)) {
            write.accept(one, list.addObject());
        }
    }

    /** The ids of the rules and guards that have a part in the decision, be it in what was withheld; some more than once. */
    public static List<String> rules(Decision decision) {
        return tree(decision).findValuesAsText("rule");
    }
}
