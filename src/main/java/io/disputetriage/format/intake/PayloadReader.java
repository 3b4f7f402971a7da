package io.disputetriage.format.intake;

import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;

/** Reads the text of a payload. */
public final class PayloadReader {
    /** The longest payload that is taken, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1024 * 1024;

    private PayloadReader() {}

    /** The payload as a tree; of a text that is none the faults, with pointers from the root of the payload. */
    public static JsonResult read(String text) {
        return JsonReader.foreign(text);
    }
}
