package io.disputetriage;

import io.disputetriage.service.postgres.OwnPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real PostgreSQL for the tests of the service, behind a link that {@link #cut} opens. Its sessions live in a far time zone. */
public final class Postgres implements QuarkusTestResourceLifecycleManager {
    /** Of tests only. */
    static final String INTAKE_KEY = "dGhlIGtleSBvZiBhbGwgdGVzdHMsIDMyIGJ5dGVzISE=";

    private static final String LINK = "test.link";

    private Path folder;
    private OwnPostgres postgres;
    private Link link;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("dispute-triage-test");
            OwnPostgres.Start start = OwnPostgres.start(PreparedData.in(folder));
            if (!(start instanceof OwnPostgres.Start.Running running)) {
                throw new IllegalStateException(start.toString());
            }
            postgres = running.postgres();
            int port =
                    URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
            link = new Link(port);
            System.setProperty(LINK, Integer.toString(link.controlPort()));
            return Map.of(
                    // Tests seal when they want to.
                    "triage.seals.every",
                    "1H",
                    "triage.intake.keys",
                    INTAKE_KEY,
                    "triage.intake.public-url",
                    "https://triage.shop.example",
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl().replace(":" + port, ":" + link.port()),
                    "quarkus.datasource.username",
                    OwnPostgres.USER,
                    "quarkus.datasource.password",
                    postgres.password(),
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "set time zone 'Pacific/Kiritimati'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the database away, or gives it back. */
    public static void cut(boolean now) {
        Link.cut(Integer.getInteger(LINK), now);
    }

    @Override
    public void stop() {
        try {
            link.close();
            postgres.close();
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
