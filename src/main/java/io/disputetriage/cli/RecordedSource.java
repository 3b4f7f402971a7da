package io.disputetriage.cli;

import io.disputetriage.archive.Archive;
import io.disputetriage.archive.ArchivedRuleset;
import io.disputetriage.facts.Platform;
import io.disputetriage.wire.RecordedDecision;
import io.disputetriage.wire.RecordedDecisionReader;
import io.disputetriage.wire.RecordedResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recorded decisions, named on the command line: files with a line for each, or a service's database. */
final class RecordedSource {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--user",
            paramLabel = "USER",
            defaultValue = "${env:QUARKUS_DATASOURCE_USERNAME}",
            description = "for the database (default: the variable QUARKUS_DATASOURCE_USERNAME)")
    private String user;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            defaultValue = "QUARKUS_DATASOURCE_PASSWORD",
            description = "the environment variable that holds the database's password (default: ${DEFAULT-VALUE})")
    private String passwordVariable;

    @Option(names = "--account", paramLabel = "NAME", description = "of this account only; for a database")
    private String account;

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description =
                    "recorded then or later, like 2026-03-10T09:00:00Z; a line that doesn't say is taken by its asOf")
    private String since;

    @Option(names = "--platform", paramLabel = "PLATFORM", description = "of this platform only")
    private Platform platform;

    @Option(names = "--limit", paramLabel = "N", description = "stop after so many")
    private Long limit;

    private long taken;
    private Visitor visitor;

    /** Who is shown each decision. */
    interface Visitor {
        /** @param name the file and line, or the id in the database */
        void decision(RecordedDecision decision, String name, String line);

        void unreadable(String name, String why);
    }

    /** Reads all sources; a path that doesn't exist is a misuse, and so is a database that doesn't answer. */
    void each(List<String> sources, Visitor to) {
        visitor = to;
        Instant from = since();
        for (String source : sources) {
            if (source.startsWith("jdbc:")) {
                database(source, from);
            } else {
                file(Path.of(source), from);
            }
        }
    }

    /** The files of a ruleset that the database keeps; a revision that it doesn't is a misuse. */
    Map<String, String> ruleset(String url, String revision) {
        try (Archive archive = Archive.open(url, user, System.getenv(passwordVariable))) {
            ArchivedRuleset found = archive.ruleset(revision);
            if (found instanceof ArchivedRuleset.Ambiguous ambiguous) {
                throw misuse(
                        "The revisions " + String.join(", ", ambiguous.revisions()) + " all start with " + revision);
            } else if (found instanceof ArchivedRuleset.Found kept) {
                return kept.files();
            }
            throw misuse("The database keeps no ruleset " + revision);
        }
    }

    private void database(String url, Instant from) {
        if (!Archive.isAddress(url)) {
            throw misuse("The database is a PostgreSQL, so its address starts with jdbc:postgresql:");
        }
        try (Archive archive = Archive.open(url, user, System.getenv(passwordVariable))) {
            archive.decisions(
                    account,
                    from,
                    kept -> wanted() && take(kept.line(), kept.id().toString(), null));
        }
    }

    private void file(Path path, Instant from) {
        if (!Files.isRegularFile(path)) {
            throw misuse("There is no file " + path + " in " + Path.of("").toAbsolutePath());
        }
        if (account != null) {
            throw misuse("--account is for a database: a file doesn't say whose its decisions are");
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            int number = 0;
            String line = lines.readLine();
            while (line != null && wanted()) {
                number++;
                if (!line.isBlank()) {
                    take(line, path + ":" + number, from);
                }
                line = lines.readLine();
            }
        } catch (IOException unreadable) {
            throw misuse(path + " can't be read as UTF-8");
        } catch (UncheckedIOException unreadable) {
            throw misuse(path + " can't be read as UTF-8");
        }
    }

    private boolean wanted() {
        return limit == null || taken < limit;
    }

    private boolean take(String line, String name, Instant from) {
        RecordedResult result = RecordedDecisionReader.read(line);
        if (result instanceof RecordedResult.Faulty faulty) {
            visitor.unreadable(name, faulty.why());
            return true;
        }
        RecordedDecision decision = ((RecordedResult.Read) result).decision();
        boolean early = from != null
                && decision.recordedAt().orElse(decision.sheet().asOf()).isBefore(from);
        if (!early && (platform == null || decision.sheet().platform() == platform)) {
            taken++;
            visitor.decision(decision, name, line);
        }
        return wanted();
    }

    private Instant since() {
        try {
            return since == null ? null : Instant.parse(since);
        } catch (DateTimeParseException e) {
            throw misuse("--since is an instant like 2026-03-10T09:00:00Z, not " + since);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
