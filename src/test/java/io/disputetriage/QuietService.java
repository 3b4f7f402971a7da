package io.disputetriage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose loops stand still, so that a test may empty the database below it. */
public final class QuietService implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("triage.rules-poll", "1H", "quarkus.scheduler.enabled", "false");
    }
}
