package io.disputetriage.decision.messages;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of one ruleset. Immutable. */
public final class Messages {
    /** Of rules without messages. */
    public static final Messages NONE = new Messages(List.of(), Map.of(), Phrases.NONE);

    private final List<Message> all;
    private final Map<Audience, Frame> frames;
    private final Phrases phrases;

    /** Each audience of a message has a frame. */
    public Messages(List<Message> all, Map<Audience, Frame> frames, Phrases phrases) {
        this.all = List.copyOf(all);
        this.frames = frames.isEmpty() ? Map.of() : new EnumMap<>(frames);
        this.phrases = phrases;
    }

    /** In the order of their files. */
    public List<Message> all() {
        return all;
    }

    /**
     * What can be sent for the actions of a decision, in their order.
     *
     * @param language a tag such as {@code pt-BR}; null: the buyer's for messages to him, and English else
     */
    public List<MessageDraft> drafts(Case facts, Decision decision, String language) {
        return decision.actions().stream()
                .flatMap(step -> of(step).stream().map(message -> new Composition(
                                new MessageFacts(facts, step), phrases, language(message.audience(), facts, language))
                        .of(message, frames.get(message.audience()))))
                .toList();
    }

    private static Language language(Audience audience, Case facts, String wanted) {
        Language asked = Language.of(wanted);
        if (asked == null && audience == Audience.BUYER) {
            asked = Language.of(facts.buyer().language());
        }
        return asked != null && audience.languages().contains(asked) ? asked : Language.EN;
    }

    private Optional<Message> of(Decision.Step step) {
        Action action = step.action();
        Object topic = step.params().get(Param.TOPIC);
        return all.stream()
                .filter(message -> message.action() == action && topic != null && message.topic() == topic)
                .findFirst()
                .or(() -> all.stream()
                        .filter(message -> message.action() == action && message.topic() == null)
                        .findFirst());
    }
}
