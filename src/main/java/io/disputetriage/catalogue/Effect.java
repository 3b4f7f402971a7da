package io.disputetriage.catalogue;

import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a rule says, in words.
 *
 * @param text such as "recommends WAIT"
 * @param details its parameters, one phrase each
 * @param reason what it tells
 */
record Effect(String text, List<String> details, String reason) {
    private static final Map<String, String> VERBS = Map.of(
            "Recommendation", "recommends",
            "Advice", "advises",
            "Impact", "tells of the impact",
            "Warning", "warns of");

    static Effect of(RuleOutline rule, Map<String, String> bindings) {
        String text = VERBS.get(rule.consequence().get(0).text());
        String reason = "";
        List<String> details = new ArrayList<>();
        boolean first = true;
        for (Call call : Call.in(rule)) {
            String value = value(call.arguments(), bindings);
            if (first) {
                text += " " + value;
            } else if (call.name().equals("because")) {
                reason = value;
            } else {
                details.add(words(call.name()) + (value.isEmpty() ? "" : ": " + value));
            }
            first = false;
        }
        return new Effect(text, details, reason);
    }

    private static String value(List<Token> arguments, Map<String, String> bindings) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            boolean typed = i + 1 < arguments.size() && arguments.get(i + 1).is(".");
            if (!typed && !arguments.get(i).is(".")) {
                value.append(arguments.get(i).is(",") ? ", " : shown(arguments.get(i), bindings));
            }
        }
        return value.toString();
    }

    private static String shown(Token token, Map<String, String> bindings) {
        return bindings.getOrDefault(token.text(), token.text());
    }

    /** {@code notBefore} is "not before". */
    private static String words(String call) {
        return call.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
