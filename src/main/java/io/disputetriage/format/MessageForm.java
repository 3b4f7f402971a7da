package io.disputetriage.format;

import io.disputetriage.decision.NotifyTopic;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Frame;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.Message;
import io.disputetriage.decision.messages.MessageText;
import io.disputetriage.decision.messages.MessageValue;
import io.disputetriage.decision.messages.MessageValues;
import io.disputetriage.decision.messages.Sentence;
import io.disputetriage.facts.Action;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message file, field by field. */
final class MessageForm {
    private static final int MOST_SENTENCES = 60;
    private static final Text TEXT = new Text(1_000, false, false);

    private static final ObjectCodec<Map<String, Set<String>>> CONDITIONS = ObjectCodec.of(s -> {
        Map<String, ObjectCodec.Field<Map<String, Set<String>>, List<String>>> fields = new HashMap<>();
        MessageValues.byPath().values().stream()
                .filter(value -> !value.words().isEmpty())
                .forEach(value -> fields.put(
                        value.path(),
                        s.optional(
                                value.path(),
                                ListOf.of(EnumCodec.of(value.words())),
                                conditions -> List.copyOf(conditions.get(value.path())))));
        return v -> {
            Map<String, Set<String>> conditions = new LinkedHashMap<>();
            fields.forEach((path, field) -> {
                if (v.get(field) != null) {
                    conditions.put(path, new LinkedHashSet<>(v.get(field)));
                }
            });
            return conditions;
        };
    });

    private static final Codec<List<String>> PATHS = ListOf.of(EnumCodec.of(
            MessageValues.byPath().values().stream().map(MessageValue::path).toList()));

    private static final Codec<List<Sentence>> SENTENCES = new ListOf<>(
            ObjectCodec.<Sentence>of(s -> {
                var onlyIf = s.optional("if", CONDITIONS, Sentence::onlyIf);
                var notIf = s.optional("ifNot", CONDITIONS, Sentence::notIf);
                var unless = s.optional("unless", PATHS, sentence -> List.copyOf(sentence.unless()));
                var joined = s.optional("joined", Flag.FORM, Sentence::joined);
                Map<Language, ObjectCodec.Field<Sentence, String>> texts = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    texts.put(language, s.optional(language.tag(), TEXT, sentence -> sentence.texts()
                            .get(language)
                            .text()));
                }
                return v -> {
                    Map<Language, MessageText> read = new EnumMap<>(Language.class);
                    texts.forEach((language, field) -> {
                        if (v.get(field) != null) {
                            read.put(language, MessageText.of(v.get(field)));
                        }
                    });
                    return new Sentence(
                            v.get(onlyIf) == null ? Map.of() : v.get(onlyIf),
                            v.get(notIf) == null ? Map.of() : v.get(notIf),
                            v.get(unless) == null ? Set.of() : Set.copyOf(v.get(unless)),
                            Boolean.TRUE.equals(v.get(joined)),
                            read);
                };
            }),
            MOST_SENTENCES);

    private static final ObjectCodec<Frame> FRAME = ObjectCodec.of(s -> {
        var greeting = s.required("greeting", SENTENCES, Frame::greeting);
        var closing = s.required("closing", SENTENCES, Frame::closing);
        return v -> new Frame(orNone(v.get(greeting)), orNone(v.get(closing)));
    });

    /** Of one message; without the name of its file. */
    static final ObjectCodec<Message> MESSAGE = ObjectCodec.of(s -> {
        var action = s.required("action", EnumCodec.of(Action.class), Message::action);
        var topic = s.optional("topic", EnumCodec.of(NotifyTopic.class), Message::topic);
        var audience = s.required("audience", EnumCodec.of(Audience.class), Message::audience);
        var subject = s.required("subject", SENTENCES, Message::subject);
        var text = s.required("text", SENTENCES, Message::text);
        return v -> new Message(
                null, v.get(action), v.get(topic), v.get(audience), orNone(v.get(subject)), orNone(v.get(text)));
    });

    /** How messages begin and end, by audience. */
    static final ObjectCodec<Map<Audience, Frame>> FRAMES = ObjectCodec.of(s -> {
        Map<Audience, ObjectCodec.Field<Map<Audience, Frame>, Frame>> fields = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            fields.put(audience, s.required(audience.name(), FRAME, frames -> frames.get(audience)));
        }
        return v -> {
            Map<Audience, Frame> frames = new EnumMap<>(Audience.class);
            fields.forEach((audience, field) -> frames.put(audience, v.get(field)));
            return frames;
        };
    });

    private MessageForm() {}

    private static List<Sentence> orNone(List<Sentence> sentences) {
        return sentences == null ? List.of() : sentences;
    }
}
