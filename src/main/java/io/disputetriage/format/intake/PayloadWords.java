package io.disputetriage.format.intake;

import io.disputetriage.facts.Kind;
import io.disputetriage.format.Quote;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.WordEffect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the words of one payload mean by the tables; of a word that they lack somebody is warned. */
final class PayloadWords {
    private final String platform;
    private final Policy policy;
    private final Instant asOf;
    private final PayloadWarnings warnings;

    /** {@code asOf}: the tables are read as of it. */
    PayloadWords(String platform, Policy policy, Instant asOf, PayloadWarnings warnings) {
        this.platform = platform;
        this.policy = policy;
        this.asOf = asOf;
        this.warnings = warnings;
    }

    /** Whether a table has the word, whatever it says. */
    boolean knows(String field, String word) {
        return policy.wordEffects(platform, field, word, asOf).isPresent();
    }

    /** What a word of a field says; nothing, if no table has it. */
    List<WordEffect> effects(String field, String word, PayloadNode node) {
        Optional<List<WordEffect>> effects = policy.wordEffects(platform, field, word, asOf);
        if (effects.isEmpty()) {
            String row = platform + "," + field + "," + cell(word) + ",FACT,VALUE";
            warnings.unknownWord("intake/words.csv", field, word, platform, node.pointer(), row);
        }
        return effects.orElse(List.of());
    }

    /** The likeliest kind that a reason may stand for. */
    Optional<Kind> kind(String reason, PayloadNode node) {
        Optional<Kind> kind = policy.likeliestKind(platform, reason, asOf);
        if (kind.isEmpty()) {
            String row = platform + "," + cell(reason) + ",KIND";
            warnings.unknownWord("policy/platform-reasons.csv", "reason", reason, platform, node.pointer(), row);
        }
        return kind;
    }

    /** As a cell of a table is written. */
    private static String cell(String word) {
        String shown = Quote.shown(word);
        return shown.contains(",") || shown.contains("\"") ? "\"" + shown.replace("\"", "\"\"") + "\"" : shown;
    }
}
