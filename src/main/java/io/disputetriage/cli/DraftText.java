package io.disputetriage.cli;

import io.disputetriage.decision.messages.MessageDraft;
import java.util.ArrayList;
import java.util.List;

/** Drafts of messages for people. */
final class DraftText {
    private DraftText() {}

    static String of(List<MessageDraft> drafts) {
        List<String> lines = new ArrayList<>();
        lines.add("DRAFTS");
        if (drafts.isEmpty()) {
            lines.add("  none: no action addresses anybody, or the rules have no messages");
        }
        for (MessageDraft draft : drafts) {
            lines.add("  " + draft.rank() + ". " + draft.action() + " to " + draft.audience() + " in "
                    + draft.language().tag() + "  (" + draft.file() + ")");
            lines.add("       Subject: " + draft.subject());
            lines.add("");
            draft.body().lines().forEach(line -> lines.add(line.isEmpty() ? "" : "       " + line));
            lines.add("");
            if (!draft.missing().isEmpty()) {
                lines.add("       It would say more with: " + String.join(", ", draft.missing()));
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }
}
