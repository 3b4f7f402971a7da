package io.disputetriage.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.messages.MessageDraft;
import java.util.List;

/** Writes drafts of messages. The same drafts give the same bytes. */
public final class DraftWriter {
    private DraftWriter() {}

    /** JSON text, in the order of the actions. */
    public static String text(List<MessageDraft> drafts) {
        return tree(drafts).toString();
    }

    /** The same as a tree. */
    public static ArrayNode tree(List<MessageDraft> drafts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        drafts.forEach(draft -> list.add(tree(draft)));
        return list;
    }

    /** One of them. */
    public static ObjectNode tree(MessageDraft draft) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rank", draft.rank());
        node.set("action", JsonValue.of(draft.action()));
        node.set("audience", JsonValue.of(draft.audience()));
        node.put("language", draft.language().tag());
        node.put("subject", draft.subject());
        node.put("body", draft.body());
        node.put("file", draft.file());
        node.set("missing", JsonValue.of(draft.missing()));
        node.set("personal", JsonValue.of(draft.personal()));
        return node;
    }
}
