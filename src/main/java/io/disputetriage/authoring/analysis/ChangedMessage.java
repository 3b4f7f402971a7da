package io.disputetriage.authoring.analysis;

import java.util.List;

/**
 * A message, or what messages share, that two rulesets don't have alike. It changes what is written, and no decision.
 *
 * @param what it is, with its name
 * @param file of the new ruleset, unless it is there no more
 * @param sentences what changed, in the order of the file; none of what only one of both has
 */
public record ChangedMessage(String what, String file, Became became, List<ChangedSentence> sentences) {
    public ChangedMessage {
        sentences = List.copyOf(sentences);
    }

    /** What the new ruleset made of it. */
    public enum Became {
        NEW,
        GONE,
        OTHER
    }
}
