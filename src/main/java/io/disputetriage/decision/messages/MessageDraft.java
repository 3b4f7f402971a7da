package io.disputetriage.decision.messages;

import io.disputetriage.facts.Action;
import java.util.List;

/**
 * What somebody may send for one action of a decision, once he has read it.
 *
 * @param rank of the action
 * @param file of the rules that the text came from
 * @param missing facts that are not known, and with which it would say more; sorted
 * @param personal facts about persons that it tells; sorted
 */
public record MessageDraft(
        int rank,
        Action action,
        Audience audience,
        Language language,
        String subject,
        String body,
        String file,
        List<String> missing,
        List<String> personal) {
    public MessageDraft {
        missing = List.copyOf(missing);
        personal = List.copyOf(personal);
    }
}
