package io.disputetriage.cli;

import io.disputetriage.authoring.replay.Archive;
import io.disputetriage.format.RecordedDecision;
import io.disputetriage.format.RecordedDecisionReader;
import io.disputetriage.format.RecordedResult;
import io.disputetriage.rules.rulebook.Rulebook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recorded decisions, named on the command line: files with a line for each, or a service's database. */
final class RecordedSource {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private ServiceDatabase database;

    @Option(names = "--account", paramLabel = "NAME", description = "of this account only; for a database")
    private String account;

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description =
                    "recorded then or later, like 2026-03-10T09:00:00Z; a line that doesn't say is taken by its asOf")
    private String since;

    @Option(names = "--platform", paramLabel = "PLATFORM", description = "of this platform only")
    private String platform;

    @Option(
            names = "--as-of",
            paramLabel = "DATE|INSTANT",
            converter = AsOf.class,
            description =
                    "as if each case came up then: all dates of its facts and of what was decided are moved by whole days; shows what rows of tables do"
                            + " that begin or end later. With --base, what is in force otherwise at that date doesn't count as a change")
    private Instant asOf;

    @Option(names = "--limit", paramLabel = "N", converter = Count.class, description = "stop after so many")
    private Integer limit;

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
            if (source.startsWith("jdbc:") || ServiceDatabase.isDatabase(source)) {
                database(source, from);
            } else {
                file(Path.of(source), from);
            }
        }
    }

    /** A ruleset that the database keeps, without the engine; a revision that it doesn't keep is a misuse. */
    Rulebook.Loading interpreted(String url, String revision) {
        return database.interpreted(url, revision, command);
    }

    private void database(String url, Instant from) {
        try (Archive archive = database.open(url, command)) {
            archive.decisions(
                    account,
                    from,
                    kept -> wanted() && take(kept.line(), kept.id().toString(), null));
        }
    }

    private void file(Path path, Instant from) {
        InputFile file = InputFile.existing(path, command);
        if (account != null) {
            throw misuse("--account is for a database: a file doesn't say whose its decisions are");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            String line = lines.readLine();
            while (line != null && wanted()) {
                number++;
                if (!line.isBlank()) {
                    take(line, file + ":" + number, from);
                }
                line = lines.readLine();
            }
        } catch (IOException unreadable) {
            throw misuse(file + " can't be read as UTF-8");
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
        if (!early && (platform == null || platform.equals(decision.sheet().platform()))) {
            taken++;
            hand(decision, name, line);
        }
        return wanted();
    }

    private void hand(RecordedDecision decision, String name, String line) {
        if (asOf == null) {
            visitor.decision(decision, name, line);
        } else if (RecordedDecisionReader.readAt(line, asOf) instanceof RecordedResult.Read moved) {
            visitor.decision(moved.decision(), name, line);
        } else {
            visitor.unreadable(name, "moved to " + asOf + ", a date leaves the years 1970 to 2200");
        }
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
