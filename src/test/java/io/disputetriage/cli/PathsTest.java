package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a folder is named and wherever its files are linked to, each command reads the same. */
class PathsTest {
    private static final List<String> COMMANDS =
            List.of("check", "lint", "fmt --check", "test", "mutate", "gaps --budget 1", "doc");

    /** What each command says of the rules under their plain name, wherever they are. */
    private static final Map<String, String> STRAIGHT = new HashMap<>();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path place;

    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = MiniRules.in(place.resolve("rules"));
    }

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_way_to_name_the_folder_is_the_same_folder(String command) throws IOException {
        Path inside = Files.createDirectories(place.resolve("other/place"));
        Files.createSymbolicLink(place.resolve("link"), rules);
        Files.createSymbolicLink(place.resolve("twice"), Path.of("link"));
        Files.createSymbolicLink(inside.resolve("playbooks-of-rules"), rules.resolve("playbooks"));
        String straight = straight(command);
        List<String> ways = List.of(
                "link",
                "twice",
                "link/",
                "rules/.",
                "./rules",
                "rules//",
                "rules/playbooks/..",
                "other/../rules",
                "link/playbooks/..",
                "other/place/playbooks-of-rules/..");
        // A search for gaps takes seconds, and reads the folder as the others do.
        for (String way : command.startsWith("gaps") ? ways.subList(0, 2) : ways) {
            assertThat(ran(command, place + "/" + way)).as(way).isEqualTo(straight);
        }
        mount(place.resolve("mounted"));
        assertThat(ran(command, place.resolve("mounted").toString()))
                .as("a volume that Kubernetes mounts")
                .isEqualTo(straight);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_fault_behind_a_link_is_found_by_every_command(String command) throws IOException {
        Files.writeString(rules.resolve("playbooks/mini.scenarios.yaml"), "cases: [{ide: x}]\n");
        Files.writeString(rules.resolve("playbooks/mini.drl"), "package\n");
        Files.createSymbolicLink(place.resolve("link"), rules);
        assertThat(run(command, place.resolve("link").toString())).isEqualTo(3);
        assertThat(out + "" + err).contains("link/playbooks/mini.drl:");
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_can_not_be_read_is_refused_by_every_command(String command) throws IOException {
        Path outside = Files.writeString(place.resolve("outside.scenarios.yaml"), "cases: []\n");
        Map<String, String> codes = new TreeMap<>(Map.of(
                "leaves.scenarios.yaml",
                "RUL-103",
                "gone.scenarios.yaml",
                "RUL-101",
                "loop.scenarios.yaml",
                "RUL-101",
                "again",
                "RUL-103",
                "x.scenario.yaml",
                "RUL-107"));
        Files.createSymbolicLink(rules.resolve("leaves.scenarios.yaml"), outside);
        Files.createSymbolicLink(rules.resolve("gone.scenarios.yaml"), Path.of("nowhere"));
        Files.createSymbolicLink(rules.resolve("loop.scenarios.yaml"), Path.of("loop.scenarios.yaml"));
        Files.createSymbolicLink(rules.resolve("again"), rules);
        Files.writeString(rules.resolve("x.scenario.yaml"), "");

        assertThat(run(command, rules.toString())).isEqualTo(3);
        codes.forEach((file, code) -> assertThat(out + "" + err).containsOnlyOnce(rules.resolve(file) + ": " + code));
        assertThat(err.toString()).contains("5 faults in 5 files");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void folders_that_start_with_a_dot_and_links_inside_are_treated_alike(String command) throws IOException {
        String straight = straight(command);
        Path dotted = Files.createDirectories(rules.resolve(".git"));
        Files.writeString(dotted.resolve("x.scenarios.yaml"), "cases: [{ide: x}]\n");
        Files.writeString(dotted.resolve("x.drl"), "broken\n");
        assertThat(ran(command, rules.toString())).isEqualTo(straight);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_file_a_dangling_link_and_nothing_at_all_are_no_folder_of_rules(String command) throws IOException {
        Files.createSymbolicLink(place.resolve("gone"), place.resolve("nowhere"));
        Files.createSymbolicLink(place.resolve("file"), rules.resolve("playbooks/mini.drl"));
        for (String path : List.of("gone", "nowhere", "file", "rules/playbooks/mini.drl")) {
            int exit = run(command, place.resolve(path).toString());
            assertThat(exit).as(path).isIn(2, 3);
            assertThat(out + "" + err).contains(place.resolve(path).toString()).doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_folder_without_any_rule_or_scenario_is_never_fine(String command) throws IOException {
        Path empty = Files.createDirectories(place.resolve("empty"));
        assertThat(run(command, empty.toString())).isIn(3, 5);
        assertThat(out + "" + err).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_reason_may_hold_any_character_that_can_be_seen(String command) throws IOException {
        Path drl = rules.resolve("playbooks/mini.drl");
        Files.writeString(
                drl, Files.readString(drl).replace("It usually comes", "It usually \uD83D\uDE00 \uD842\uDFB7 comes"));
        assertThat(run(command, rules.toString())).as(out + "" + err).isIn(0, 1);
    }

    @Test
    void a_link_that_is_swapped_is_seen_by_the_watch() throws IOException {
        Path mounted = place.resolve("mounted");
        mount(mounted);
        WatchedFiles files = new WatchedFiles(mounted, List.of(mounted));
        assertThat(files.tick()).isTrue();
        assertThat(List.of(files.tick(), files.tick())).containsExactly(false, false);

        Path next = MiniRules.in(mounted.resolve("..2027"));
        Files.writeString(next.resolve("playbooks/mini.scenarios.yaml"), "cases: []\n");
        Files.createSymbolicLink(mounted.resolve("..tmp"), Path.of("..2027"));
        Files.move(
                mounted.resolve("..tmp"),
                mounted.resolve("..data"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(List.of(files.tick(), files.tick())).containsExactly(false, true);
    }

    @Test
    void scenarios_are_found_below_a_folder_that_is_no_ruleset() throws IOException {
        Path deep = Files.createDirectories(place.resolve("repository/a/b/c/d/e/f/g/h/i/j"));
        Files.writeString(place.resolve("repository/compose.yaml"), "services: {}\n");
        Files.writeString(deep.resolve("Deep.java"), "");
        Path scenarios = Files.createDirectories(place.resolve("repository/more"));
        Files.copy(rules.resolve("playbooks/mini.scenarios.yaml"), scenarios.resolve("more.scenarios.yaml"));
        assertThat(run("test --rules " + rules, place.resolve("repository").toString()))
                .isZero();
        assertThat(out.toString()).contains("1 passed");

        Files.writeString(scenarios.resolve("x.scenario.yaml"), "");
        assertThat(run("test --rules " + rules, place.resolve("repository").toString()))
                .isEqualTo(3);
        assertThat(out.toString()).contains("x.scenario.yaml: RUL-107", "Did you mean x.scenarios.yaml?");
    }

    /** As Kubernetes mounts a volume: each name a link into ..data, which is a link to the folder of one time. */
    private void mount(Path mounted) throws IOException {
        MiniRules.in(mounted.resolve("..2026"));
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026"));
        for (String name : List.of("playbooks", "policy")) {
            Files.createSymbolicLink(mounted.resolve(name), Path.of("..data", name));
        }
    }

    private String straight(String command) {
        return STRAIGHT.computeIfAbsent(command, each -> ran(each, rules.toString()));
    }

    /** What a command says of a folder, which must be sound, without how the folder is named. */
    private String ran(String command, String folder) {
        int exit = run(command, folder);
        assertThat(exit).as(command + " " + folder + ": " + err).isIn(0, 1);
        String named = Pattern.quote(place.toString()) + "/[a-z0-9./-]*?(playbooks/mini|policy/|gaps.yaml|(?=[: ]))";
        return exit + "\n" + out.toString().replaceAll(named, "$1").replaceAll(" {2,}", " ");
    }

    private int run(String command, String folder) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.add(folder);
        return Cli.run(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    }
}
