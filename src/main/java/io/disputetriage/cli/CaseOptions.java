package io.disputetriage.cli;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
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
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case and the rules to look at it, named on the command line. */
final class CaseOptions {
    /** How an answer is written. */
    enum Format {
        text,
        json
    }

    private static final Instant UNSTATED = Instant.MIN;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            arity = "1",
            paramLabel = "FACTS",
            description = "a fact sheet as JSON, as POST /v1/triage takes it; - is the standard input")
    private Path facts;

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

    boolean json() {
        return format == Format.json;
    }

    /** Shows what {@code answer} makes of the case and the rules; faults of either are shown instead. */
    Exit show(BiFunction<Rulebook, FactSheet, String> answer) {
        RulesFolder folder = RulesFolder.existing(rules, command);
        FactSheet sheet = sheet(folder.platforms());
        Rulebook.Loading loading = folder.interpreted();
        if (loading instanceof Rulebook.Refused refused) {
            new FaultList(folder.seenFromHere(refused.diagnostics()))
                    .print(command.commandLine().getErr());
            return Exit.RULES_REFUSED;
        }
        try (Rulebook rulebook = ((Rulebook.Ready) loading).rulebook()) {
            PrintWriter out = command.commandLine().getOut();
            out.println(answer.apply(rulebook, sheet).stripTrailing());
        }
        return Exit.FINE;
    }

    private FactSheet sheet(List<String> platforms) {
        FactSheetResult result = FactSheetReader.read(text(), asOf(), platforms);
        if (result instanceof FactSheetResult.Faulty faulty) {
            StringBuilder message = new StringBuilder(new InputFile(facts) + " is not a fact sheet:");
            for (InputFault fault : faulty.faults()) {
                message.append("\n  ")
                        .append(fault.pointer().isEmpty() ? "" : fault.pointer() + " ")
                        .append(fault.message())
                        .append(fault.hint() == null ? "" : " " + fault.hint());
            }
            throw misuse(message.toString());
        }
        FactSheet sheet = ((FactSheetResult.Read) result).sheet();
        if (sheet.asOf().equals(UNSTATED)) {
            throw misuse(new InputFile(facts) + " has no asOf: state it there or with --as-of");
        }
        return sheet;
    }

    private String text() {
        InputFile file = InputFile.existing(facts, command);
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(FactSheetReader.MAX_BYTES + 1);
        } catch (IOException unreadable) {
            throw misuse(file + " can't be read");
        }
        if (bytes.length > FactSheetReader.MAX_BYTES) {
            throw misuse(file + " is longer than a fact sheet may be: " + FactSheetReader.MAX_BYTES + " bytes");
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

    private Instant asOf() {
        try {
            return asOf == null ? UNSTATED : Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw misuse("--as-of is an instant like 2026-03-10T09:00:00Z, not " + asOf);
        }
    }

    ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
