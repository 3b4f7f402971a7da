package io.disputetriage.decision.messages;

import java.util.List;

/**
 * How every message to an audience begins and ends.
 *
 * @param greeting the first that can be said is taken
 * @param closing the same
 */
public record Frame(List<Sentence> greeting, List<Sentence> closing) {
    public Frame {
        greeting = List.copyOf(greeting);
        closing = List.copyOf(closing);
    }
}
