package io.disputetriage.service.api;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides who a request comes from, before its path is followed; what it may do is said by the resources. */
final class Authenticator {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> OPEN = Set.of("/errors", "/openapi", "/api-docs", "/q/health");

    /** Addresses of endpoints stand below; whoever calls them has no key, but a secret to sign with. */
    static final String INTAKE = "/v1/intake/";

    private static final String PREVIEW = INTAKE + "preview";

    private final KeyRing keys;
    private final RateLimit limit;

    Authenticator(KeyRing keys, RateLimit limit) {
        this.keys = keys;
        this.limit = limit;
    }

    /** What is known of a request from its head alone; a missing header is null. */
    record Head(String path, String host, String authorization) {}

    /** Comes in, or doesn't. */
    sealed interface Entry {
        /** Comes in as somebody. */
        record Admitted(ApiKey key) implements Entry {}

        /** Stays out. */
        record Refused(Problem problem) implements Entry {}
    }

    Entry admit(Head head) {
        if (keys.isEmpty() && !LOCAL_NAMES.contains(withoutPort(head.host()))) {
            return refuse(
                    ProblemCode.WRONG_HOST,
                    "Without API keys only localhost is answered, so that no web page can reach this service.");
        }
        String misspelt = PathSpelling.fault(head.path());
        if (misspelt != null) {
            return refuse(ProblemCode.BAD_REQUEST, misspelt);
        }
        if (keys.isEmpty()) {
            return new Entry.Admitted(KeyRing.NOBODY);
        }
        return isOpen(head.path()) ? new Entry.Admitted(KeyRing.STRANGER) : admitKey(head);
    }

    private Entry admitKey(Head head) {
        Optional<ApiKey> found = keys.find(head.authorization());
        if (found.isEmpty()) {
            return refuse(ProblemCode.NO_KEY, "Send it as Authorization: Bearer KEY.");
        }
        Duration wait = limit.take(found.get().actor().name());
        return wait.isZero()
                ? new Entry.Admitted(found.get())
                : new Entry.Refused(
                        Problem.later(ProblemCode.TOO_MANY_REQUESTS, "Slow down, or ask for a higher limit.", wait));
    }

    /** Read here is what needs no key: to read it otherwise than the router shows nothing to a stranger. */
    private static boolean isOpen(String path) {
        return isOfEndpoint(path)
                || path.equals("/")
                || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    /** Whether it is the address of an intake endpoint, which is for whoever was told it. */
    static boolean isOfEndpoint(String path) {
        return path.startsWith(INTAKE) && !path.equals(PREVIEW) && !path.startsWith(PREVIEW + "/");
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
