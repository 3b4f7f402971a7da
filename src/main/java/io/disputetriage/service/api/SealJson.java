package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.SealReport;
import io.disputetriage.service.seals.Unsealed;
import java.time.Instant;
import java.util.Optional;

/** Seals as JSON. */
final class SealJson {
    private SealJson() {}

    static ObjectNode of(long from, SealReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("result", report.first().isEmpty() ? "INTACT" : "BROKEN");
        json.put("from", from).put("checked", report.checked());
        json.put("next", report.next().isPresent() ? report.next().getAsLong() : null);
        json.set("firstBroken", report.first().map(SealJson::broken).orElse(null));
        ObjectNode faults = json.putObject("faults");
        report.faults().forEach((fault, count) -> faults.put(fault.name(), count));
        json.set("head", report.head().map(SealJson::head).orElse(null));
        json.set("unsealed", unsealed(report.unsealed()));
        return json;
    }

    private static ObjectNode broken(SealReport.Broken broken) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("position", broken.position()).put("fault", broken.fault().name());
        return json.put("decisionId", broken.decisionId().map(Object::toString).orElse(null));
    }

    private static ObjectNode head(Seal head) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("position", head.position()).put("chainHash", head.chain().toString());
        json.put("anchor", head.position() + ":" + head.chain());
        return json.put("sealedAt", Json.instant(head.sealedAt()));
    }

    private static ObjectNode unsealed(Unsealed unsealed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Optional<Instant> oldest = unsealed.oldest();
        return json.put("count", unsealed.count())
                .put("oldest", oldest.map(Json::instant).orElse(null));
    }
}
