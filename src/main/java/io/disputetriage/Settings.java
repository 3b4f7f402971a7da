package io.disputetriage;

import io.quarkus.runtime.configuration.DurationConverter;
import java.nio.file.Path;
import java.time.Duration;

/** What must be known before Quarkus is there to ask: environment variables and system properties only. */
final class Settings {
    private static volatile String ownDatabase;

    private Settings() {}

    static boolean jdbcUrlIsConfigured() {
        return !read("quarkus.datasource.jdbc.url", "").isBlank();
    }

    /** Where our own database lives, relative to the working directory. */
    static String dataFolder() {
        return read("triage.data", "data");
    }

    static String httpHost() {
        return read("quarkus.http.host", "127.0.0.1");
    }

    static String httpPort() {
        return read("quarkus.http.port", "8080");
    }

    static String rulesFolder() {
        return read("triage.rules", "rules");
    }

    /** Where compiled rules are kept, relative to the working directory. */
    static Path compiledFolder() {
        String set = read("triage.compiled", "");
        return set.isBlank() ? Path.of(dataFolder(), "compiled") : Path.of(set);
    }

    /** A value that is no time is refused by the configuration, a little later. */
    static Duration warmUp() {
        try {
            return DurationConverter.parseDuration(read("triage.warm-up", "1s"));
        } catch (IllegalArgumentException noTime) {
            return Duration.ZERO;
        }
    }

    static void ownDatabase(OwnPostgres postgres) {
        ownDatabase = postgres.describe();
    }

    /** Our own database for people, or null when another one is configured. */
    static String ownDatabase() {
        return ownDatabase;
    }

    private static String read(String property, String otherwise) {
        String set = System.getProperty(property);
        if (set != null) {
            return set;
        }
        String variable =
                System.getenv(property.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        return variable == null || variable.isBlank() ? otherwise : variable;
    }
}
