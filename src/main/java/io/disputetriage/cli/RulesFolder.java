package io.disputetriage.cli;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.rulebook.ShippedRulebook;
import io.disputetriage.rules.ruleset.PlainPath;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A folder of rules, named on the command line. */
record RulesFolder(Path path) {
    /** Where rules are if nobody says otherwise. */
    static final String DEFAULT = "rules";

    RulesFolder {
        path = PlainPath.of(path);
    }

    /** The folder, if it is there; otherwise the command was called wrongly. */
    static RulesFolder existing(Path path, CommandSpec command) {
        if (!Files.isDirectory(path)) {
            throw new ParameterException(
                    command.commandLine(),
                    Files.exists(path)
                            ? path + " is a file: name the folder of rules, which has playbooks and policy in it"
                            : "There is no rules folder " + path + " in "
                                    + Path.of("").toAbsolutePath());
        }
        return new RulesFolder(path);
    }

    /** The folder around {@code scenarios} that holds the playbooks and the policy that they belong to. */
    static Optional<RulesFolder> holding(Path scenarios) {
        Optional<Path> named = around(scenarios.toAbsolutePath());
        return named.or(() -> real(scenarios).flatMap(RulesFolder::around)).map(folder -> {
            Path here = Path.of("").toAbsolutePath();
            return new RulesFolder(folder.startsWith(here) ? here.relativize(folder) : folder);
        });
    }

    private static Optional<Path> around(Path scenarios) {
        for (Path folder = PlainPath.of(scenarios); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("playbooks")) && Files.isDirectory(folder.resolve("policy"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** With the engine, which finds every fault and takes seconds. */
    Rulebook.Loading compiled() {
        return load(RulebookLoader::load);
    }

    /** The same, kept beside the program; empty: it isn't packaged. */
    Optional<Rulebook.Loading> shipped() {
        RulesetFiles.FilesResult files = RulesetFiles.read(path);
        return files instanceof RulesetFiles.Read read
                ? ShippedRulebook.load(read.files())
                : Optional.of(RulebookLoader.refused((RulesetFiles.Unreadable) files));
    }

    /** Without the engine: the same decisions at once. */
    Rulebook.Loading interpreted() {
        return load(RulebookLoader::interpreted);
    }

    /** The rules that can be read, whatever words they use and whatever is wrong with the others. */
    List<Rule> outlines() {
        if (!(RulesetFiles.read(path) instanceof RulesetFiles.Read read)) {
            return List.of();
        }
        RulesetParser.OutlineResult result = RulesetParser.readOnce(
                read.files(), PolicyReader.rows(read.files().texts()));
        return result instanceof RulesetParser.Refused refused
                ? refused.sound()
                : ((RulesetParser.Outlined) result).outlines();
    }

    /** The platforms that the rules list; empty if that can't be read. */
    List<String> platforms() {
        return RulesetFiles.read(path) instanceof RulesetFiles.Read read
                ? PolicyReader.platforms(read.files().texts())
                : List.of();
    }

    private Rulebook.Loading load(Function<RulesetFiles, Rulebook.Loading> way) {
        RulesetFiles.FilesResult files = RulesetFiles.read(path);
        return files instanceof RulesetFiles.Read read
                ? way.apply(read.files())
                : RulebookLoader.refused((RulesetFiles.Unreadable) files);
    }

    /** A file of the rules as seen from where the command runs. */
    String seenFromHere(String file) {
        return (file.equals(".") ? path : path.resolve(file)).toString().replace('\\', '/');
    }

    /** The same fault, with its file as seen from where the command runs, so that a terminal can open it. */
    Diagnostic seenFromHere(Diagnostic fault) {
        return Files.exists(path.resolve(fault.file()), LinkOption.NOFOLLOW_LINKS)
                ? fault.in(seenFromHere(fault.file()))
                : fault;
    }

    List<Diagnostic> seenFromHere(List<Diagnostic> faults) {
        return faults.stream().map(this::seenFromHere).toList();
    }
}
