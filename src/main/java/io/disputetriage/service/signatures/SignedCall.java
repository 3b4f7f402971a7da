package io.disputetriage.service.signatures;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.PayloadReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A call as it came. It is for one thread: its body is parsed when somebody asks for the first time, and no more. */
public final class SignedCall {
    private final String url;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Instant at;
    private JsonResult read;

    /**
     * A call that nobody has looked into.
     *
     * @param url as it was registered at the sender, which may sign it; null: not known
     * @param headers by lower-case name
     * @param body byte by byte; it is not copied
     * @param at when it came
     */
    public SignedCall(String url, Map<String, String> headers, byte[] body, Instant at) {
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.at = at;
    }

    String url() {
        return url;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Instant at() {
        return at;
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

    /** The body as payloads are read; null: it can't be. */
    JsonNode tree() {
        if (read == null) {
            read = PayloadReader.read(text());
        }
        return read instanceof JsonResult.Parsed parsed ? parsed.tree() : null;
    }

    /** Signatures, passwords and people stand in it. */
    @Override
    public String toString() {
        return "call of %s, %d bytes".formatted(at, body.length);
    }
}
