package io.disputetriage.cli;

import io.disputetriage.archive.Archive;
import io.disputetriage.archive.ArchiveUnavailable;
import io.disputetriage.archive.ArchivedRuleset;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RulesetFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rulesets named on the command line: folders, or revisions that a service's database keeps. */
final class KeptRules {
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{12,64}");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = "the service's database, for revisions: jdbc:postgresql://HOST/NAME; it is only read")
    private String url;

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

    /** The folder of that name; empty if it is a revision's. */
    Optional<RulesFolder> folder(String named) {
        boolean kept = url != null && REVISION.matcher(named).matches() && !Files.exists(Path.of(named));
        return kept ? Optional.empty() : Optional.of(RulesFolder.existing(Path.of(named), command));
    }

    /** Without the engine. Faults are at files as seen from where the command runs; a revision's are at its own. */
    Rulebook.Loading interpreted(String named) {
        Optional<RulesFolder> folder = folder(named);
        if (folder.isPresent()) {
            Rulebook.Loading loading = folder.get().interpreted();
            return loading instanceof Rulebook.Refused refused
                    ? new Rulebook.Refused(folder.get().seenFromHere(refused.diagnostics()))
                    : loading;
        }
        RulesetFiles.FilesResult files = kept(named);
        List<Diagnostic> unreadable =
                files instanceof RulesetFiles.Unreadable faulty ? faulty.diagnostics() : List.of();
        return files instanceof RulesetFiles.Read read
                ? Rulebook.interpreted(read.files())
                : new Rulebook.Refused(unreadable);
    }

    private RulesetFiles.FilesResult kept(String revision) {
        if (!Archive.isAddress(url)) {
            throw misuse("The database is a PostgreSQL, so its address starts with jdbc:postgresql:");
        }
        try (Archive archive = Archive.open(url, user, System.getenv(passwordVariable))) {
            ArchivedRuleset found = archive.ruleset(revision);
            if (found instanceof ArchivedRuleset.Found kept) {
                return RulesetFiles.of(kept.files());
            } else if (found instanceof ArchivedRuleset.Ambiguous ambiguous) {
                throw misuse(
                        "The revisions " + String.join(", ", ambiguous.revisions()) + " all start with " + revision);
            }
            throw misuse("The database keeps no ruleset " + revision);
        } catch (ArchiveUnavailable e) {
            throw misuse("The database doesn't answer: " + e.getMessage());
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
