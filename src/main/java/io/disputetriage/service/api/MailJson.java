package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.mail.MailDraft;
import io.disputetriage.service.mail.MailtoLink;
import io.disputetriage.service.mail.OutgoingMail;
import io.disputetriage.service.triage.PreparedMail;

/** E-mails as answers show them. */
final class MailJson {
    private MailJson() {}

    /** What became of an approved one. */
    static ObjectNode of(OutgoingMail mail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", mail.id().toString());
        json.put("caseRef", mail.caseRef());
        json.put("decisionId", mail.decision().toString());
        json.put("rank", mail.rank());
        json.put("state", mail.state().name());
        json.put("to", mail.recipient());
        json.put("messageId", mail.messageId());
        json.put("hash", mail.hash());
        json.put("approvedBy", mail.actor().name());
        json.put("approvedAt", Json.instant(mail.approvedAt()));
        json.put("startedAt", Json.instant(mail.startedAt()));
        json.put("endedAt", Json.instant(mail.endedAt()));
        json.put("detail", mail.detail());
        return json;
    }

    /** What an e-mail would be. */
    static ObjectNode draft(PreparedMail.Ready ready) {
        MailDraft mail = ready.mail();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", mail.from());
        json.put("to", mail.to());
        json.put("unconfirmedTo", ready.unconfirmed());
        ArrayNode attachments = json.putArray("attachments");
        for (int i = 0; i < mail.attachments().size(); i++) {
            EvidenceFile file = mail.attachments().get(i);
            attachments
                    .addObject()
                    .put("id", file.id().toString())
                    .put("kind", file.kind().name())
                    .put("name", mail.attachmentName(i))
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        ArrayNode missing = json.putArray("notUploaded");
        ready.notUploaded().forEach(kind -> missing.add(kind.name()));
        json.put("mailto", MailtoLink.of(mail));
        json.put("hash", ready.hash());
        return json;
    }
}
