package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Money;
import io.disputetriage.format.MoneyJson;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseState;
import io.disputetriage.service.cases.Page;

/** Cases as JSON; what is unknown is null. */
final class CaseJson {
    private CaseJson() {}

    static ObjectNode of(CaseFile file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("caseRef", file.caseRef());
        json.put("version", file.version());
        json.put("open", file.open());
        put(json, "owner", file.owner());
        put(json, "platform", file.platform());
        put(json, "stage", file.stage());
        put(json, "kind", file.kind());
        put(json, "urgency", file.urgency());
        put(json, "firstAction", file.firstAction());
        put(json, "responseDue", file.responseDue());
        put(json, "reviewAt", file.reviewAt());
        put(json, "latestDecisionId", file.latestDecision());
        json.put("decisions", file.decisions());
        json.put("openedAt", Json.instant(file.openedAt()));
        json.put("updatedAt", Json.instant(file.updatedAt()));
        if (file.state() instanceof CaseState.Closed closed) {
            json.put("closedAt", Json.instant(closed.at()));
            if (closed.ending() != null) {
                ObjectNode ending = json.putObject("ending");
                ending.put("outcome", closed.ending().outcome().name());
                put(ending, "moneyBack", closed.ending().moneyBack());
                put(ending, "cost", closed.ending().cost());
            }
        }
        return json;
    }

    static ObjectNode page(Page<CaseFile> page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        page.items().forEach(file -> items.add(of(file)));
        json.put("next", page.next() == null ? null : PageCursor.of(page.next()));
        return json;
    }

    private static void put(ObjectNode json, String name, Money money) {
        if (money != null) {
            json.set(name, MoneyJson.write(money));
        }
    }

    private static void put(ObjectNode json, String name, Object value) {
        json.put(name, value == null ? null : value.toString());
    }
}
