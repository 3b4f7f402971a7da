package io.disputetriage.decision;

import io.disputetriage.facts.Case;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a rule says what it says, but for the values of a case; read once for all cases. */
public final class RuleReason {
    private final String id;
    private final List<String> playbook;
    private final String file;
    private final int line;
    private final Map<String, ReasonText> texts;

    /**
     * The reasons of one rule; the parameters are those of {@link Reason}.
     *
     * @param texts all that it may give, with their placeholders
     */
    public RuleReason(String id, List<String> playbook, String file, int line, List<String> texts) {
        this.id = id;
        this.playbook = List.copyOf(playbook);
        this.file = file;
        this.line = line;
        // Compiled rules hand over interned texts, which are found without being read.
        this.texts = texts.stream()
                .distinct()
                .map(String::intern)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), ReasonText::of));
    }

    /** The reason for one case, if the rule gives this text. */
    public Reason about(Case facts, String text) {
        ReasonText known = texts.get(text);
        return new Reason(id, playbook, file, line, (known == null ? ReasonText.of(text) : known).fill(facts));
    }
}
