package io.disputetriage.format;

import io.disputetriage.decision.messages.MessageDraft;
import java.util.Optional;

/** What a finished draft says that no message may say. */
public final class SaidPhrases {
    private SaidPhrases() {}

    /** The first one; empty: it says none. */
    public static Optional<String> forbidden(MessageDraft draft) {
        return ForbiddenPhrases.in(draft.subject() + "\n" + draft.body(), draft.language(), draft.audience())
                .map(ForbiddenPhrases.Found::phrase);
    }
}
