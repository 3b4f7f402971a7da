package io.disputetriage.cli;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Parameters;

/** A case and the rules to look at it, named on the command line. */
final class CaseOptions extends DecisionOptions {
    private static final Instant UNSTATED = Instant.MIN;

    @Parameters(
            arity = "1",
            paramLabel = "FACTS",
            description = "a fact sheet as JSON, as POST /v1/triage takes it; - is the standard input")
    private Path facts;

    /** Shows what {@code answer} makes of the case and the rules; faults of either are shown instead. */
    Exit show(BiFunction<Rulebook, FactSheet, String> answer) {
        RulesFolder folder = folder();
        FactSheet sheet = sheet(folder.platforms());
        return show(folder, rulebook -> answer.apply(rulebook, sheet));
    }

    private FactSheet sheet(List<String> platforms) {
        String text = text(facts, FactSheetReader.MAX_BYTES, "a fact sheet");
        FactSheetResult result = FactSheetReader.read(text, asOf(UNSTATED), platforms);
        if (result instanceof FactSheetResult.Faulty faulty) {
            throw faulty(new InputFile(facts) + " is not a fact sheet:", faulty.faults());
        }
        FactSheet sheet = ((FactSheetResult.Read) result).sheet();
        if (sheet.asOf().equals(UNSTATED)) {
            throw misuse(new InputFile(facts) + " has no asOf: state it there or with --as-of");
        }
        return sheet;
    }
}
