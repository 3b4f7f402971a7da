package io.disputetriage.service.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A connection to eBay, at an address where nobody listens. */
public final class AbsentEbay implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "triage.fetch.ebay.platform",
                "EBAY",
                "triage.fetch.ebay.token",
                "token",
                "triage.fetch.ebay.url",
                "http://localhost:1",
                "triage.fetch-hosts",
                "localhost");
    }

    @Override
    public void stop() {
        // It never was there.
    }
}
