package io.disputetriage.cli;

import io.disputetriage.authoring.replay.ArchiveUnavailable;
import io.disputetriage.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rulesets named on the command line: folders, or revisions that a service's database keeps. */
final class NamedRules {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--jdbc",
            paramLabel = "URL|FOLDER",
            description =
                    "the service's database, for revisions: jdbc:postgresql://HOST/NAME, or the data folder of a running service"
                            + " that keeps its own; it is only read")
    private String url;

    @Mixin
    private ServiceDatabase database;

    /** The folder of that name; empty if it is a revision's. */
    Optional<RulesFolder> folder(String named) {
        return url != null && ServiceDatabase.isRevision(named)
                ? Optional.empty()
                : Optional.of(RulesFolder.existing(Path.of(named), command));
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
        try {
            return database.interpreted(url, named, command);
        } catch (ArchiveUnavailable e) {
            throw new ParameterException(command.commandLine(), "The database doesn't answer: " + e.getMessage());
        }
    }
}
