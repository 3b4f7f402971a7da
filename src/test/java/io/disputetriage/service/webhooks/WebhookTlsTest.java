package io.disputetriage.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.disputetriage.service.webhooks.WebhookCall.Reply;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address is connected to, and the certificate must be that of the name. */
class WebhookTlsTest {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String SECRET = "javax.net.ssl.trustStorePassword";
    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private Path store;
    private HttpsServer server;
    private Vertx vertx;

    @BeforeEach
    void a_receiver_that_is_called_localhost() throws Exception {
        store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=shop",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUST);
        System.clearProperty(SECRET);
        server.stop(0);
        vertx.close();
    }

    @Test
    void a_certificate_of_nobody_that_is_trusted_is_refused() throws Exception {
        assertThat(send("localhost").failure()).startsWith("No connection, or a broken one");
    }

    @Test
    void a_trusted_certificate_is_good_for_its_name_and_for_no_other() throws Exception {
        System.setProperty(TRUST, store.toString());
        System.setProperty(SECRET, PASSWORD);
        assertThat(send("localhost").status()).isEqualTo(204);
        assertThat(send("127.0.0.1").failure()).startsWith("No connection, or a broken one");
    }

    private Reply send(String host) throws Exception {
        URI url = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        return new WebhookClient(vertx, () -> true, Duration.ofSeconds(15), InetAddress::getAllByName)
                .send(new WebhookCall(url, new UUID(0, 1), Instant.EPOCH, new byte[] {'{', '}'}, "v1,x"))
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }
}
