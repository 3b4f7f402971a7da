package io.disputetriage;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.service.api.AccessConfig;
import io.disputetriage.service.api.BindAddressCheck;
import io.disputetriage.service.evidence.EvidenceConfig;
import io.disputetriage.service.fetch.FetchConfig;
import io.disputetriage.service.fetch.PlatformConnection;
import io.disputetriage.service.inbox.InboxConfig;
import io.disputetriage.service.inbox.IntakeEndpoints;
import io.disputetriage.service.mail.MailConfig;
import io.disputetriage.service.rollout.OracleConfig;
import io.disputetriage.service.rollout.RulesConfig;
import io.disputetriage.service.rollout.StartRefused;
import io.disputetriage.service.seals.SealConfig;
import io.disputetriage.service.triage.RetentionConfig;
import io.disputetriage.service.triage.ReviewConfig;
import io.disputetriage.service.webhooks.WebhookConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be seen to be wrong before anything is started. */
final class StartChecks {
    /** The exit code when the service must be configured otherwise. */
    static final int CONFIGURATION = 2;

    /** Every setting of ours; NAME is whatever a key is called. */
    static final List<String> SETTINGS = List.of(
            "triage.rules",
            "triage.rules-gate",
            "triage.rules-poll",
            "triage.replica",
            "triage.seals.every",
            "triage.reviews",
            "triage.retention",
            "triage.webhooks.private-addresses",
            "triage.intake.keys",
            "triage.intake.public-url",
            "triage.intake.rate-limit",
            "triage.intake.rate-burst",
            "triage.intake.retention",
            "triage.evidence.file-megabytes",
            "triage.evidence.case-files",
            "triage.evidence.case-megabytes",
            "triage.fetch.NAME.platform",
            "triage.fetch.NAME.account",
            "triage.fetch.NAME.token",
            "triage.fetch.NAME.url",
            "triage.fetch-hosts",
            "triage.mail.from",
            "triage.data",
            "triage.compiled",
            "triage.warm-up",
            "triage.stop-when-ready",
            "triage.api-key",
            "triage.keys.NAME.hash",
            "triage.keys.NAME.account",
            "triage.keys.NAME.roles",
            "triage.rate-limit",
            "triage.rate-burst",
            "triage.oracle-share");

    /** What Kubernetes tells every container about a service that is called triage or triage-something. */
    private static final Pattern KUBERNETES =
            Pattern.compile("TRIAGE_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_\\w+)?)?)");

    private StartChecks() {}

    /** Throws {@link StartRefused} with one sentence for each name that no setting has. */
    static void names(Collection<String> variables, Collection<String> properties) {
        List<String> wrong = new ArrayList<>();
        Stream<String> ours = variables.stream().filter(name -> name.startsWith("TRIAGE_"));
        ours.filter(name -> !KUBERNETES.matcher(name).matches()).sorted().forEach(name -> {
            if (SETTINGS.stream()
                    .noneMatch(setting -> name.matches(variable(setting).replace("NAME", "\\w+")))) {
                List<String> known =
                        SETTINGS.stream().map(StartChecks::variable).toList();
                wrong.add("There is no setting " + name + "; " + Suggestion.hint(name, known));
            }
        });
        properties.stream().filter(name -> name.startsWith("triage.")).sorted().forEach(name -> {
            if (SETTINGS.stream()
                    .noneMatch(setting -> name.matches(Pattern.quote(setting).replace("NAME", "\\E.+\\Q")))) {
                wrong.add("There is no setting " + name + "; " + Suggestion.hint(name, SETTINGS));
            }
        });
        if (!wrong.isEmpty()) {
            throw new StartRefused(String.join("\n", wrong), CONFIGURATION);
        }
    }

    /**
     * Reads our settings from environment and system properties, as Quarkus will read them once the database is there. Throws
     * {@link io.smallrye.config.ConfigValidationException} for values that can't be read or are out of range, {@link StartRefused} for keys or an
     * address that can't be used.
     */
    static RulesConfig values(String host) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(AccessConfig.class)
                .withMapping(RulesConfig.class)
                .withMapping(OracleConfig.class)
                .withMapping(SealConfig.class)
                .withMapping(ReviewConfig.class)
                .withMapping(RetentionConfig.class)
                .withMapping(WebhookConfig.class)
                .withMapping(InboxConfig.class)
                .withMapping(EvidenceConfig.class)
                .withMapping(FetchConfig.class)
                .withMapping(MailConfig.class)
                .withMappingIgnore("triage.**")
                .build();
        BindAddressCheck.check(config.getConfigMapping(AccessConfig.class), host);
        try {
            IntakeEndpoints.check(config.getConfigMapping(InboxConfig.class));
            PlatformConnection.check(config.getConfigMapping(FetchConfig.class));
        } catch (IllegalArgumentException unusable) {
            throw new StartRefused(unusable.getMessage(), CONFIGURATION);
        }
        return config.getConfigMapping(RulesConfig.class);
    }

    /** Throws {@link StartRefused} if nobody can listen there; 0 is any free port. */
    static void port(String host, String port) {
        int number = number(port);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), number));
        } catch (IOException taken) {
            throw new StartRefused(portTaken(host + ":" + port), CONFIGURATION);
        }
    }

    /** For one that was taken a moment after {@link #port} looked, too. */
    static String portTaken(String which) {
        return "The service can't listen on " + which
                + ", which another process does or which isn't an address of this machine."
                + " Stop that process, or set QUARKUS_HTTP_PORT to another port.";
    }

    private static int number(String port) {
        try {
            int number = Integer.parseInt(port.strip());
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException refusedBelow) {
            // As a number out of range.
        }
        throw new StartRefused(
                "QUARKUS_HTTP_PORT is " + port + ", which is no port. Set it to a number from 0 to 65535.",
                CONFIGURATION);
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }
}
