package io.disputetriage.cli;

import io.disputetriage.format.MessageLayout;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.drl.RuleLayout;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fmt}: the one layout of rule files and of messages. */
@Command(
        name = "fmt",
        description = {
            "Lays out files of rules and of messages in the one way; words and comments stay what they are.",
            "A file that is written has line ends LF and no byte order mark. All are written or, if one can't be, none."
        },
        exitCodeList = {
            "0:every file is laid out",
            "1:with --check: a file isn't",
            "2:there is no such folder, or a file can't be written",
            "3:rules that can't be read; every fault is shown, as by check"
        })
final class FormatRules implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private RulesParameter rules;

    @Option(names = "--check", description = "write nothing, and show what would change")
    private boolean check;

    @Override
    public Integer call() {
        RulesFolder folder = rules.folder();
        RulesetFiles.FilesResult read = RulesetFiles.read(folder.path());
        if (read instanceof RulesetFiles.Unreadable unreadable) {
            new FaultList(RulesAndScenarios.faults(folder, unreadable.diagnostics()))
                    .print(command.commandLine().getErr());
            return Exit.RULES_REFUSED.code();
        }
        RulesetFiles files = ((RulesetFiles.Read) read).files();
        if (RulesetParser.readOnce(files, PolicyReader.rows(files.texts())) instanceof RulesetParser.Refused refused) {
            new FaultList(RulesAndScenarios.faults(folder, refused.diagnostics()))
                    .print(command.commandLine().getErr());
            return Exit.RULES_REFUSED.code();
        }
        SortedMap<String, String> texts = new TreeMap<>(files.texts("", ".drl"));
        texts.replaceAll((file, text) -> RuleLayout.of(text));
        files.texts(MessagesReader.FOLDER, ".yaml").forEach((file, text) -> {
            if (MessagesReader.isOurs(file)) {
                texts.put(file, MessageLayout.of(text));
            }
        });
        ChangedFiles changed = new ChangedFiles(files.texts(), texts);
        return (check ? show(changed, files, folder) : write(changed, folder)).code();
    }

    private Exit write(ChangedFiles changed, RulesFolder folder) {
        List<String> lines = changed.texts().keySet().stream()
                .map(file -> folder.path().resolve(file) + changed.dropped(folder, file))
                .toList();
        changed.write(folder, command);
        lines.forEach(command.commandLine().getOut()::println);
        return Exit.FINE;
    }

    private Exit show(ChangedFiles changed, RulesetFiles files, RulesFolder folder) {
        PrintWriter out = command.commandLine().getOut();
        changed.texts().forEach((file, text) -> {
            String shown = folder.path().resolve(file).toString();
            out.print(LineDifference.of(shown, files.texts().get(file), text));
            String dropped = changed.dropped(folder, file);
            if (!dropped.isEmpty()) {
                out.println(" " + dropped);
            }
        });
        int count = changed.texts().size();
        out.println(
                count == 0
                        ? "every file is laid out"
                        : Amount.of(count, "file") + " to lay out: run fmt without --check");
        return count == 0 ? Exit.FINE : Exit.FOUND;
    }
}
