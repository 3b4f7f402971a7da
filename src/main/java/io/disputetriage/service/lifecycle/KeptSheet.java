package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.StoredTexts;
import java.util.ArrayList;
import java.util.List;

/** The facts that a decision was kept with, as far as they may be used again. */
public final class KeptSheet {
    private KeptSheet() {}

    /** Reads the text; whatever erasing has left of a personal value is unknown. */
    public static JsonResult of(String factSheet) {
        JsonResult read = JsonReader.read(factSheet);
        if (read instanceof JsonResult.Parsed parsed) {
            forgetMasks(parsed.tree());
        }
        return read;
    }

    private static void forgetMasks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> masks = new ArrayList<>();
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()
                        && StoredTexts.isMask(field.getValue().textValue())) {
                    masks.add(field.getKey());
                }
            });
            object.remove(masks);
        }
        node.forEach(KeptSheet::forgetMasks);
    }
}
