package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.CompiledOnce;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Logic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Derivation, guards and resolution decide 400 fixed cases under a ruleset that never changes. The fact sheets and the
 * decisions of one version are written once ({@code -Dgolden.update=true}) and never again: another outcome needs another
 * {@link Logic#VERSION}. A new word or fact changes neither, since the sheets are read and not drawn.
 */
class LogicVersionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SHEETS = GOLDEN.resolve("fact-sheets-of-logic-" + Logic.VERSION + ".ndjson");
    private static final Path DECISIONS = GOLDEN.resolve("decisions-of-logic-" + Logic.VERSION + ".txt");
    private static final String RECORD = "run with -Dgolden.update=true to record a new version";

    @Test
    void an_outcome_changes_only_with_the_version_of_the_logic() throws IOException {
        boolean update = Boolean.getBoolean("golden.update");
        if (!Files.exists(SHEETS) && update) {
            Files.write(SHEETS, drawn());
        }
        assertThat(SHEETS).as(RECORD).exists();
        List<String> sheets = Files.readAllLines(SHEETS);
        assertThat(sheets).hasSize(400);
        String decisions = decisions(sheets);
        if (!Files.exists(DECISIONS) && update) {
            Files.writeString(DECISIONS, decisions);
        }
        assertThat(DECISIONS).as(RECORD).exists();
        assertThat(decisions)
                .as("the same facts and rules give another decision: raise Logic.VERSION and record it")
                .isEqualTo(Files.readString(DECISIONS));
    }

    /** One fact sheet a line, of every word and fact that there is when a version is recorded. */
    private static List<String> drawn() {
        return IntStream.rangeClosed(1, 400)
                .mapToObj(seed ->
                        FactSheetWriter.tree(FactSheets.one(new Random(seed))).toString())
                .toList();
    }

    private static FactSheet sheet(String json) {
        return ((FactSheetResult.Read) FactSheetReader.read(json, Instant.MIN)).sheet();
    }

    private static String decisions(List<String> sheets) {
        RulesetFiles files =
                ((RulesetFiles.Read) RulesetFiles.read(Path.of("src/test/resources/frozen-ruleset"))).files();
        StringBuilder lines = new StringBuilder();
        try (Rulebook frozen = CompiledOnce.of(files)) {
            for (int line = 1; line <= sheets.size(); line++) {
                Decision decision = frozen.decide(sheet(sheets.get(line - 1)));
                String actions = decision.actions().stream()
                        .map(step -> step.action().name())
                        .collect(Collectors.joining(" "));
                lines.append(line + " " + sha256(DecisionWriter.canonical(decision)) + " " + decision.urgency() + " "
                        + actions + "\n");
            }
        }
        return lines.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
