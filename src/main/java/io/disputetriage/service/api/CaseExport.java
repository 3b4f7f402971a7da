package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.cases.TracedEvent;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.SealStore;
import io.disputetriage.service.webhooks.WebhookStore;
import io.disputetriage.service.webhooks.WebhookStore.Numbered;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that is kept about one case, the newest first, written page by page, so that it may be of any length and holds no connection
 * while somebody reads slowly. What happens to the case meanwhile is left out, but for an erasure.
 */
@Singleton
class CaseExport {
    private static final int AT_ONCE = 50;

    private final CaseStore cases;
    private final SealStore seals;
    private final EvidenceStore evidence;
    private final MailStore mails;
    private final WebhookStore webhooks;
    private final Clock clock;

    CaseExport(
            CaseStore cases,
            SealStore seals,
            EvidenceStore evidence,
            MailStore mails,
            WebhookStore webhooks,
            Clock clock) {
        this.cases = cases;
        this.seals = seals;
        this.evidence = evidence;
        this.mails = mails;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** @param ops whether what is told to others is for whoever asks: mails and calls of webhooks */
    StreamingOutput of(String account, CaseFile file, boolean ops) {
        return out -> write(out, account, file, ops);
    }

    private void write(OutputStream out, String account, CaseFile file, boolean ops) throws IOException {
        write(out, "{\"exportedAt\":" + Json.quote(Json.instant(clock.instant())) + ",\"case\":" + CaseJson.of(file));
        write(
                out,
                ",\"evidence\":"
                        + EvidenceJson.list(evidence.files(account, file.caseRef()))
                                .get("items"));
        write(out, ",\"events\":[");
        events(out, file);
        write(out, "],\"decisions\":[");
        decisions(out, account, file);
        write(out, "],\"mails\":" + (ops ? mails(account, file) : "null") + ",\"deliveries\":");
        if (ops) {
            write(out, "[");
            deliveries(out, file);
            write(out, "]}");
        } else {
            write(out, "null}");
        }
    }

    private String mails(String account, CaseFile file) {
        return mails.ofCase(account, file.caseRef()).stream()
                .map(mail -> MailJson.of(mail).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void deliveries(OutputStream out, CaseFile file) throws IOException {
        long olderThan = Long.MAX_VALUE;
        String comma = "";
        List<Numbered> page;
        do {
            page = webhooks.attemptsOfCase(file.id(), olderThan, AT_ONCE);
            for (Numbered attempt : page) {
                write(
                        out,
                        comma
                                + WebhookJson.attempt(attempt)
                                        .put("endpoint", attempt.endpoint().toString()));
                comma = ",";
                olderThan = attempt.id();
            }
        } while (page.size() == AT_ONCE);
    }

    private void events(OutputStream out, CaseFile file) throws IOException {
        long olderThan = file.version() + 1;
        boolean erased = false;
        String comma = "";
        List<TracedEvent> page;
        do {
            page = cases.events(file, olderThan, AT_ONCE);
            for (TracedEvent traced : page) {
                ObjectNode json = CaseChangeJson.event(traced);
                json.put("erased", erased);
                write(out, comma + json);
                comma = ",";
                erased |= traced.event().type() == EventType.PERSONAL_DATA_ERASED;
                olderThan = traced.event().number();
            }
        } while (page.size() == AT_ONCE);
    }

    private void decisions(OutputStream out, String account, CaseFile file) throws IOException {
        // The latest one itself is older than the id after it.
        UUID latest = file.latestDecision();
        UUID olderThan = new UUID(latest.getMostSignificantBits(), latest.getLeastSignificantBits() + 1);
        String comma = "";
        while (olderThan != null) {
            Page<StoredDecision> page = cases.decisions(account, file.caseRef(), olderThan, AT_ONCE);
            for (StoredDecision stored : page.items()) {
                write(out, comma + decision(stored));
                comma = ",";
            }
            olderThan = page.next();
        }
    }

    private String decision(StoredDecision stored) {
        String whole = DecisionBody.withFactSheet(stored);
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.put("erasedAt", Json.instant(stored.erasedAt()));
        kept.set("seal", seals.ofDecision(stored.id()).map(CaseExport::seal).orElse(null));
        return whole.substring(0, whole.length() - 1) + "," + kept.toString().substring(1);
    }

    private static ObjectNode seal(Seal seal) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("position", seal.position())
                .put("rowHash", seal.rowHash().toString())
                .put("chainHash", seal.chain().toString())
                .put("sealedAt", Json.instant(seal.sealedAt()));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
