package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.FolderWatch;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        EarlyRules.begin(config(folder.resolve("nowhere")));
        assertThat(EarlyRules.take(ONE.revision())).isEmpty();
    }

    @Test
    void rules_that_may_go_live_pass_once_for_the_whole_start() {
        EarlyRules early = begin(SmallRules.edition("one"));
        assertThat(EarlyRules.passed(ONE.revision())).isFalse();
        AdmissionCheck.beforeStart(early);
        assertThat(EarlyRules.passed(ONE.revision())).isTrue();
        assertThat(EarlyRules.passed(OTHER.revision())).isFalse();
        assertThat(EarlyRules.take(ONE.revision())).get().isInstanceOf(Rulebook.Ready.class);
    }

    @ParameterizedTest
    @MethodSource
    void rules_that_may_not_go_live_are_refused_with_every_fault(Map<String, String> texts, List<String> codes) {
        EarlyRules early = begin(texts);
        assertThatThrownBy(() -> AdmissionCheck.beforeStart(early))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(3))
                .hasMessageContainingAll(codes.toArray(new String[0]))
                .hasMessageEndingWith("were refused, so nothing was started.");
    }

    static Stream<Arguments> rules_that_may_not_go_live_are_refused_with_every_fault() {
        Map<String, String> hidden = new TreeMap<>(SmallRules.broken("one"));
        hidden.put("playbooks/hidden.drl", "package playbooks.hidden\u200B\n");
        hidden.put("playbooks/slip.scenarios.yaml", "suite: [");
        Map<String, String> gaps = new TreeMap<>(SmallRules.edition("one"));
        gaps.put("gaps.yaml", "- gap: GAP-999\n");
        Map<String, String> table = new TreeMap<>(SmallRules.broken("one"));
        table.remove("policy/platforms.csv");
        return Stream.of(
                arguments(SmallRules.broken("one"), List.of(SmallRules.RULES + ":")),
                arguments(SmallRules.failing("one"), List.of("SCN-201")),
                arguments(hidden, List.of(SmallRules.RULES + ":", "hidden.drl", "slip.scenarios.yaml")),
                arguments(gaps, List.of("GAP-109")),
                arguments(table, List.of(SmallRules.RULES + ":", "policy/platforms.csv")));
    }

    @Test
    void the_folder_is_read_once_and_watched_from_then_on() {
        begin(SmallRules.edition("one"));
        FolderWatch watch = EarlyRules.watch(folder.resolve("rules"));
        SmallRules.write(folder.resolve("rules"), SmallRules.edition("two"));
        assertThat(((RulesetFiles.Read) watch.first()).files().revision()).isEqualTo(ONE.revision());
        watch.look();
        assertThat(watch.look())
                .map(now -> ((RulesetFiles.Read) now).files().revision())
                .contains(SmallRules.files(SmallRules.edition("two")).revision());
        assertThat(EarlyRules.watch(folder.resolve("elsewhere"))).isNotSameAs(watch);
    }

    @Test
    void kept_rules_are_loaded_although_new_ones_of_that_content_are_refused() {
        Map<String, String> texts = new TreeMap<>(SmallRules.edition("one"));
        texts.put("gaps.yaml", "- gap: GAP-999\n");
        for (boolean kept : List.of(true, false)) {
            begin(texts);
            RulebookLoads loads = new RulebookLoads(config(folder.resolve("rules")));
            RulesetFiles files = SmallRules.files(texts);
            assertThat(kept ? loads.loadKept(files) : loads.load(files))
                    .isInstanceOf(kept ? Rulebook.Ready.class : Rulebook.Refused.class);
        }
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

    private EarlyRules begin(Map<String, String> texts) {
        Path rules = folder.resolve("rules");
        SmallRules.write(rules, texts);
        return EarlyRules.begin(config(rules));
    }

    private RulesConfig config(Path rules) {
        return new SmallRyeConfigBuilder()
                .withMapping(RulesConfig.class)
                .withDefaultValue("triage.rules", rules.toString())
                .withDefaultValue("triage.compiled", folder.resolve("compiled").toString())
                .withDefaultValue("triage.warm-up", LONG.toString())
                .build()
                .getConfigMapping(RulesConfig.class);
    }

    private static Rulebook load(RulesetFiles files, Path compiled) {
        return ((Rulebook.Ready) RulebookLoader.load(files, compiled)).rulebook();
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
