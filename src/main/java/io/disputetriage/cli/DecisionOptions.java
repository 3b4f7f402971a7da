package io.disputetriage.cli;

import io.disputetriage.format.InputFault;
import io.disputetriage.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rules to decide by, the instant, and how an answer is written, named on the command line. */
class DecisionOptions {
    /** How an answer is written. */
    enum Format {
        text,
        json
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = RulesFolder.DEFAULT,
            description = "the folder of rules (default: ${DEFAULT-VALUE})")
    private Path rules;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "the instant of evaluation, for a fact sheet without asOf, like 2026-03-10T09:00:00Z")
    private String asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    final boolean json() {
        return format == Format.json;
    }

    /** Shows what {@code answer} makes of the rules; their faults are shown instead. */
    final Exit show(RulesFolder folder, Function<Rulebook, String> answer) {
        Rulebook.Loading loading = folder.interpreted();
        if (loading instanceof Rulebook.Refused refused) {
            new FaultList(folder.seenFromHere(refused.diagnostics()))
                    .print(command.commandLine().getErr());
            return Exit.RULES_REFUSED;
        }
        try (Rulebook rulebook = ((Rulebook.Ready) loading).rulebook()) {
            PrintWriter out = command.commandLine().getOut();
            out.println(answer.apply(rulebook).stripTrailing());
        }
        return Exit.FINE;
    }

    final RulesFolder folder() {
        return RulesFolder.existing(rules, command);
    }

    /** The text of a file of at most so many bytes; {@code what} it is, with its article. */
    final String text(Path path, int most, String what) {
        InputFile file = InputFile.existing(path, command);
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException unreadable) {
            throw misuse(file + " can't be read");
        }
        if (bytes.length > most) {
            throw misuse(file + " is longer than " + what + " may be: " + most + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw misuse(file + " can't be read as UTF-8");
        }
    }

    /** {@code heading} and the faults below it. */
    final ParameterException faulty(String heading, List<InputFault> faults) {
        StringBuilder message = new StringBuilder(heading);
        for (InputFault fault : faults) {
            message.append("\n  ")
                    .append(fault.pointer().isEmpty() ? "" : fault.pointer() + " ")
                    .append(fault.message())
                    .append(fault.hint() == null ? "" : " " + fault.hint());
        }
        return misuse(message.toString());
    }

    /** As stated; {@code unstated} without it. */
    final Instant asOf(Instant unstated) {
        try {
            return asOf == null ? unstated : Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw misuse("--as-of is an instant like 2026-03-10T09:00:00Z, not " + asOf);
        }
    }

    final ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
