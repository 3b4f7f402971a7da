package io.disputetriage.decision.messages;

import io.disputetriage.decision.NotifyTopic;
import io.disputetriage.facts.Action;
import java.util.List;

/**
 * What is written for one action.
 *
 * @param file below the rules folder
 * @param topic null: of every topic that has no message of its own
 * @param subject the first sentence that can be said is taken
 */
public record Message(
        String file, Action action, NotifyTopic topic, Audience audience, List<Sentence> subject, List<Sentence> text) {
    public Message {
        subject = List.copyOf(subject);
        text = List.copyOf(text);
    }
}
