package io.disputetriage.authoring.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.YamlTree;
import io.disputetriage.rules.drl.Insertion;
import java.util.List;

/** Messages that no decision can lead to. */
final class MessageUseChecks {
    private MessageUseChecks() {}

    static void look(String file, YamlTree message, List<LintedRule> rules, LintFindings findings) {
        String action = message.root().path("action").asText();
        JsonNode topic = message.root().path("topic");
        boolean used = rules.stream()
                .map(rule -> rule.outline().insertion())
                .filter(insertion -> insertion.recommends() && insertion.word().equals(action))
                .anyMatch(insertion -> topic.isMissingNode() || isAbout(topic.asText(), insertion));
        if (!used) {
            findings.add(
                    "LNT-165",
                    file,
                    message.place(topic.isMissingNode() ? "/action" : "/topic").line(),
                    0,
                    "No rule recommends " + action + (topic.isMissingNode() ? "" : " about " + topic.asText()),
                    "Add the rule that this message is for, or take the file out");
        }
    }

    private static boolean isAbout(String topic, Insertion insertion) {
        return insertion.arguments("topic").anyMatch(argument -> argument.word().equals(topic));
    }
}
