package io.disputetriage.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why something stands in a decision.
 *
 * @param rule the rule's id, or {@code guard.…}, {@code order} and {@code facts} for what the service itself says, or {@code nearest} for a rule
 *     that was looked at and is silent
 * @param playbook the playbook rows behind it, sorted
 * @param file the rule's file below {@code rules/}; null for a guard
 * @param line the rule's first line; null for a guard
 * @param text one sentence with the values of this case
 */
public record Reason(String rule, List<String> playbook, String file, Integer line, String text) {
    private static final String NEAREST = "nearest";
    private static final Map<String, String> GUARDS = new ConcurrentHashMap<>();

    public Reason {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(text);
        playbook = List.copyOf(playbook);
    }

    /** By its rule alone: the generated one would read every text again, and one rule seldom speaks twice. */
    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    /** That a rule was looked at and is silent. Its id is not {@code rule}: a rule that stays silent decides nothing. */
    public static Reason nearest(String file, int line, String text) {
        return new Reason(NEAREST, List.of(), file, line, text);
    }

    /** True if it tells of a rule that was looked at and is silent. */
    public boolean isOfSilentRule() {
        return rule.equals(NEAREST);
    }

    /** A reason of a guard, by its id in the playbook such as {@code G-DEADLINE}. */
    public static Reason guard(String id, String text) {
        return new Reason(
                GUARDS.computeIfAbsent(id, name -> "guard." + name.toLowerCase(Locale.ROOT)),
                List.of(id),
                null,
                null,
                text);
    }
}
