package io.disputetriage.format;

import io.disputetriage.decision.messages.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By which a text says that something comes with it. Compared without regard to case, as part of a word too. */
final class AttachmentPhrases {
    private static final Map<Language, List<String>> ALL = Map.of(
            Language.EN, List.of("attach", "enclos", "with this message", "with this mail", "with this e-mail"),
            Language.ZH, List.of("附上", "附件", "随附", "所附", "后附", "随本消息", "随本函", "随函"),
            Language.ES, List.of("adjunt", "con este mensaje", "anexo", "anexa"),
            Language.PT, List.of("anexo", "anexa", "com esta mensagem", "acompanha esta mensagem"),
            Language.RU, List.of("прилаг", "приложен", "прикреп", "вложени", "к этому сообщению"),
            Language.DE, List.of("anhang", "angehängt", "anbei", "beigefügt", "fügen wir", "mit dieser nachricht"),
            Language.FR, List.of("ci-joint", "joint", "joign", "en annexe", "avec ce message"),
            Language.JA, List.of("添付", "同封"));

    private AttachmentPhrases() {}

    /** The first that stands in a text; empty: none does. */
    static Optional<String> in(String text, Language language) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ALL.get(language).stream().filter(lower::contains).findFirst();
    }
}
