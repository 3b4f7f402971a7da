package io.disputetriage.service.api;

import io.vertx.ext.web.RoutingContext;

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
}
