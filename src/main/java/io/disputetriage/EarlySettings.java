package io.disputetriage;

import io.disputetriage.service.postgres.OwnPostgres;

/** What must be known before Quarkus is there to ask: environment variables and system properties only. */
final class EarlySettings {
    private static volatile String ownDatabase;

    private EarlySettings() {}

    static boolean jdbcUrlIsConfigured() {
        return !read("quarkus.datasource.jdbc.url", "").isBlank();
    }

    static String httpHost() {
        return read("quarkus.http.host", "127.0.0.1");
    }

    static String httpPort() {
        return read("quarkus.http.port", "8080");
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
