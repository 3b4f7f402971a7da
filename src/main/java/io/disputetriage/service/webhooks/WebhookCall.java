package io.disputetriage.service.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One call as it goes out.
 *
 * @param id of what it tells, the same whenever it is told
 */
record WebhookCall(URI url, UUID id, Instant at, byte[] body, String signature) {

    /** Signs what is said to an endpoint. */
    static WebhookCall to(WebhookEndpoint endpoint, UUID id, Instant at, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new WebhookCall(endpoint.url(), id, at, body, endpoint.secrets().signature(id.toString(), at, body));
    }

    /**
     * What came back.
     *
     * @param status null: nothing did
     * @param failure why there is no status
     * @param retryAfter the header, or null
     * @param body the begin of it
     */
    record Reply(Integer status, String failure, String retryAfter, String body) {
        static Reply none(String failure) {
            return new Reply(null, failure, null, "");
        }

        boolean isGood() {
            return status != null && status >= 200 && status < 300;
        }
    }
}
