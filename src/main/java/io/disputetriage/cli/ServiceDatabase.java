package io.disputetriage.cli;

import io.disputetriage.authoring.replay.Archive;
import io.disputetriage.authoring.replay.ArchivedRuleset;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to get into a service's database, which is only read: options that commands share. */
final class ServiceDatabase {
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{12,64}");

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

    /** True if this names the revision of a kept ruleset, or the start of one, and no folder. */
    static boolean isRevision(String named) {
        return REVISION.matcher(named).matches() && !Files.exists(Path.of(named));
    }

    /** True if this names a database and no file: by its address, or by the data folder of its service. */
    static boolean isDatabase(String named) {
        return Archive.isAddress(named) || isFolder(named);
    }

    private static boolean isFolder(String named) {
        return !named.startsWith("jdbc:") && Files.isDirectory(Path.of(named));
    }

    /**
     * Connects; the address of another kind of database is a misuse, and so is a data folder whose service doesn't run.
     *
     * @param url an address, or the data folder of a service that runs its own database
     *
     * @throws io.disputetriage.authoring.replay.ArchiveUnavailable if it doesn't answer
     */
    Archive open(String url, CommandSpec command) {
        if (isFolder(url)) {
            BuiltInDatabase database = BuiltInDatabase.in(Path.of(url));
            if (database instanceof BuiltInDatabase.Running running) {
                return Archive.open(running.url(), running.user(), running.password());
            }
            throw new ParameterException(command.commandLine(), ((BuiltInDatabase.Unreachable) database).why());
        }
        if (!Archive.isAddress(url)) {
            throw new ParameterException(
                    command.commandLine(),
                    "The database is a PostgreSQL, so its address starts with jdbc:postgresql:; the one that"
                            + " the service starts itself is named by its data folder");
        }
        return Archive.open(url, user, System.getenv(passwordVariable));
    }

    /**
     * A ruleset that the database keeps, without the engine; a revision that it doesn't keep is a misuse.
     *
     * @throws io.disputetriage.authoring.replay.ArchiveUnavailable if it doesn't answer
     */
    Rulebook.Loading interpreted(String url, String revision, CommandSpec command) {
        try (Archive archive = open(url, command)) {
            ArchivedRuleset found = archive.ruleset(revision);
            if (found instanceof ArchivedRuleset.Found kept) {
                RulesetFiles.FilesResult files = RulesetFiles.of(kept.files());
                return files instanceof RulesetFiles.Read read
                        ? RulebookLoader.interpretedKept(read.files())
                        : RulebookLoader.refused((RulesetFiles.Unreadable) files);
            }
            throw new ParameterException(
                    command.commandLine(),
                    found instanceof ArchivedRuleset.Ambiguous ambiguous
                            ? "The revisions " + String.join(", ", ambiguous.revisions()) + " all start with "
                                    + revision
                            : "The database keeps no ruleset " + revision);
        }
    }
}
