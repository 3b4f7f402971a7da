package io.disputetriage.format;

import io.disputetriage.decision.messages.Language;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** By which a text says that something comes with it. Found without regard to case, as part of a word too. */
final class AttachmentPhrases {
    private static final Map<Language, Pattern> ALL = Map.of(
            Language.EN, any("attach|enclos|with this (message|mail|e-mail)"),
            Language.ZH, any("附上|附件|随附|所附|后附|随本消息|随本函|随函"),
            Language.ES, any("adjunt|con este mensaje|anex[oa]"),
            Language.PT, any("anex[oa]|(com|acompanha) esta mensagem"),
            Language.RU, any("прилаг|приложен|прикреп|вложени|к этому сообщению"),
            Language.DE, any("anhang|angehängt|anbei|beigefügt|fügen wir|mit dieser nachricht"),
            // At the beginning of a word: whoever is to join somebody again ("rejoignez") sends nothing.
            Language.FR, any("(?<!\\p{L})joi(nt|gn)|en annexe|avec ce message"),
            Language.JA, any("添付|同封"));

    private AttachmentPhrases() {}

    /** The first that stands in a text; empty: none does. */
    static Optional<String> in(String text, Language language) {
        return ALL.get(language).matcher(text).results().findFirst().map(MatchResult::group);
    }

    private static Pattern any(String phrases) {
        return Pattern.compile(phrases, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
