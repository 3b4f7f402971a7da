package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;

/** Texts that were kept, and so are JSON. */
final class KeptText {
    private KeptText() {}

    /** A tree of the caller's own. */
    static JsonNode tree(String kept) {
        return ((JsonResult.Parsed) JsonReader.read(kept)).tree();
    }
}
