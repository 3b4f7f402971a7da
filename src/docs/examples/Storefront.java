import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a storefront works with the service, from a complaint to its end: post it, do what the decision says and report
 * it, hear when the service decides anew by itself, report what happens, close. One file, only the JDK:
 * {@code java src/docs/examples/Storefront.java http://127.0.0.1:8080}, with the key in TRIAGE_API_KEY if keys are set.
 * With a port behind the address (0: any that is free) it has itself called there, by webhooks, instead of asking only.
 */
public class Storefront {
    /** These go on; all others are done once. */
    private static final Set<String> GOES_ON = Set.of("WAIT", "MONITOR_CASE", "HUMAN_REVIEW");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    /** Events that it was called about and has not worked on yet; null: nobody calls, and it has to ask. */
    private BlockingQueue<Object> calls;

    private final Set<String> seen = new HashSet<>();
    private final CompletableFuture<String> secret = new CompletableFuture<>();

    Storefront(URI service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        String address = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        Storefront shop = new Storefront(URI.create(address));
        String caseRef = "EXAMPLE-" + UUID.randomUUID();
        if (arguments.length > 1) {
            shop.beCalled(Integer.parseInt(arguments[1]), () -> shop.handleComplaint(caseRef));
        } else {
            shop.handleComplaint(caseRef);
        }
    }

    void handleComplaint(String caseRef) throws Exception {
        System.out.println("Case " + caseRef);
        String address = "/v1/cases/" + caseRef;

        System.out.println("\nThe buyer says that nothing came");
        Object decision = send("POST", "/v1/triage", complaint(caseRef));
        show(decision);
        decision = act(address, decision);

        System.out.println("\nSeven days are left: the service looks again by itself");
        decision = waitForReview(caseRef);
        show(decision);

        System.out.println("\nThe parcel is delivered");
        decision = send(
                "POST",
                address + "/events",
                "{\"type\": \"PARCEL_DELIVERED\", \"at\": \"" + Instant.now()
                        + "\", \"how\": \"SIGNED\", \"signedBy\": \"A. Souza\"}");
        show(decision);
        act(address, decision);

        System.out.println("\nThe platform asks for more, and the carrier shows who signed");
        send(
                "PATCH",
                address + "/facts",
                "{\"turn\": \"SELLER\", \"shipment\": {\"deliveryAddressMatch\": \"MATCH\"}}");
        decision =
                send("POST", address + "/events", "{\"type\": \"EVIDENCE_RECEIVED\", \"kind\": \"SIGNATURE\"}");
        show(decision);
        act(address, decision);

        System.out.println("\nThe platform decides for the seller");
        Object closed = send("POST", address + "/close", "{\"outcome\": \"WON\"}");
        System.out.println("  closed: " + text(closed, "ending", "outcome"));

        System.out.println("\nWhat happened");
        for (Object event : list(send("GET", address + "/events", null), "items")) {
            System.out.println(
                    "  " + text(event, "number") + ". " + text(event, "type") + " by " + text(event, "actor"));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Has the service call this program while it works. A shop has one address for good, and keeps the secret, which is shown this once. */
    private void beCalled(int port, Work work) throws Exception {
        calls = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/hooks", this::called);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
        try {
            Object endpoint = send("POST", "/v1/webhook-endpoints", "{\"url\": \"" + url + "\"}");
            secret.complete(text(endpoint, "secret"));
            work.run();
            send("DELETE", "/v1/webhook-endpoints/" + text(endpoint, "id"), null);
        } finally {
            server.stop(0);
        }
    }

    /** Answers at once, and leaves the work for later. */
    private void called(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        Object event = new Json(new String(body, StandardCharsets.UTF_8)).value();
        if (text(event, "type").equals("io.disputetriage.webhook.verification")) {
            answer(call, 200, "{\"challenge\": \"" + text(event, "data", "challenge") + "\"}");
        } else if (!isGenuine(call.getRequestHeaders(), body)) {
            answer(call, 401, "");
        } else {
            // An event may come twice.
            if (seen.add(text(event, "id"))) {
                calls.add(event);
            }
            answer(call, 204, "");
        }
    }

    /** As Standard Webhooks has it: of the last five minutes, and signed with the secret. */
    private boolean isGenuine(Headers headers, byte[] body) {
        try {
            String at = headers.getFirst("webhook-timestamp");
            byte[] key = Base64.getDecoder().decode(secret.join().substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((headers.getFirst("webhook-id") + "." + at + ".").getBytes(StandardCharsets.UTF_8));
            byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)))
                    .getBytes(StandardCharsets.UTF_8);
            boolean signed = false;
            // While secrets change there is one signature for each.
            for (String signature : headers.getFirst("webhook-signature").split(" ")) {
                signed |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
            }
            return signed && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(at)) < 300;
        } catch (GeneralSecurityException | NumberFormatException | NullPointerException e) {
            return false;
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    /** Facts of the shop, in its own words; what it doesn't know is left out. The deadline is seven days ahead. */
    private static String complaint(String caseRef) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return """
                {
                  "caseRef": "%s",
                  "platform": "PAYPAL",
                  "stage": "CLAIM",
                  "turn": "SELLER",
                  "responseDue": {"at": "%s"},
                  "complaint": {"kind": "NOT_RECEIVED", "statement": "Nothing has come."},
                  "buyer": {"name": "Ana Souza", "language": "pt-BR"},
                  "order": {
                    "placedAt": "%s",
                    "total": {"amount": "18.90", "currency": "USD"},
                    "buyerCountry": "BR",
                    "recipientName": "Ana Souza"
                  },
                  "shipment": {"state": "IN_TRANSIT", "tracked": true, "trackingNumber": "RR123456785CN",
                    "shippedAt": "%s"},
                  "evidence": [{"kind": "TRACKING_RECORD"}, {"kind": "SHIPMENT_RECEIPT"}]
                }
                """
                .formatted(
                        caseRef,
                        now.plus(Duration.ofDays(7)).plusSeconds(6),
                        now.minus(Duration.ofDays(20)),
                        now.minus(Duration.ofDays(18)));
    }

    /** Does what is to be done, one after the other; each report is answered by the decision that follows from it. */
    private Object act(String address, Object decision) throws IOException, InterruptedException {
        Object action = next(decision);
        while (action != null) {
            // Here a shop writes to the buyer, hands in evidence, pays …
            System.out.println("  done: " + text(action, "action"));
            decision = send(
                    "POST",
                    address + "/actions/" + text(action, "rank") + "/taken",
                    "{\"decisionId\": \"" + text(decision, "decisionId") + "\"}");
            action = next(decision);
        }
        return decision;
    }

    private static Object next(Object decision) {
        for (Object action : list(decision, "actions")) {
            if (!GOES_ON.contains(text(action, "action"))) {
                return action;
            }
        }
        return null;
    }

    /** Until the service has looked again, as it does when a wait ends or the deadline nears. */
    private Object waitForReview(String caseRef) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        String address = "/v1/cases/" + caseRef;
        String type = "";
        while (!type.equals("REVIEWED")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The service has not looked again");
            }
            type = calls == null ? latestEvent(address) : nextCall(caseRef);
        }
        return send("GET", "/v1/decisions/" + text(send("GET", address, null), "latestDecisionId"), null);
    }

    private String latestEvent(String address) throws IOException, InterruptedException {
        Thread.sleep(500);
        return text(list(send("GET", address + "/events?limit=1", null), "items").get(0), "type");
    }

    /** The type of the next event of a case; those of others are left alone here. */
    private String nextCall(String caseRef) throws InterruptedException {
        Object event = calls.poll(60, TimeUnit.SECONDS);
        if (event == null || !text(event, "subject").equals(caseRef)) {
            return "";
        }
        String type = text(event, "type").substring("io.disputetriage.case.".length());
        System.out.println("  called: " + type);
        return type;
    }

    private static void show(Object decision) {
        System.out.println("  urgency " + text(decision, "urgency"));
        for (Object action : list(decision, "actions")) {
            System.out.println("  to do: " + text(action, "action") + ", " + text(action, "title"));
        }
    }

    private Object send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            // Whoever sends it once more because no answer came, sends the same key: it is done once.
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (System.getenv("TRIAGE_API_KEY") != null) {
            request.header("Authorization", "Bearer " + System.getenv("TRIAGE_API_KEY"));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " " + answer.statusCode() + " " + answer.body());
        }
        return new Json(answer.body()).value();
    }

    private static String text(Object tree, String... path) {
        for (String name : path) {
            tree = ((Map<?, ?>) tree).get(name);
        }
        return String.valueOf(tree);
    }

    private static List<?> list(Object tree, String name) {
        return (List<?>) ((Map<?, ?>) tree).get(name);
    }

    /** Reads sound JSON; the JDK has no reader, and a shop takes the library that it has. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char first = next();
            if (first == '"') {
                return string();
            } else if (first == '{') {
                Map<String, Object> object = new LinkedHashMap<>();
                for (at++; next() != '}'; comma()) {
                    String name = string();
                    next();
                    at++;
                    object.put(name, value());
                }
                at++;
                return object;
            } else if (first == '[') {
                List<Object> list = new ArrayList<>();
                for (at++; next() != ']'; comma()) {
                    list.add(value());
                }
                at++;
                return list;
            }
            int start = at;
            while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return word.equals("null") ? null : word;
        }

        private void comma() {
            if (next() == ',') {
                at++;
            }
        }

        private String string() {
            StringBuilder value = new StringBuilder();
            next();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') {
                    value.append(text.charAt(at));
                } else if (text.charAt(++at) == 'u') {
                    value.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    value.append("\b\f\n\r\t\"\\/".charAt("bfnrt\"\\/".indexOf(text.charAt(at))));
                }
            }
            at++;
            return value.toString();
        }

        private char next() {
            while (" \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
