package io.disputetriage.rules.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.Moment;
import io.disputetriage.format.JsonValue;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes explanations as JSON. The same explanation gives the same bytes. */
public final class ExplanationWriter {
    private ExplanationWriter() {}

    /** Every rule as fired, unknown or blocked, in the order of the explanation, and the facts to find out. */
    public static ObjectNode tree(CaseExplanation explanation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        rules(node.putArray("fired"), explanation.fired());
        rules(node.putArray("unknown"), explanation.unknown());
        rules(node.putArray("blocked"), explanation.blocked());
        node.set("findOut", JsonValue.of(explanation.findOut()));
        return node;
    }

    /** The same for people's eyes: indented text, without a line end. */
    public static String indented(CaseExplanation explanation) {
        return tree(explanation).toPrettyString();
    }

    private static void rules(ArrayNode list, List<CaseExplanation.RuleResult> rules) {
        for (CaseExplanation.RuleResult rule : rules) {
            ObjectNode node = list.addObject();
            node.put("rule", rule.id());
            node.put("name", rule.name());
            node.set("playbook", JsonValue.of(rule.playbook()));
            node.put("file", rule.file());
            node.put("line", rule.line());
            ArrayNode constraints = node.putArray("constraints");
            rule.constraints().forEach(finding -> constraint(constraints.addObject(), finding));
            if (rule.outcome() != Truth.TRUE) {
                node.set("wouldFireIf", JsonValue.of(rule.wouldFireIf()));
            }
            if (rule.outcome() == Truth.UNKNOWN) {
                node.set("findOut", JsonValue.of(rule.findOut()));
            }
        }
    }

    private static void constraint(ObjectNode node, CaseExplanation.Finding finding) {
        node.put("text", finding.text());
        node.put("line", finding.line());
        node.put("column", finding.column());
        node.set("result", JsonValue.of(finding.result()));
        values(node.putObject("values"), finding.values());
        if (!finding.from().isEmpty()) {
            values(node.putObject("from"), finding.from());
        }
        if (finding.result() == Truth.UNKNOWN) {
            node.set("unknown", JsonValue.of(finding.unknown()));
        }
    }

    private static void values(ObjectNode node, Map<String, Object> values) {
        values.forEach((path, value) -> node.set(path, value(value)));
    }

    private static JsonNode value(Object value) {
        if (value instanceof BigDecimal number) {
            return DecimalNode.valueOf(number);
        }
        // What only can be compared with null has no form of its own.
        return value instanceof Moment || value instanceof Map
                ? TextNode.valueOf(value.toString())
                : JsonValue.of(value);
    }
}
