package io.disputetriage;

import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.RulesetStatus;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Says in one line what runs where, and how to try it; then waits for the end, unless it is set to end by itself. */
final class StartLine implements QuarkusApplication {
    private final HttpServer http;
    private final ActiveRules rules;
    private final Config config;

    StartLine(HttpServer http, ActiveRules rules, Config config) {
        this.http = http;
        this.rules = rules;
        this.config = config;
    }

    @Override
    public int run(String... args) {
        StopOrder.serving();
        if (config.getValue("triage.stop-when-ready", Boolean.class)) {
            System.out.println("Ready, and ending as triage.stop-when-ready says");
            return 0;
        }
        System.out.println(line());
        Quarkus.waitForExit();
        return 0;
    }

    private String line() {
        String own = EarlySettings.ownDatabase();
        String database = own == null ? config.getValue("quarkus.datasource.jdbc.url", String.class) : own;
        String url = "http://" + config.getValue("quarkus.http.host", String.class) + ":" + http.getPort();
        return "Listening on " + url + "; database: " + withoutSecrets(database) + "; ruleset "
                + ruleset() + "; try: curl -s " + key()
                + "-H 'Content-Type: application/json' -d @"
                + "src/docs/examples/not-received.json " + url.replace("0.0.0.0", "127.0.0.1") + "/v1/triage";
    }

    private String ruleset() {
        RulesetStatus status = rules.status();
        return status.files().revision()
                + (status.differsFromFolder() ? ", NOT the content of " + status.folder() : "");
    }

    private String key() {
        boolean keys = config.getOptionalValue("triage.api-key", String.class).isPresent()
                || StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .anyMatch(name -> name.matches("triage\\.keys\\..+|TRIAGE_KEYS_.+"));
        return keys ? "-H \"Authorization: Bearer $TRIAGE_API_KEY\" " : "";
    }

    /** A JDBC URL may carry user and password behind its question mark. */
    private static String withoutSecrets(String jdbcUrl) {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }
}
