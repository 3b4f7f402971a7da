package io.disputetriage.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RulesetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are loaded while the rest of the service starts. */
class EarlyRulesTest {
    private static final RulesetFiles ONE = SmallRules.files(SmallRules.edition("one"));

    /** The same rule, which holds for another complaint. */
    private static final RulesetFiles OTHER = SmallRules.files(other());

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void they_are_taken_once_and_only_for_the_revision_that_was_begun() {
        begin(SmallRules.edition("one"));
        assertThat(EarlyRules.take(ONE.revision())).get().isInstanceOf(Rulebook.Ready.class);
        assertThat(EarlyRules.take(ONE.revision())).isEmpty();

        begin(SmallRules.edition("one"));
        assertThat(EarlyRules.take(OTHER.revision())).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_read_is_left_to_the_start() {
        EarlyRules.begin(folder.resolve("nowhere"), folder.resolve("compiled"), LONG);
        assertThat(EarlyRules.take(ONE.revision())).isEmpty();
    }

    @Test
    void warming_up_agrees_with_rules_that_were_compiled_from_their_text() throws IOException {
        Path compiled = folder.resolve("compiled");
        for (int i = 0; i < 2; i++) {
            assertThat(WarmUp.agrees(load(ONE, compiled), LONG)).isTrue();
        }
        assertThat(files(compiled)).hasSize(1);
    }

    @Test
    void classes_that_decide_otherwise_than_the_rules_say_are_found_out_and_not_used() throws IOException {
        Path compiled = folder.resolve("compiled");
        load(ONE, compiled).close();
        Path ofOne = files(compiled).iterator().next();
        load(OTHER, compiled).close();
        Path ofOther = files(compiled).stream()
                .filter(file -> !file.equals(ofOne))
                .findFirst()
                .orElseThrow();
        Files.copy(ofOther, ofOne, StandardCopyOption.REPLACE_EXISTING);
        assertThat(WarmUp.agrees(load(ONE, compiled), LONG)).isFalse();

        begin(SmallRules.edition("one"));
        Rulebook.Ready ready = (Rulebook.Ready) EarlyRules.take(ONE.revision()).orElseThrow();
        assertThat(ready.rulebook().decide(SmallRules.complaint()).advice())
                .extracting(note -> note.because().get(0).text())
                .contains("Edition one");
    }

    private void begin(Map<String, String> texts) {
        Path rules = folder.resolve("rules");
        SmallRules.write(rules, texts);
        EarlyRules.begin(rules, folder.resolve("compiled"), LONG);
    }

    private static Rulebook load(RulesetFiles files, Path compiled) {
        return ((Rulebook.Ready) Rulebook.load(files, compiled)).rulebook();
    }

    private static Set<Path> files(Path compiled) throws IOException {
        try (Stream<Path> files = Files.list(compiled)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static Map<String, String> other() {
        Map<String, String> texts = new TreeMap<>(SmallRules.edition("one"));
        texts.computeIfPresent(SmallRules.RULES, (path, text) -> text.replace("Kind.NOT_RECEIVED", "Kind.DEFECTIVE"));
        return texts;
    }
}
