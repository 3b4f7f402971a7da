package io.disputetriage.authoring.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.Quote;
import io.disputetriage.policy.PayloadFields;
import io.disputetriage.policy.Table;
import io.disputetriage.rules.drl.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables that nobody could check, and actions that no table puts in their place. */
final class PolicyChecks {
    private static final Pattern NO_SOURCE =
            Pattern.compile("(todo|tbd|fixme|unknown|none|n/?a|source|[-?.x]+)\\W*", Pattern.CASE_INSENSITIVE);

    private PolicyChecks() {}

    static void table(Table table, LintFindings findings) {
        int source = table.columns().indexOf("source");
        if (source >= 0) {
            table.lines().stream()
                    .filter(line -> NO_SOURCE.matcher(line.cells().get(source)).matches())
                    .forEach(line -> findings.add(
                            "LNT-163",
                            table.file(),
                            line.number(),
                            0,
                            "The source of the row says nothing: "
                                    + line.cells().get(source),
                            "Name a page, a person or a measurement that somebody can look up"));
        }
    }

    /** Rows of {@code intake/words.csv} under a field that no payload has: their words are told as unknown all the same. */
    static void words(Table table, LintFindings findings) {
        int platform = table.columns().indexOf("platform");
        int field = table.columns().indexOf("field");
        if (platform < 0 || field < 0) {
            return;
        }
        for (Table.Line line : table.lines()) {
            String whose = line.cells().get(platform);
            String wrong = line.cells().get(field);
            if (!PayloadFields.isRead(whose, wrong)) {
                findings.add(
                        "LNT-166",
                        table.file(),
                        line.number(),
                        0,
                        "Of payloads of " + whose + " no field " + Quote.shown(wrong) + " is read",
                        Suggestion.hint(wrong, PayloadFields.of(whose)));
            }
        }
    }

    static void order(JsonNode order, List<LintedRule> rules, LintFindings findings) {
        Set<String> listed = new HashSet<>();
        order.path("groups").forEach(group -> listed(group, listed));
        order.path("ladders").forEach(ladder -> ladder.forEach(group -> listed(group, listed)));
        for (LintedRule rule : rules) {
            if (rule.action() != null && !listed.contains(rule.action())) {
                Token place = rule.outline()
                        .insertion()
                        .calls()
                        .get(0)
                        .arguments()
                        .get(0)
                        .span()
                        .last();
                findings.add(
                        "LNT-161",
                        rule,
                        place,
                        "policy/order.yaml has no place for " + rule.action(),
                        "Without one it is done last, with the warning ACTION_NOT_IN_ORDER");
            }
        }
    }

    private static void listed(JsonNode group, Set<String> listed) {
        group.path("actions").forEach(action -> listed.add(action.asText()));
    }
}
