package io.disputetriage.service.api;

import io.disputetriage.service.cases.Claim;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** The header by which a caller says that two requests are one. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 200;

    private IdempotencyKey() {}

    /** The header's value, which may be empty; null if there is none. The framework's parameter takes an empty one for none. */
    static String of(RoutingContext exchange) {
        return exchange.request().getHeader(HEADER);
    }

    /** Null if {@code key} (null: none) may be used, else why it may not. */
    static Problem fault(String key) {
        if (key == null) {
            return null;
        }
        boolean plain = !key.isBlank() && key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return plain && key.length() <= MAX_LENGTH
                ? null
                : Problem.of(
                        ProblemCode.BAD_IDEMPOTENCY_KEY,
                        "1 to " + MAX_LENGTH + " printable ASCII characters are wanted.");
    }

    /** What a change of a case claims; null without a key. The address is part of it: one body may go to two. */
    static Claim claim(RoutingContext exchange, byte[] body) {
        String key = of(exchange);
        if (key == null) {
            return null;
        }
        String query = exchange.request().query();
        String address = exchange.request().method() + " " + exchange.request().path()
                + (query == null ? "" : "?" + query) + "\n";
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(address.getBytes(StandardCharsets.ISO_8859_1));
        return new Claim(key, HexFormat.of().formatHex(digest.digest(body)));
    }
}
