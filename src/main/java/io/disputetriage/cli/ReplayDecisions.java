package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.UnseenChanges;
import io.disputetriage.authoring.replay.ArchiveUnavailable;
import io.disputetriage.authoring.replay.Replay;
import io.disputetriage.authoring.replay.ReplayReport;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.RecordedDecision;
import io.disputetriage.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: what would other rules have decided? */
@Command(
        name = "replay",
        description =
                "Decides recorded cases once more by these rules and shows what comes out otherwise. Nothing is written to a database.",
        exitCodeList = {
            "0:done, and not more than --max-changed change",
            "2:the command was called wrongly, a path doesn't exist, or the database doesn't answer",
            "3:the rules were refused",
            "4:more than --max-changed change",
            "5:there was nothing to compare"
        })
final class ReplayDecisions implements Callable<Integer> {
    private static final int STEP = 10_000;
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "RULES",
            description = "the folder of rules that decides, or the revision of a ruleset that the database keeps")
    private String rules;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SOURCE",
            description =
                    "files of decisions, one line of JSON each as GET /v1/decisions/{id} answers, or of plain fact sheets (- is the standard input);"
                            + " or the database of a service: jdbc:postgresql://HOST/NAME, or the data folder of a running service that"
                            + " keeps its own")
    private List<String> sources;

    @Mixin
    private RecordedSource source;

    @Option(
            names = "--base",
            paramLabel = "RULES",
            description =
                    "compare with what these rules decide, and not with what was decided, and name what changed since and showed in no case;"
                            + " a folder or a revision")
    private String base;

    @Option(
            names = "--unreached",
            description = "name also the rules that had a part in none of the decisions, whether they changed or not")
    private boolean unreached;

    @Option(
            names = "--max-changed",
            paramLabel = "N|PERCENT%",
            converter = Threshold.Reader.class,
            description = "exit with 4 if more decisions change, like 20 or 2.5%%")
    private Threshold maxChanged;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            converter = Count.class,
            description = "show so many ids of each kind of change (default: ${DEFAULT-VALUE})")
    private int examples;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "write what was read there, a line each; it holds what the fact sheets hold of persons; if that can't be done, an older file is removed")
    private Path export;

    @Mixin
    private ReportOptions report;

    private long read;
    private long unreadable;

    @Override
    public Integer call() {
        try {
            return replay().code();
        } catch (ArchiveUnavailable e) {
            throw misuse("The database doesn't answer: " + e.getMessage());
        }
    }

    private Exit replay() {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<Rulebook> rulebook = rulebook(rules, faults);
        Optional<Rulebook> other = base == null ? Optional.empty() : rulebook(base, faults);
        if (!faults.isEmpty()) {
            OldOutput.remove(export, command);
            return report.refused(faults);
        }
        Replay replay = new Replay(rulebook.orElseThrow(), other, examples);
        Optional<UnseenChanges> changes = other.map(old -> new UnseenChanges(old, rulebook.orElseThrow()));
        run(replay, changes);
        ReplayReport result = replay.report();
        report.show(ReplayFindings.of(result, rules, unreadable, unreached(result, rulebook.orElseThrow(), changes)));
        if (result.compared() + result.otherLogic() == 0) {
            return Exit.NOTHING_RAN;
        }
        boolean tooMany = maxChanged != null && maxChanged.exceededBy(result.changed(), result.compared());
        return tooMany ? Exit.BELOW_THRESHOLD : Exit.FINE;
    }

    private Optional<Rulebook> rulebook(String named, List<Diagnostic> faults) {
        Optional<String> database =
                sources.stream().filter(ServiceDatabase::isDatabase).findFirst();
        if (database.isPresent() && ServiceDatabase.isRevision(named)) {
            return sound(source.interpreted(database.get(), named), UnaryOperator.identity(), faults);
        }
        RulesFolder folder = RulesFolder.existing(Path.of(named), command);
        return sound(folder.interpreted(), folder::seenFromHere, faults);
    }

    private static Optional<Rulebook> sound(
            Rulebook.Loading loading, UnaryOperator<Diagnostic> place, List<Diagnostic> faults) {
        if (loading instanceof Rulebook.Refused refused) {
            refused.diagnostics().stream().map(place).forEach(faults::add);
            return Optional.empty();
        }
        return Optional.of(((Rulebook.Ready) loading).rulebook());
    }

    private List<Diagnostic> unreached(ReplayReport result, Rulebook rulebook, Optional<UnseenChanges> changes) {
        List<Diagnostic> findings = new ArrayList<>();
        changes.ifPresent(known -> findings.addAll(unseen(known)));
        if (unreached) {
            findings.addAll(ReplayFindings.silent(result, rulebook, rules));
        }
        return findings;
    }

    /** At files as seen from where the command runs. */
    private List<Diagnostic> unseen(UnseenChanges changes) {
        UnaryOperator<Diagnostic> place = ServiceDatabase.isRevision(rules)
                ? UnaryOperator.identity()
                : RulesFolder.existing(Path.of(rules), command)::seenFromHere;
        return changes.left().stream()
                .map(change -> RegionText.finding(
                        change,
                        "cases that were replayed",
                        "Replay more of them, or at another date with --as-of, or write a scenario"))
                .map(place)
                .toList();
    }

    private void run(Replay replay, Optional<UnseenChanges> changes) {
        if (export == null) {
            source.each(sources, new Lines(replay, changes, Writer.nullWriter()));
            return;
        }
        if (sources.stream().anyMatch(this::isExport)) {
            throw misuse(export + " is read already: name another file for --export");
        }
        try (Writer to = Files.newBufferedWriter(export)) {
            source.each(sources, new Lines(replay, changes, to));
        } catch (IOException | UncheckedIOException unwritable) {
            throw misuse("The decisions can't be written to " + export);
        } catch (ArchiveUnavailable | ParameterException brokenOff) {
            OldOutput.remove(export, command);
            throw brokenOff;
        }
    }

    private boolean isExport(String source) {
        try {
            return !ServiceDatabase.isDatabase(source) && Files.isSameFile(Path.of(source), export);
        } catch (IOException absent) {
            return false;
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Hands on what was read. */
    private final class Lines implements RecordedSource.Visitor {
        private final Replay replay;
        private final Optional<UnseenChanges> changes;
        private final Writer copy;
        private final PrintWriter err = command.commandLine().getErr();

        private Lines(Replay replay, Optional<UnseenChanges> changes, Writer copy) {
            this.replay = replay;
            this.changes = changes;
            this.copy = copy;
        }

        @Override
        public void decision(RecordedDecision decision, String name, String line) {
            replay.add(decision, name);
            changes.ifPresent(unseen -> unseen.look(decision.sheet()));
            try {
                copy.append(line).append('\n');
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            if (++read % STEP == 0) {
                err.println(read + " decisions replayed");
                err.flush();
            }
        }

        @Override
        public void unreadable(String name, String why) {
            if (++unreadable <= SHOWN) {
                err.println(name + ": " + why);
            }
        }
    }
}
