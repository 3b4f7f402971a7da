package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageValue;
import io.disputetriage.decision.messages.MessageValues;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads one entry of {@code drafts}. */
final class ExpectedDraftReader {
    static final List<String> KEYS = List.of("action", "language", "audience", "contains", "lacks", "missing");

    /** What a draft can lack, sorted: facts, and evidence that its action hands over. */
    static final List<String> FACTS = Stream.concat(
                    MessageValues.byPath().values().stream()
                            .map(MessageValue::fact)
                            .filter(Objects::nonNull),
                    Stream.of(EvidenceKind.values()).map(kind -> "evidence[" + kind + "]"))
            .distinct()
            .sorted()
            .toList();

    private static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::tag).toList();

    private ExpectedDraftReader() {}

    static ExpectedDraft read(ScenarioNode draft) {
        draft.withKeys(KEYS);
        if (draft.at("action").isAbsent()) {
            draft.faults().missing(draft.pointer(), "The action word", "{action: APOLOGISE}");
        }
        return new ExpectedDraft(
                draft.at("action").word(Action.class).orElse(null),
                language(draft.at("language")),
                draft.at("audience").word(Audience.class).orElse(null),
                draft.at("contains").texts(),
                draft.at("lacks").texts(),
                draft.at("missing").entries().stream()
                        .flatMap(fact -> fact(fact).stream())
                        .toList());
    }

    private static String language(ScenarioNode language) {
        String tag = language.text();
        if (tag != null && Language.of(tag) == null) {
            language.faults().unknownWord(language.pointer(), tag, LANGUAGES);
        }
        return tag;
    }

    private static List<String> fact(ScenarioNode fact) {
        String path = fact.text();
        if (path != null && !FACTS.contains(path)) {
            fact.faults().unknownWord(fact.pointer(), path, FACTS);
        }
        return path == null ? List.of() : List.of(path);
    }
}
