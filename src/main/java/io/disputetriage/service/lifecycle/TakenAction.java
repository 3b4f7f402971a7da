package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.ActionWords;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Turn;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The report that an action of a decision was done, or that a person did another one instead, and what it makes of the facts. */
public final class TakenAction {
    private static final Set<String> FIELDS =
            Set.of("decisionId", "at", "asOf", "result", "action", "reason", "amount", "until", "kinds", "ref");

    /** What came of it. */
    public enum Result {
        /** It was done. */
        DONE,
        /** It was done, and the other side agreed. */
        ACCEPTED,
        /** It was done, and the other side said no. */
        REFUSED
    }

    private final ReportBody body;
    private final JsonNode step;
    private final FactPatch patch;
    private Action done;
    private Instant at;

    private TakenAction(ReportBody body, JsonNode step, FactPatch patch) {
        this.body = body;
        this.step = step;
        this.patch = patch;
    }

    /** The decision that a body names; null if it names none, or not in the form of an id. */
    public static String decisionId(JsonNode body) {
        return body.path("decisionId").textValue();
    }

    /**
     * Reads {@code {"at": "…", "result": "DONE", …}}.
     *
     * @param decision which one the action is of
     * @param step the action as the kept decision has it
     * @param sheet the kept fact sheet of the case
     * @param now what was done was done by then
     */
    public static CaseReport read(JsonNode body, UUID decision, JsonNode step, JsonNode sheet, Instant now) {
        FactPatch patch = new FactPatch(sheet);
        return new TakenAction(new ReportBody(body, FIELDS), step, patch).report(decision, now);
    }

    private CaseReport report(UUID decision, Instant now) {
        Action proposed = Action.valueOf(step.path("action").asText());
        Instant asOf = body.instant("asOf", now, Instant.MAX);
        at = body.instant("at", asOf, asOf);
        Result result = body.word("result", Result.class);
        Action other = body.word("action", Action.class);
        done = other == null ? proposed : other;
        String reason = body.text("reason");
        if (done != proposed && reason == null) {
            body.require("reason", "Why " + done + " was done and not " + proposed + ".");
        }
        if (body.value("amount") != null && !done.is(Trait.PAYS)) {
            body.fault("amount", done + " pays no money.", "CaseReport a payment by the event REFUND_PAID.");
        }
        if (!body.sound()) {
            return new CaseReport.Faulty(body.faults());
        }
        patch.set("asOf", asOf.toString());
        apply(result, done == proposed);
        if (!patch.faults().isEmpty()) {
            return new CaseReport.Faulty(patch.faults());
        }
        return new CaseReport.Sound(
                done == proposed ? EventType.ACTION_TAKEN : EventType.ACTION_OVERRIDDEN,
                at,
                reason,
                new Taken(decision, step.path("rank").asInt(), done),
                patch.patch(),
                Map.of(
                        "order.alreadyRefunded", "amount",
                        "history.waitAskedUntil", "until",
                        "history.evidenceSubmitted", "kinds",
                        "evidence", "ref"));
    }

    private void apply(Result result, boolean asProposed) {
        patch.add("history.actionsTaken", entry(asProposed, result == Result.REFUSED));
        if (done.is(Trait.WRITES_TO_BUYER) || isOffer()) {
            if (patch.at("history.firstMessageAt").isMissingNode()) {
                patch.set("history.firstMessageAt", at.toString());
            }
        }
        if (isOffer()) {
            patch.add("history.offersMade", done.name());
            step.path("params").path("options").forEach(option -> patch.add("history.offersMade", option));
        }
        if (done == Action.ASK_BUYER_TO_WAIT && result != Result.REFUSED) {
            JsonNode until = body.value("until") == null ? step.at("/params/until") : body.value("until");
            if (!until.isMissingNode()) {
                patch.set("history.waitAskedUntil", until);
            }
        }
        if (done == Action.OFFER_RESEND && result == Result.ACCEPTED) {
            patch.set("history.resendAgreed", true);
            patch.evidence("RESEND_CONSENT", body.value("ref"), text(at.toString()));
        }
        if (done == Action.PROVIDE_RETURN_LABEL) {
            patch.set("return.state", "LABEL_SENT");
            patch.evidence("RETURN_LABEL", body.value("ref"), text(at.toString()));
        } else if (done.is(Trait.ANSWERS_PLATFORM) && patch.at("turn").asText().equals(Turn.SELLER.name())) {
            patch.set("turn", Turn.PLATFORM.name());
        }
        if (done.is(Trait.HANDS_IN_EVIDENCE) || done == Action.APPEAL_PLATFORM) {
            JsonNode kinds = body.value("kinds") == null ? step.at("/params/kinds") : body.value("kinds");
            patch.set("history.evidenceSubmittedAt", at.toString());
            if (!kinds.isMissingNode()) {
                patch.addAll("history.evidenceSubmitted", kinds);
            }
        }
        if (body.value("amount") != null) {
            patch.refunded(body.value("amount"));
        }
    }

    private boolean isOffer() {
        return done.is(Trait.OPTION) || done == Action.OFFER_CHOICE;
    }

    /** For the facts, so that it is not proposed again at this stage. */
    private ObjectNode entry(boolean asProposed, boolean refused) {
        ObjectNode entry = patch.done(done.name(), at.toString());
        if (asProposed) {
            ArrayNode words = entry.putArray("words");
            ActionWords.of(
                            param -> texts(step.path("params").path(param.json())),
                            Set.copyOf(texts(step.path("requires"))))
                    .forEach(words::add);
        }
        if (refused) {
            entry.put("refused", true);
        }
        return entry;
    }

    /** Those of a list, or the one text. */
    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
