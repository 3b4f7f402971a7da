package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A few rules of a test's own, over the shipped policy. */
final class Playbook {
    private final List<String> rules = new ArrayList<>();
    private final Map<String, String> others = new TreeMap<>();

    /** The id of the n-th rule is {@code own.n}. */
    Playbook rule(String condition, String says) {
        int number = rules.size() + 1;
        rules.add(
                """
                rule "Rule %d"
                    @id("own.%d")
                    @owner("tests")
                    @playbook("S1-05")
                when
                    Case( %s )
                then
                    insert( %s.because( "Because of %d" ) );
                end
                """
                        .formatted(number, number, condition, says, number));
        return this;
    }

    Playbook file(String path, String text) {
        others.put(path, text);
        return this;
    }

    Rulebook book() {
        Map<String, String> texts = new TreeMap<>(Books.SHIPPED_FILES.texts());
        texts.keySet().removeIf(path -> !path.startsWith("policy/"));
        texts.put(
                "playbooks/own.drl",
                "package playbooks.own\n\nimport io.disputetriage.facts.*\nimport io.disputetriage.decision.*\n\n"
                        + String.join("\n", rules));
        texts.putAll(others);
        return Books.of(texts);
    }
}
