package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonResult;
import java.util.ArrayList;
import java.util.List;

/** Payloads, and the seller's own facts beside them, as somebody asks to have them read. */
public sealed interface IntakeRequest {
    /** More would be no single case. */
    int MOST_PAYLOADS = 20;

    /** It is sound in form; what the facts and payloads say is for {@link Intake}. */
    record Sound(ObjectNode facts, List<Payload> payloads) implements IntakeRequest {}

    /** It is not: never empty. */
    record Faulty(List<InputFault> faults) implements IntakeRequest {}

    /** Reads {@code {facts, payloads: [{platform, payload}]}}; a payload may also be the text of one. */
    static IntakeRequest read(JsonNode tree) {
        List<InputFault> faults = new ArrayList<>();
        if (!tree.isObject()) {
            faults.add(new InputFault("", "An object with payloads is wanted.", null));
            return new Faulty(faults);
        }
        onlyKnown(tree, "", List.of("facts", "payloads"), faults);
        JsonNode facts = tree.path("facts");
        if (!facts.isMissingNode() && !facts.isNull() && !facts.isObject()) {
            faults.add(new InputFault(
                    "/facts", "An object is wanted.", "A fact sheet of which anything may be left out."));
        }
        List<Payload> payloads = payloads(tree.path("payloads"), faults);
        return faults.isEmpty()
                ? new Sound(
                        facts instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(), payloads)
                : new Faulty(faults);
    }

    private static List<Payload> payloads(JsonNode list, List<InputFault> faults) {
        List<Payload> payloads = new ArrayList<>();
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_PAYLOADS) {
            faults.add(new InputFault(
                    "/payloads",
                    "A list of 1 to " + MOST_PAYLOADS + " payloads is wanted.",
                    "[{\"payload\": {…}}], each as the platform sent it."));
            return payloads;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode entry = list.get(i);
            String place = "/payloads/" + i;
            onlyKnown(entry, place, List.of("platform", "payload"), faults);
            JsonNode platform = entry.path("platform");
            JsonNode body = entry.path("payload");
            if (!platform.isTextual() && !platform.isMissingNode() && !platform.isNull()) {
                faults.add(new InputFault(place + "/platform", "A string is wanted.", null));
            }
            if (body.isTextual()) {
                body = text(body.textValue(), place + "/payload", faults);
            } else if (!body.isObject() && !body.isArray()) {
                faults.add(new InputFault(
                        place + "/payload", "A payload is wanted.", "An object or list as it came, or its text."));
            }
            payloads.add(new Payload(Integer.toString(i), platform.textValue(), body));
        }
        return payloads;
    }

    private static JsonNode text(String text, String place, List<InputFault> faults) {
        JsonResult result = PayloadReader.read(text);
        if (result instanceof JsonResult.Faulty faulty) {
            // The pointer is of what the text holds, which is no place of the request.
            faulty.faults()
                    .forEach(fault -> faults.add(new InputFault(
                            place,
                            fault.pointer().isEmpty() ? fault.message() : fault.pointer() + ": " + fault.message(),
                            fault.hint())));
            return null;
        }
        return ((JsonResult.Parsed) result).tree();
    }

    private static void onlyKnown(JsonNode object, String place, List<String> names, List<InputFault> faults) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                faults.add(new InputFault(
                        place + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "There is no such field here.",
                        Suggestion.hint(name, names)));
            }
        });
    }
}
