package io.disputetriage.service.fetch;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where whole objects, and eBay's public keys, are asked for. */
@ConfigMapping(prefix = "triage")
public interface FetchConfig {

    /** By any name. */
    Map<String, Connection> fetch();

    /** Hosts besides the platforms' own that may be asked, without TLS too, such as a proxy. */
    Optional<List<String>> fetchHosts();

    /** One account's access to one platform. */
    interface Connection {
        /** STRIPE, PAYPAL, SHOPIFY or EBAY. */
        String platform();

        /** Whose disputes they are; eBay's keys are for all. */
        Optional<String> account();

        /** What the platform knows the account by. */
        String token();

        /** The begin of every address; of Shopify the shop's. Absent: that of the platform for live payments. */
        Optional<String> url();
    }
}
