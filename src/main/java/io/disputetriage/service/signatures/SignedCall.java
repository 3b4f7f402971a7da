package io.disputetriage.service.signatures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A call as it came.
 *
 * @param url as it was registered at the sender, which may sign it; null: not known
 * @param headers by lower-case name
 * @param body byte by byte; it is not copied
 * @param at when it came
 */
public record SignedCall(String url, Map<String, String> headers, byte[] body, Instant at) {
    public SignedCall {
        headers = Map.copyOf(headers);
    }

    /** Trimmed; a call without it is refused. */
    String header(String name) throws Unproved {
        String value = headers.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw Unproved.refused(
                    "The header %s is missing. Have the sender sign its calls, or choose the scheme that it signs by."
                            .formatted(name));
        }
        return value;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Signatures, passwords and people stand in it. */
    @Override
    public String toString() {
        return "call of %s, %d bytes".formatted(at, body.length);
    }
}
