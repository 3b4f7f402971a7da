package io.disputetriage.decision.messages;

import java.util.List;

/** Whom a message addresses. */
public enum Audience {
    /** Whoever bought the goods; in every language, because he chose it. */
    BUYER(List.of(Language.values())),
    PLATFORM(List.of(Language.EN, Language.ZH)),
    CARRIER(List.of(Language.EN, Language.ZH)),
    /** Whoever reported the account. */
    REPORTER(List.of(Language.EN, Language.ZH)),
    /** Another merchant who may help. */
    PARTNER(List.of(Language.EN, Language.ZH)),
    COMPLAINT_DEPARTMENT(List.of(Language.EN, Language.ZH));

    private final List<Language> languages;

    Audience(List<Language> languages) {
        this.languages = languages;
    }

    /** In which languages each of its messages must be there; English is always one. */
    public List<Language> languages() {
        return languages;
    }
}
