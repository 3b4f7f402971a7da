package io.disputetriage.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeRequest;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.IntakeWriter;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.format.intake.PayloadReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intake}: what facts are in these payloads, and what is to be done? */
@Command(
        name = "intake",
        description =
                "Reads payloads of platforms and trackers into one fact sheet, says where each fact stands in them, and"
                        + " decides it. Nothing is stored.",
        exitCodeList = {
            "0:the case was decided",
            "2:the command was called wrongly, or a file is missing, or holds no payload that is known",
            "3:the rules were refused"
        })
final class IntakePayloads implements Callable<Integer> {
    private static final String PAYLOADS = "/payloads/";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "a payload as the platform or tracker sent it; several are of one case; - is the standard input")
    private List<Path> files;

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            description = "whose payloads these are (default: told by their shape)")
    private String platform;

    @Option(
            names = "--facts",
            paramLabel = "FACTS",
            description = "the seller's own facts beside them: a fact sheet of which anything may be left out")
    private Path facts;

    @Mixin
    private DecisionOptions options;

    @Override
    public Integer call() {
        if (files.size() > IntakeRequest.MOST_PAYLOADS) {
            throw options.misuse(files.size() + " payloads are no one case: at most " + IntakeRequest.MOST_PAYLOADS
                    + " are read at once");
        }
        RulesFolder folder = options.folder();
        ObjectNode own = facts == null ? JsonNodeFactory.instance.objectNode() : facts();
        List<Payload> payloads = files.stream()
                .map(file -> new Payload(file.toString(), platform, payload(file)))
                .toList();
        Instant asOf = asOf(own);
        return options.show(folder, rulebook -> {
                    IntakeResult result = Intake.read(own, payloads, rulebook.policy(), asOf);
                    if (result instanceof IntakeResult.Faulty faulty) {
                        throw options.faulty("This can't be read:", seenFromHere(faulty.faults()));
                    }
                    IntakeResult.Read read = (IntakeResult.Read) result;
                    Decision decision = rulebook.decide(read.sheet());
                    return options.json()
                            ? IntakeWriter.indented(read, decision)
                            : IntakeText.of(read) + "\n\n" + DecisionText.of(decision);
                })
                .code();
    }

    /** Never the clock, which would make the same files a different sheet tomorrow. */
    private Instant asOf(ObjectNode own) {
        Instant asOf = options.asOf(Instant.MIN);
        if (asOf.equals(Instant.MIN) && !own.has("asOf")) {
            throw options.misuse("No instant of evaluation: state it with --as-of, or as asOf in the file of --facts");
        }
        return asOf;
    }

    private ObjectNode facts() {
        JsonResult result = JsonReader.read(options.text(facts, FactSheetReader.MAX_BYTES, "a fact sheet"));
        if (result instanceof JsonResult.Parsed parsed && parsed.tree() instanceof ObjectNode object) {
            return object;
        }
        throw options.faulty(
                new InputFile(facts) + " is not a fact sheet:",
                result instanceof JsonResult.Faulty faulty
                        ? faulty.faults()
                        : List.of(new InputFault("", "An object is wanted.", null)));
    }

    private JsonNode payload(Path file) {
        JsonResult result = PayloadReader.read(options.text(file, PayloadReader.MAX_BYTES, "a payload"));
        if (result instanceof JsonResult.Faulty faulty) {
            throw options.faulty(new InputFile(file) + " is no payload:", faulty.faults());
        }
        return ((JsonResult.Parsed) result).tree();
    }

    /** With the files in place of their numbers. */
    private List<InputFault> seenFromHere(List<InputFault> faults) {
        return faults.stream()
                .map(fault -> new InputFault(
                        fault.pointer().startsWith(PAYLOADS)
                                ? files.get(Integer.parseInt(fault.pointer().substring(PAYLOADS.length())))
                                        .toString()
                                : fault.pointer().replaceFirst("^/facts(?=/|$)", facts + " "),
                        fault.message(),
                        fault.hint()))
                .toList();
    }
}
