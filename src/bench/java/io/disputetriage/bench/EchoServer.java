package io.disputetriage.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What bare HTTP costs, in a process of its own: takes a fact sheet, answers with the decision that belongs to it.
 * {@code /json/3} reads the body as a JSON tree and writes the third decision from one; {@code /bytes/3} looks at neither.
 */
public final class EchoServer extends AbstractVerticle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<JsonNode> trees = new ArrayList<>();

    private EchoServer(int port, Path folder) throws IOException {
        this.port = port;
        for (int i = 0; Files.exists(folder.resolve(i + ".json")); i++) {
            byte[] decision = Files.readAllBytes(folder.resolve(i + ".json"));
            bytes.add(decision);
            trees.add(JSON.readTree(decision));
        }
    }

    /**
     * Serves until it is killed.
     *
     * @param args port; folder with the decisions
     */
    public static void main(String... args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        int loops = Runtime.getRuntime().availableProcessors() * 2;
        Vertx vertx = Vertx.vertx();
        for (int i = 0; i < loops; i++) {
            vertx.deployVerticle(new EchoServer(port, folder), new DeploymentOptions());
        }
        vertx.setTimer(500, ready -> System.out.println("Listening"));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(body -> {
            try {
                request.response()
                        .putHeader("content-type", "application/json")
                        .end(Buffer.buffer(answer(request.path(), body)));
            } catch (JsonProcessingException e) {
                request.response().setStatusCode(400).end();
            } catch (IOException e) {
                request.response().setStatusCode(500).end();
            }
        });
    }

    private byte[] answer(String path, Buffer body) throws IOException {
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        if (path.startsWith("/bytes/")) {
            return bytes.get(number);
        }
        if (!JSON.readTree(body.getBytes()).isObject()) {
            throw new IOException("Not an object");
        }
        return JSON.writeValueAsBytes(trees.get(number));
    }
}
