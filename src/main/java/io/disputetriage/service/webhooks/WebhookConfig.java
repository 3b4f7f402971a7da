package io.disputetriage.service.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where calls may go. */
@ConfigMapping(prefix = "triage.webhooks")
public interface WebhookConfig {

    /** Whether endpoints may be on this machine or in its network, and without TLS; whoever may make endpoints can reach what stands there then. */
    @WithDefault("false")
    boolean privateAddresses();
}
