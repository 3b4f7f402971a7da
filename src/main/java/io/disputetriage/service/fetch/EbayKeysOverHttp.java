package io.disputetriage.service.fetch;

import io.disputetriage.service.outbound.OutboundClient;
import io.disputetriage.service.outbound.OutboundFailure;
import io.disputetriage.service.signatures.EbayKeySource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks eBay for its public keys, if there is a connection to it. */
@Singleton
class EbayKeysOverHttp implements EbayKeySource {
    private static final Logger LOG = Logger.getLogger(EbayKeysOverHttp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 16 * 1024;

    private final Optional<PlatformConnection> connection;
    private final OutboundClient client;

    @Inject
    EbayKeysOverHttp(FetchConfig config) {
        this(config, PATIENCE);
    }

    EbayKeysOverHttp(FetchConfig config, Duration patience) {
        connection = PlatformConnection.all(config).stream()
                .filter(each -> each.platform() == PlatformApi.EBAY)
                .findFirst();
        client = new OutboundClient(patience);
    }

    @Override
    public boolean isOn() {
        return connection.isPresent();
    }

    @Override
    public byte[] fetch(String kid) throws OutboundFailure {
        try {
            return connection.orElseThrow().get(client, kid, MOST_BYTES);
        } catch (OutboundFailure e) {
            // The call's answer goes to eBay; that the token has ended is for whoever runs this service.
            LOG.warnf("eBay's public key %s was not fetched: %s", kid, e.getMessage());
            throw e;
        }
    }
}
