package io.disputetriage.authoring.catalogue;

import io.disputetriage.rules.drl.Insertion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a rule says, in words.
 *
 * @param text such as "recommends WAIT"
 * @param details its parameters, one phrase each
 * @param reason what it tells
 */
record InsertionInWords(String text, List<String> details, String reason) {
    private static final Map<String, String> VERBS = Map.of(
            "Recommendation", "recommends",
            "Advice", "advises",
            "Impact", "tells of the impact",
            "Warning", "warns of");

    static InsertionInWords of(Insertion insertion, Map<String, String> bindings) {
        String text = VERBS.get(insertion.type());
        String reason = "";
        List<String> details = new ArrayList<>();
        boolean first = true;
        for (Insertion.Call call : insertion.calls()) {
            String value = call.arguments().stream()
                    .map(argument -> bindings.getOrDefault(argument.text(), argument.word()))
                    .collect(Collectors.joining(", "));
            if (first) {
                text += " " + value;
            } else if (call.name().equals("because")) {
                reason = value;
            } else {
                details.add(words(call.name()) + (value.isEmpty() ? "" : ": " + value));
            }
            first = false;
        }
        return new InsertionInWords(text, details, reason);
    }

    /** {@code notBefore} is "not before". */
    private static String words(String call) {
        return call.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
