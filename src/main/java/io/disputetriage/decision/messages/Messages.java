package io.disputetriage.decision.messages;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The messages of one ruleset. Immutable. */
public final class Messages {
    /** Of rules without messages. */
    public static final Messages NONE = new Messages(List.of(), Map.of(), Phrases.NONE);

    private final List<Message> all;
    private final Map<Action, List<Message>> byAction = new EnumMap<>(Action.class);
    private final Map<Audience, Frame> frames;
    private final Phrases phrases;

    /** Each audience of a message has a frame. */
    public Messages(List<Message> all, Map<Audience, Frame> frames, Phrases phrases) {
        this.all = List.copyOf(all);
        all.forEach(message -> byAction.computeIfAbsent(message.action(), action -> new ArrayList<>())
                .add(message));
        this.frames = frames.isEmpty() ? Map.of() : new EnumMap<>(frames);
        this.phrases = phrases;
    }

    /** In the order of their files. */
    public List<Message> all() {
        return all;
    }

    /** How they begin and end. */
    public Map<Audience, Frame> frames() {
        return Collections.unmodifiableMap(frames);
    }

    /** What words are called in them. */
    public Phrases phrases() {
        return phrases;
    }

    /** What each kind of evidence is called in a language; a kind without a phrase is left out. */
    public Map<EvidenceKind, String> evidence(Language language) {
        Map<EvidenceKind, String> called = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            String phrase = phrases.of(Phrases.group(MessageValue.Form.EVIDENCE), kind.name(), language);
            if (phrase != null) {
                called.put(kind, phrase);
            }
        }
        return called;
    }

    /**
     * What can be sent for the actions of a decision, in their order.
     *
     * @param language a tag such as {@code pt-BR}; null: the buyer's for messages to him, the platform's for those to it, and English else
     */
    public List<MessageDraft> drafts(Case facts, Decision decision, String language) {
        List<MessageDraft> drafts = new ArrayList<>();
        for (Decision.Step step : decision.actions()) {
            Message message = of(step);
            if (message != null) {
                Language chosen = language(message.audience(), facts, language);
                drafts.add(new Composition(new MessageFacts(facts, step), phrases, chosen)
                        .of(message, frames.get(message.audience())));
            }
        }
        return drafts;
    }

    private static Language language(Audience audience, Case facts, String wanted) {
        Language asked = Language.of(wanted);
        if (asked == null) {
            asked = switch (audience) {
                case BUYER -> Language.of(facts.buyer().language());
                case PLATFORM, COMPLAINT_DEPARTMENT ->
                    Language.of(facts.policy().language());
                case CARRIER, REPORTER, PARTNER -> null;
            };
        }
        return asked != null && audience.languages().contains(asked) ? asked : Language.EN;
    }

    /** That of its topic if there is one, else that of no topic; null: nobody is written to. */
    private Message of(Decision.Step step) {
        Object topic = step.params().get(Param.TOPIC);
        Message of = null;
        for (Message message : byAction.getOrDefault(step.action(), List.of())) {
            if (message.topic() == null || message.topic() == topic) {
                of = of == null || message.topic() != null ? message : of;
            }
        }
        return of;
    }
}
