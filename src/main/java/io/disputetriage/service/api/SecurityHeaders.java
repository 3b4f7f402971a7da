package io.disputetriage.service.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Headers that keep browsers from doing more with an answer than it is for. */
final class SecurityHeaders {
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'");
    private static final CharSequence OWN_SCRIPTS = HttpHeaders.createOptimized(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; frame-ancestors 'none'");

    private SecurityHeaders() {}

    static void set(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        String path = exchange.request().path();
        headers.set("X-Content-Type-Options", NOSNIFF);
        headers.set("X-Frame-Options", DENY);
        headers.set("Referrer-Policy", NO_REFERRER);
        headers.set("Content-Security-Policy", path.startsWith("/api-docs") ? OWN_SCRIPTS : NOTHING);
        if (path.startsWith("/v1/")) {
            headers.set("Cache-Control", NO_STORE);
        }
    }
}
