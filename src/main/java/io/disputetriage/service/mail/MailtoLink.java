package io.disputetriage.service.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A link that opens a draft in a mail program, as RFC 6068 has it; it can't hold attachments. */
public final class MailtoLink {
    /** Longer ones are cut off by browsers and mail programs. */
    private static final int MOST_CHARACTERS = 2_000;

    private MailtoLink() {}

    /** With the subject, and with the body where that fits. */
    public static String of(MailDraft draft) {
        String link = "mailto:" + (draft.to() == null ? "" : encoded(draft.to()).replace("%40", "@")) + "?subject="
                + encoded(draft.subject());
        String whole = link + "&body=" + encoded(draft.body().replaceAll("\\r?\\n", "\r\n"));
        return whole.length() <= MOST_CHARACTERS ? whole : link;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
