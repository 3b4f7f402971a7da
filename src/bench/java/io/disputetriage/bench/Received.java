package io.disputetriage.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Signed events of Stripe, each of another dispute: until they are answered, and until each has its decision. */
final class Received {
    /** Of benchmarks only. */
    static final String KEY = "b2YgYmVuY2htYXJrcyBvbmx5LCAzMiBieXRlcyBvayE=";

    private static final String SECRET = "whsec_load";

    /** Reading takes longer than receiving; more would only wait. */
    private static final double SECONDS_OF_EVENTS = 0.25;

    private static final String EVENT =
            """
            {"id": "evt_%1$d", "object": "event", "created": 1773050000, "livemode": true, "type": "charge.dispute.created",
             "data": {"object": {"id": "du_%1$d", "object": "dispute", "amount": 1890, "charge": "ch_%1$d",
              "created": 1773049900, "currency": "usd", "evidence_details": {"due_by": 1773878399},
              "metadata": {"order_id": "O-%1$d"}, "reason": "product_not_received", "status": "needs_response"}}}""";

    private final Hammer hammer;
    private final String path;
    private int sent;

    /** Makes its own endpoint. */
    Received(Hammer hammer) throws IOException {
        this.hammer = hammer;
        String made = hammer.ask(hammer.post(
                "/v1/intake-endpoints",
                "{\"platform\": \"STRIPE\", \"mode\": \"LIVE\", \"secret\": \"" + SECRET + "\"}"));
        path = new ObjectMapper().readTree(made).path("address").asText();
    }

    /** Events that were answered a second; they are read before this ends. */
    double answered(double seconds) throws Exception {
        double rate = hammer.run(Math.min(seconds, SECONDS_OF_EVENTS), number -> event());
        awaitDecided();
        return rate;
    }

    /** Events that have their decision a second, from the first call to the last decision. */
    double decided(double seconds) throws Exception {
        int before = sent;
        long start = System.nanoTime();
        hammer.run(Math.min(seconds, SECONDS_OF_EVENTS), number -> event());
        awaitDecided();
        return (sent - before) / ((System.nanoTime() - start) / 1e9);
    }

    private byte[] event() {
        String body = EVENT.formatted(++sent);
        long at = Instant.now().getEpochSecond();
        String signature = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, SECRET).hmacHex(at + "." + body);
        return hammer.post(path, body, "Stripe-Signature: t=" + at + ",v1=" + signature + "\r\n");
    }

    private void awaitDecided() throws IOException, InterruptedException {
        while (!hammer.ask(hammer.get("/v1/inbox?state=RECEIVED&limit=1")).contains("\"items\":[]")) {
            Thread.sleep(20);
        }
    }
}
