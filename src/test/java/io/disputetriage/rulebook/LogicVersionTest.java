package io.disputetriage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Logic;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.ruleset.RulesetFiles;
import io.disputetriage.wire.DecisionWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Derivation, guards and resolution decide 400 fixed cases under a ruleset that never changes. The
 * file of one version is written once ({@code -Dgolden.update=true}) and never again: another outcome
 * needs another {@link Logic#VERSION}.
 */
class LogicVersionTest {
    private static final Path FILE = Path.of("src/test/resources/golden/decisions-of-logic-" + Logic.VERSION + ".txt");

    @Test
    void an_outcome_changes_only_with_the_version_of_the_logic() throws IOException {
        String decisions = decisions();
        if (!Files.exists(FILE) && Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, decisions);
        }
        assertThat(FILE)
                .as("run with -Dgolden.update=true to record a new version")
                .exists();
        assertThat(decisions)
                .as("the same facts and rules give another decision: raise Logic.VERSION and record it")
                .isEqualTo(Files.readString(FILE));
    }

    private static String decisions() {
        RulesetFiles files =
                ((RulesetFiles.Read) RulesetFiles.read(Path.of("src/test/resources/frozen-ruleset"))).files();
        StringBuilder lines = new StringBuilder();
        try (Rulebook frozen = ((Rulebook.Ready) Rulebook.load(files)).rulebook()) {
            for (int seed = 1; seed <= 400; seed++) {
                Decision decision = frozen.decide(FactSheets.one(new Random(seed)));
                String actions = decision.actions().stream()
                        .map(step -> step.action().name())
                        .collect(Collectors.joining(" "));
                lines.append(seed + " " + sha256(DecisionWriter.canonical(decision)) + " " + decision.urgency() + " "
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
