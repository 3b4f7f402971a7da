package io.disputetriage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A storefront that is called when something has happened. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;

    /** Every call, in the order of its coming, also of those that it answered badly. */
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    /** What it answers to a call about an event. */
    public volatile Function<Call, Answer> answer = call -> new Answer(204, Map.of());

    /** What it answers to the call that verifies it; null: what is asked for. */
    public volatile String verification;

    /** What comes back. */
    public record Answer(int status, Map<String, String> headers) {
        /** Nothing but the end of the connection. */
        static final Answer NONE = of(0);

        public static Answer of(int status) {
            return new Answer(status, Map.of());
        }
    }

    /** What came. */
    public record Call(HttpHeaders headers, String body, String host) {
        public CloudEvent event() {
            return EventFormatProvider.getInstance()
                    .resolveFormat(JsonFormat.CONTENT_TYPE)
                    .deserialize(body.getBytes(StandardCharsets.UTF_8));
        }

        public long sequence() {
            return Long.parseLong(event().getExtension("sequence").toString());
        }
    }

    /** Listens on this machine. */
    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is called. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks?of=us";
    }

    /** Those about a case. */
    public List<Call> about(String ref) {
        return calls.stream()
                .filter(call -> ref.equals(call.event().getSubject()))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(
                HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Host"));
        if (call.body().contains("webhook.verification")) {
            String challenge = JsonPath.from(call.body()).getString("data.challenge");
            send(exchange, 200, verification == null ? "{\"challenge\": \"" + challenge + "\"}" : verification);
            return;
        }
        Answer said = answer.apply(call);
        calls.add(call);
        said.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, said.status(), "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        if (status == Answer.NONE.status()) {
            exchange.close();
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
