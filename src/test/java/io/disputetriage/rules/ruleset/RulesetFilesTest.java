package io.disputetriage.rules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rules.drl.Rules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetFilesTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        folder = Files.createDirectories(parent.resolve("rules"));
        Files.createDirectories(folder.resolve("playbooks"));
        Files.writeString(folder.resolve("playbooks/a.drl"), "package playbooks.a\n");
    }

    @Test
    void only_rules_tables_and_yaml_belong_to_a_ruleset() throws Exception {
        Files.writeString(folder.resolve("README.md"), "not a rule");
        Files.writeString(folder.resolve(".hidden.drl"), "not a rule");
        Files.writeString(folder.resolve("gaps.yaml"), "gaps: []");

        assertThat(read().texts()).containsOnlyKeys("gaps.yaml", "playbooks/a.drl");
    }

    @Test
    void line_ends_of_windows_give_the_same_revision() throws Exception {
        String revision = read().revision();
        Files.writeString(folder.resolve("playbooks/a.drl"), "package playbooks.a\r\n");

        assertThat(read().revision()).isEqualTo(revision).matches("[0-9a-f]{64}");
    }

    @Test
    void another_name_or_text_gives_another_revision() {
        assertThat(Rules.files(Map.of("a.drl", "x")).revision())
                .isNotEqualTo(Rules.files(Map.of("b.drl", "x")).revision())
                .isNotEqualTo(Rules.files(Map.of("a.drl", "y")).revision());
    }

    @Test
    void a_volume_mounted_by_kubernetes_is_read_through_its_links() throws Exception {
        Path mounted = Files.createDirectories(parent.resolve("mounted"));
        Path data = Files.createDirectories(mounted.resolve("..2026_01_01"));
        Files.writeString(data.resolve("a.drl"), "package a\n");
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(mounted.resolve("a.drl"), Path.of("..data/a.drl"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), mounted);

        assertThat(((RulesetFiles.Read) RulesetFiles.read(link)).files().texts())
                .containsOnlyKeys("a.drl");
    }

    @Test
    void a_link_out_of_the_folder_is_refused() throws Exception {
        Path secret = Files.writeString(parent.resolve("secret.yaml"), "password: x");
        Files.createSymbolicLink(folder.resolve("playbooks/x.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("all"), parent);

        assertThat(refusals())
                .contains(
                        "playbooks/x.yaml: RUL-103 The link leads out of the rules folder\n    Put the file itself there")
                .anyMatch(line -> line.startsWith("all: RUL-103"));
    }

    @Test
    void no_chain_of_links_leads_out_of_a_mounted_volume() throws Exception {
        Path outside = Files.createDirectories(parent.resolve("outside"));
        Files.writeString(outside.resolve("a.drl"), "package a\n");
        Path mounted = Files.createDirectories(parent.resolve("mounted"));
        Path data = Files.createDirectories(mounted.resolve("..2026_01_01"));
        Files.createSymbolicLink(mounted.resolve("..data"), outside);
        Files.createSymbolicLink(mounted.resolve("whole.drl"), Path.of("..data/a.drl"));
        Files.createSymbolicLink(data.resolve("b.drl"), outside.resolve("a.drl"));
        Files.createSymbolicLink(mounted.resolve("twice.drl"), Path.of("..2026_01_01/b.drl"));
        Files.createSymbolicLink(mounted.resolve("up.drl"), Path.of("../outside/a.drl"));
        Files.createSymbolicLink(mounted.resolve("proc.yaml"), Path.of("/proc/self/environ"));
        Files.createSymbolicLink(mounted.resolve("playbooks"), Path.of("..data"));
        Files.createSymbolicLink(mounted.resolve("loop.csv"), Path.of("loop.csv"));
        Files.createSymbolicLink(mounted.resolve("gone.csv"), Path.of("..data/gone.csv"));
        // A neighbour whose name only begins like the folder's is outside, too.
        Path neighbour = Files.createDirectories(parent.resolve("mounted-too"));
        Files.writeString(neighbour.resolve("a.drl"), "package a\n");
        Files.createSymbolicLink(mounted.resolve("near.drl"), Path.of("../mounted-too/a.drl"));

        assertThat(((RulesetFiles.Unreadable) RulesetFiles.read(mounted)).diagnostics())
                .extracting(fault -> fault.file() + " " + fault.code())
                .containsExactly(
                        "gone.csv RUL-101",
                        "loop.csv RUL-101",
                        "near.drl RUL-103",
                        "playbooks RUL-103",
                        "proc.yaml RUL-103",
                        "twice.drl RUL-103",
                        "up.drl RUL-103",
                        "whole.drl RUL-103");
    }

    @Test
    void a_folder_that_contains_itself_ends() throws Exception {
        Files.createSymbolicLink(folder.resolve("again"), folder);

        assertThat(refusals()).anyMatch(line -> line.contains("RUL-103 The folder is nested too deeply"));
    }

    @Test
    void what_is_not_utf8_or_too_large_or_invisible_is_refused_all_at_once() throws Exception {
        Files.createDirectory(folder.resolve("policy"));
        Files.write(folder.resolve("policy/latin.csv"), "Käse".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("policy/large.csv"), new byte[FileLimits.FILE_LIMIT + 1]);
        Files.writeString(folder.resolve("bidi.drl"), "package bidi\n// \u202E evil\n");
        Files.writeString(folder.resolve("gaps.yaml"), "a: \u0000");

        assertThat(refusals())
                .containsExactly(
                        "bidi.drl:2:4: RUL-104 The character U+202E is invisible or changes how the line reads\n"
                                + "    Delete it and type the line again",
                        "gaps.yaml:1:4: RUL-104 The character U+0000 is invisible or changes how the line reads\n"
                                + "    Delete it and type the line again",
                        "policy/large.csv: RUL-102 The file is larger than 256 KiB\n    Divide it by playbook",
                        "policy/latin.csv:1: RUL-101 The file is not UTF-8\n    Save it as UTF-8");
    }

    @Test
    void characters_outside_the_basic_plane_are_seen_and_invisible_ones_among_them_are_not() {
        assertThat(RulesetFiles.of(Map.of("a.drl", "// \uD83D\uDE00 \uD842\uDFB7 \u4E2D")))
                .isInstanceOf(RulesetFiles.Read.class);
        assertThat(RulesetFiles.of(Map.of("a.drl", "// \uDB40\uDC41"))).isInstanceOf(RulesetFiles.Unreadable.class);
        assertThat(RulesetFiles.of(Map.of("a.drl", "// \uD83D"))).isInstanceOf(RulesetFiles.Unreadable.class);
    }

    @Test
    void files_from_elsewhere_are_held_to_the_same_limits() {
        assertThat(RulesetFiles.of(Map.of("../a.drl", "x"))).isInstanceOf(RulesetFiles.Unreadable.class);
        assertThat(RulesetFiles.of(Map.of("/etc/a.drl", "x"))).isInstanceOf(RulesetFiles.Unreadable.class);
        assertThat(RulesetFiles.of(Map.of("a.java", "x"))).isInstanceOf(RulesetFiles.Unreadable.class);
        assertThat(RulesetFiles.of(Map.of("a.drl", "\u200B"))).isInstanceOf(RulesetFiles.Unreadable.class);
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        assertThat(RulesetFiles.read(parent.resolve("nowhere"))).isInstanceOf(RulesetFiles.Unreadable.class);
    }

    private RulesetFiles read() {
        return ((RulesetFiles.Read) RulesetFiles.read(folder)).files();
    }

    private java.util.List<String> refusals() {
        return ((RulesetFiles.Unreadable) RulesetFiles.read(folder))
                .diagnostics().stream().map(Object::toString).toList();
    }
}
