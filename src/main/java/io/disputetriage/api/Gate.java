package io.disputetriage.api;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides whether a request comes in, before anything of its body is read. */
final class Gate {
    static final long SHEET_BYTES = 256 * 1024;
    static final long BATCH_BYTES = 16 * 1024 * 1024;

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> OPEN = Set.of("/errors", "/openapi", "/api-docs", "/q/health");
    private static final Set<String> LARGE = Set.of("/v1/triage/batch", "/v1/ruleset-checks");
    private static final Set<String> KEEPING = Set.of("/v1/triage", "/v1/triage/batch");

    private final KeyRing keys;
    private final RateLimit limit;

    Gate(KeyRing keys, RateLimit limit) {
        this.keys = keys;
        this.limit = limit;
    }

    /** What is known of a request from its head alone; a missing header is null. */
    record Head(String method, String path, String host, String authorization, String contentType, long length) {
        /** The address as the resources match it: without ;parameters and the last slash. */
        Head plain() {
            String plain = path.indexOf(';') < 0 ? path : path.replaceAll(";[^/]*", "");
            if (plain.length() > 1 && plain.endsWith("/")) {
                plain = plain.substring(0, plain.length() - 1);
            }
            return new Head(method, plain, host, authorization, contentType, length);
        }

        boolean hasBody() {
            return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        }

        /** How many bytes of body its address takes. */
        long most() {
            return LARGE.contains(path) ? BATCH_BYTES : SHEET_BYTES;
        }
    }

    /** Comes in, or doesn't. */
    sealed interface Entry {
        /** Comes in as somebody. */
        record Admitted(ApiKey key) implements Entry {}

        /** Stays out. */
        record Refused(Problem problem) implements Entry {}
    }

    Entry admit(Head asWritten) {
        Head head = asWritten.plain();
        if (keys.isEmpty() && !LOCAL_NAMES.contains(withoutPort(head.host()))) {
            return refuse(
                    ProblemCode.WRONG_HOST,
                    "Without API keys only localhost is answered, so that no web page can reach this service.");
        }
        ApiKey key = keys.isEmpty() ? KeyRing.NOBODY : KeyRing.STRANGER;
        if (isGuarded(head.path()) && !keys.isEmpty()) {
            Optional<ApiKey> found = keys.find(head.authorization());
            if (found.isEmpty()) {
                return refuse(ProblemCode.NO_KEY, "Send it as Authorization: Bearer KEY.");
            }
            key = found.get();
            Duration wait = limit.take(key.actor().name());
            if (!wait.isZero()) {
                return new Entry.Refused(
                        Problem.later(ProblemCode.TOO_MANY_REQUESTS, "Slow down, or ask for a higher limit.", wait));
            }
            Role needed = needed(head);
            if (needed != null && !key.may(needed)) {
                return refuse(
                        ProblemCode.ROLE_MISSING,
                        "It needs the role " + needed.name().toLowerCase(Locale.ROOT) + ".");
            }
        }
        return head.hasBody() ? admitBody(head, key) : new Entry.Admitted(key);
    }

    private static Entry admitBody(Head head, ApiKey key) {
        if (!isJson(head.contentType())) {
            return refuse(ProblemCode.UNSUPPORTED_MEDIA, "Send the header Content-Type: application/json.");
        }
        if (head.length() > head.most()) {
            return refuse(ProblemCode.TOO_LARGE, takes(head.most()));
        }
        return new Entry.Admitted(key);
    }

    /** The sentence for a body of more than {@code most} bytes. */
    static String takes(long most) {
        return "At most " + most + " bytes are taken here.";
    }

    /** Everything but what is listed, so that no way of writing an address leads past the keys. */
    private static boolean isGuarded(String path) {
        return !path.equals("/") && OPEN.stream().noneMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private static Role needed(Head head) {
        if (head.path().startsWith("/q/metrics") || head.path().startsWith("/v1/seals")) {
            return Role.OPS;
        }
        if (head.method().equals("DELETE") && head.path().startsWith("/v1/cases/")) {
            return Role.ADMIN;
        }
        if (head.path().startsWith("/v1/ruleset")) {
            // Everybody may know which rules decide; the rest is the business of those who look after them.
            return head.path().equals("/v1/rulesets/active") && !head.hasBody() ? null : Role.OPS;
        }
        return head.method().equals("POST") && KEEPING.contains(head.path()) ? Role.TRIAGE : null;
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().equalsIgnoreCase("application/json");
    }

    private static String withoutPort(String host) {
        if (host == null) {
            return "";
        }
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(0, bracket));
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static Entry refuse(ProblemCode code, String detail) {
        return new Entry.Refused(Problem.of(code, detail));
    }
}
