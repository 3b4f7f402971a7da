package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.ScenarioSchema;
import io.disputetriage.format.JsonSchemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: what may be written, for editors and other programs. */
@Command(
        name = "schema",
        description = "Prints a JSON Schema (draft 7), made from what the readers of this program take.",
        exitCodeList = {"0:printed", "2:there is no such schema"})
final class PrintSchema implements Callable<Integer> {
    /** What there are schemas of. */
    enum Subject {
        FACT_SHEET("fact-sheet", JsonSchemas::factSheet),
        SCENARIOS("scenarios", ScenarioSchema::of),
        ORDER("order", platforms -> JsonSchemas.order()),
        POLICY("policy", JsonSchemas::policy),
        MESSAGES("messages", platforms -> JsonSchemas.message()),
        FRAME("frame", platforms -> JsonSchemas.frame());

        private final String word;
        private final Function<List<String>, String> schema;

        Subject(String word, Function<List<String>, String> schema) {
            this.word = word;
            this.schema = schema;
        }

        String word() {
            return word;
        }

        String schema(List<String> platforms) {
            return schema.apply(platforms);
        }
    }

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "SUBJECT",
            description =
                    "fact-sheet, scenarios, order (policy/order.yaml), policy (its tables), messages (each of their files) or "
                            + "frame (messages/frame.yaml)")
    private String subject;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = RulesFolder.DEFAULT,
            description = "the folder of rules whose platforms the schema lists (default: ${DEFAULT-VALUE})")
    private Path rules;

    @Override
    public Integer call() {
        Subject wanted = Arrays.stream(Subject.values())
                .filter(one -> one.word().equals(subject))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "There is no schema of " + subject
                                + ": fact-sheet, scenarios, order, policy, messages or frame"));
        command.commandLine().getOut().print(wanted.schema(platforms()));
        return Exit.FINE.code();
    }

    /** Where there are no rules, a schema takes any word for a platform. */
    private List<String> platforms() {
        return Files.isDirectory(rules) ? RulesFolder.existing(rules, command).platforms() : List.of();
    }
}
