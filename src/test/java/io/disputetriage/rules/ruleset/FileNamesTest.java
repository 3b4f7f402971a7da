package io.disputetriage.rules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "acceptance.scenario.yaml, acceptance.scenarios.yaml",
        "playbooks/x.scenarios.yml, x.scenarios.yaml",
        "playbooks/x.Scenarios.YAML, x.scenarios.yaml",
        "playbooks/x-scenarios.yaml, x.scenarios.yaml",
        "playbooks/x.scenraios.yaml, x.scenarios.yaml",
        "playbooks/x.yaml, x.scenarios.yaml",
        "playbooks/scenarios.yaml, all.scenarios.yaml",
        "gap.yaml, gaps.yaml",
        "gaps.yml, gaps.yaml",
        "playbooks/gaps.yaml, gaps.yaml",
        "order.yaml, policy/order.yaml",
        "policy/order.yml, policy/order.yaml",
        "policy/orders.yaml, policy/order.yaml",
        "settings.csv, policy/settings.csv",
        "playbooks/Settings.CSV, policy/settings.csv",
        "policy/settings.CSV, policy/settings.csv",
        "words.csv, intake/words.csv",
        "messages/word.csv, messages/words.csv",
        "messages/apologise.yml, messages/apologise.yaml",
        "messages/de/apologise.yaml, messages/apologise.yaml",
        "intake/words.CSV, intake/words.csv",
        "playbooks/Minor-units.csv, intake/minor-units.csv",
        "playbooks/returns.DRL, returns.drl",
    })
    void a_misnamed_file_is_refused_with_the_name_that_was_meant(String path, String meant) throws Exception {
        assertThat(folderWith(path)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(path);
            assertThat(fault.code()).isEqualTo("RUL-107");
            assertThat(fault.hint()).endsWith("Did you mean " + meant + "?");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "playbooks/a.drl~",
                "playbooks/#a.drl#",
                "playbooks/a.drl.bak",
                "playbooks/a.drl.orig",
                ".a.drl.swp",
                ".scenario.yaml",
                "..data/x.yaml",
                ".git/config.yaml",
                "LICENSE",
                "notes.txt",
                "4913",
                "Thumbs.db",
                "java",
                "drl"
            })
    void readmes_backups_and_what_starts_with_a_dot_are_left_alone(String path) throws Exception {
        assertThat(folderWith(path)).isEmpty();
    }

    @Property
    void what_a_rule_engine_would_load_is_refused_wherever_it_stands_and_however_it_is_written(
            @ForAll("ofEngines") String path) {
        assertThat(FileNames.misplaced(path)).map(Diagnostic::code).contains("RUL-107");
        assertThat(RulesetFiles.sent(Map.of("a.drl", "package a\n", path, "")))
                .isInstanceOf(RulesetFiles.Unreadable.class);
    }

    @Provide
    Arbitrary<String> ofEngines() {
        Arbitrary<String> names = Arbitraries.of(
                        "java", "dsl", "dslr", "rdrl", "gdst", "xls", "xlsx", "dmn", "bpmn", "bpmn2")
                .map("a."::concat);
        return Combinators.combine(
                        Arbitraries.of("", "playbooks/", "policy/", "META-INF/"),
                        Arbitraries.oneOf(names, Arbitraries.of("kmodule.xml")),
                        Arbitraries.of(true, false))
                .as((place, name, upper) -> place + (upper ? name.toUpperCase(Locale.ROOT) : name));
    }

    @Test
    void a_ruleset_that_is_sent_is_held_to_the_same() {
        RulesetFiles.FilesResult sent =
                RulesetFiles.sent(Map.of("a.drl", "package a\n", "gap.yaml", "", "x.scenario.yaml", "", "X.java", ""));
        assertThat(((RulesetFiles.Unreadable) sent).diagnostics())
                .extracting(fault -> fault.file() + " " + fault.code())
                .containsExactly("X.java RUL-107", "gap.yaml RUL-107", "x.scenario.yaml RUL-107");
    }

    @Test
    void a_misnamed_file_that_comes_is_a_change_of_the_folder() throws Exception {
        Files.writeString(folder.resolve("a.drl"), "package a\n");
        FolderFingerprint before = FolderFingerprint.of(folder);
        Files.writeString(folder.resolve("README.md"), "");
        assertThat(FolderFingerprint.of(folder)).isEqualTo(before);
        Files.writeString(folder.resolve("gap.yaml"), "");
        assertThat(FolderFingerprint.of(folder)).isNotEqualTo(before);
    }

    private List<Diagnostic> folderWith(String path) throws Exception {
        Files.writeString(folder.resolve("a.drl"), "package a\n");
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Stream.of(RulesetFiles.read(folder))
                .filter(RulesetFiles.Unreadable.class::isInstance)
                .flatMap(unreadable -> ((RulesetFiles.Unreadable) unreadable).diagnostics().stream())
                .toList();
    }
}
