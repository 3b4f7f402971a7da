package io.disputetriage.service.fetch;

import io.disputetriage.format.intake.PayloadReader;
import io.disputetriage.service.inbox.FetchObject;
import io.disputetriage.service.outbound.OutboundClient;
import io.disputetriage.service.outbound.OutboundFailure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the configured hosts, and no other. */
@Singleton
class FetchOverHttp implements FetchObject {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final List<PlatformConnection> connections;
    private final OutboundClient client = new OutboundClient(Duration.ofSeconds(8));

    /** Who has just failed is left alone for a while: nobody else's events are to wait for one platform. */
    private final Map<PlatformConnection, Instant> left = new ConcurrentHashMap<>();

    private final Clock clock;

    FetchOverHttp(FetchConfig config, Clock clock) {
        this.clock = clock;
        connections = PlatformConnection.all(config).stream()
                .filter(each -> each.platform().hasDisputes())
                .toList();
    }

    @Override
    public boolean isOn(String account, String platform) {
        return connection(account, platform).isPresent();
    }

    @Override
    public Fetched fetch(String account, String platform, String dispute) {
        PlatformConnection connection = connection(account, platform).orElseThrow();
        if (clock.instant().isBefore(left.getOrDefault(connection, Instant.MIN))) {
            return new Fetched.Failed("It has failed a moment ago", true);
        }
        Fetched fetched = ask(connection, dispute);
        if (fetched instanceof Fetched.Failed failed && failed.again()) {
            left.put(connection, clock.instant().plus(PAUSE));
        }
        return fetched;
    }

    private Fetched ask(PlatformConnection connection, String dispute) {
        try {
            return new Fetched.Whole(connection.get(client, dispute, PayloadReader.MAX_BYTES));
        } catch (OutboundFailure e) {
            return new Fetched.Failed(e.getMessage(), e.again());
        }
    }

    private Optional<PlatformConnection> connection(String account, String platform) {
        return connections.stream()
                .filter(each ->
                        each.account().equals(account) && each.platform().name().equals(platform))
                .findFirst();
    }
}
