package io.disputetriage.format;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What no message may say, whoever edits it: promises that nobody can keep, and to buyers anything about reviews, which marketplaces punish as soon
 * as it stands beside an offer. Compared without regard to case, as part of a word too.
 */
final class ForbiddenPhrases {
    private static final String PROMISE = "nobody can promise an outcome";
    private static final String REVIEW = "marketplaces forbid to ask for reviews, and an offer must not hang on one";

    private static final List<Phrase> ALL = List.of(
            new Phrase(Language.EN, PROMISE, List.of("guarantee", "100%", "we promise you", "definitely")),
            new Phrase(Language.ZH, PROMISE, List.of("保证", "百分之百", "100%", "绝对")),
            new Phrase(Language.ES, PROMISE, List.of("garantiz", "garantía", "100%", "100 %", "le prometemos")),
            new Phrase(Language.PT, PROMISE, List.of("garanti", "100%", "lhe prometemos", "prometemos que")),
            new Phrase(Language.RU, PROMISE, List.of("гаранти", "100%", "100 %", "обещаем")),
            new Phrase(Language.DE, PROMISE, List.of("garanti", "100%", "100 %", "versprechen")),
            new Phrase(Language.FR, PROMISE, List.of("garanti", "100%", "100 %", "promettons")),
            new Phrase(Language.JA, PROMISE, List.of("保証", "100%", "必ずお届け")),
            new Phrase(Language.EN, REVIEW, List.of("review", "feedback", "rating", "five star", "5 star")),
            new Phrase(Language.ZH, REVIEW, List.of("好评", "差评", "评价", "五星")),
            new Phrase(Language.ES, REVIEW, List.of("reseña", "valoraci", "opini", "calificaci", "estrellas")),
            new Phrase(Language.PT, REVIEW, List.of("avaliaç", "avaliar", "feedback", "estrelas")),
            new Phrase(Language.RU, REVIEW, List.of("отзыв о", "ваш отзыв", "оценк", "рейтинг", "звёзд")),
            new Phrase(Language.DE, REVIEW, List.of("bewertung", "rezension", "bewerten", "sterne")),
            new Phrase(
                    Language.FR,
                    REVIEW,
                    List.of("évaluation", "avis client", "commentaire positif", "notation", "étoiles")),
            new Phrase(Language.JA, REVIEW, List.of("レビュー", "評価", "口コミ")));

    private ForbiddenPhrases() {}

    /** One phrase that must not be said. */
    record Found(String phrase, String why) {}

    private record Phrase(Language language, String why, List<String> phrases) {}

    /** The first that stands in a text; empty: none does. */
    static Optional<Found> in(String text, Language language, Audience audience) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(each -> each.language() == language)
                // A platform may well be asked to review a case.
                .filter(each -> audience == Audience.BUYER || !each.why().equals(REVIEW))
                .flatMap(each ->
                        each.phrases().stream().filter(lower::contains).map(phrase -> new Found(phrase, each.why())))
                .findFirst();
    }
}
