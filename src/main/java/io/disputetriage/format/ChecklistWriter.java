package io.disputetriage.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.evidence.ChecklistAnswer;
import io.disputetriage.decision.evidence.ChecklistItem;
import io.disputetriage.decision.evidence.TextField;
import io.disputetriage.policy.EvidenceLimits;

/** Writes checklists of evidence. The same checklist gives the same bytes. */
public final class ChecklistWriter {
    private ChecklistWriter() {}

    /** JSON text. */
    public static String text(Checklist checklist) {
        return tree(checklist).toString();
    }

    /** The same as a tree. */
    public static ObjectNode tree(Checklist checklist) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("dueAt", JsonValue.of(checklist.dueAt()));
        node.set("missing", JsonValue.of(checklist.missing()));
        node.set("openGroups", JsonValue.of(checklist.openGroups()));
        ArrayNode answers = node.putArray("answers");
        checklist.answers().forEach(answer -> answers.add(answer(answer)));
        ArrayNode items = node.putArray("items");
        checklist.items().forEach(item -> items.add(item(item)));
        ArrayNode texts = node.putArray("texts");
        checklist.texts().forEach(text -> texts.add(text(text)));
        node.set("untrue", JsonValue.of(checklist.untrue()));
        node.set("once", JsonValue.of(checklist.once()));
        node.set("limits", checklist.limits() == null ? null : limits(checklist.limits()));
        return node;
    }

    private static ObjectNode answer(ChecklistAnswer answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rank", answer.rank());
        node.set("action", JsonValue.of(answer.action()));
        node.set("dueAt", JsonValue.of(answer.dueAt()));
        node.set("notBefore", JsonValue.of(answer.notBefore()));
        node.set("kinds", JsonValue.of(answer.kinds()));
        node.set("requires", JsonValue.of(answer.requires()));
        return node;
    }

    private static ObjectNode item(ChecklistItem item) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("evidence", JsonValue.of(item.evidence()));
        node.set("level", JsonValue.of(item.level()));
        node.put("group", item.group());
        node.put("present", item.present());
        node.set("refs", JsonValue.of(item.refs()));
        node.set("handedInBy", JsonValue.of(item.handedInBy()));
        node.set("requiredBy", JsonValue.of(item.requiredBy()));
        node.put("word", item.word());
        node.put("goesTo", item.goesTo());
        node.set("dueAt", JsonValue.of(item.dueAt()));
        node.set("because", JsonValue.of(item.because()));
        return node;
    }

    private static ObjectNode text(TextField text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("field", text.field());
        node.put("text", text.text());
        node.put("letter", text.letter());
        node.put("fact", text.fact());
        node.put("says", text.says());
        node.put("source", text.source());
        return node;
    }

    private static ObjectNode limits(EvidenceLimits limits) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("types", JsonValue.of(limits.types()));
        node.put("files", limits.files());
        node.put("fileBytes", limits.fileBytes());
        node.put("totalBytes", limits.totalBytes());
        node.put("pages", limits.pages());
        node.put("characters", limits.characters());
        node.put("totalCharacters", limits.totalCharacters());
        node.put("source", limits.source());
        return node;
    }
}
