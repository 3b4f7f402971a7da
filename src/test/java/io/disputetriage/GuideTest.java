package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.authoring.scenario.ScenarioRunner;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of documentation say is so. */
class GuideTest {
    private static final Path SOURCES = Path.of("src/main/java/io/disputetriage");

    @Test
    void every_link_leads_to_a_file() throws IOException {
        for (Guide guide : all()) {
            assertThat(guide.links()).as(guide.path().toString()).allSatisfy(link -> assertThat(link)
                    .exists());
        }
    }

    @Test
    void every_file_and_test_that_is_named_exists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        for (String word : Guide.PAGES.stream()
                .filter(page -> !page.equals(Guide.RULES))
                .flatMap(page -> page.words().stream())
                .toList()) {
            if (word.matches("[A-Z][A-Za-z]*[a-z](Test|IT)")) {
                assertThat(tests).contains(word + ".java");
            } else if (word.matches("([a-z]+/)+\\w+\\.java")) {
                assertThat(SOURCES.resolve(word)).exists();
            } else if (word.matches("(src|rules|docker)/[\\w./-]+")
                    && !word.contains("NAME")
                    && !word.contains("CODE")) {
                assertThat(Path.of(word)).exists();
            }
        }
    }

    @Test
    void the_complaint_the_rules_and_the_scenario_are_those_that_ship() throws IOException {
        assertThat(Guide.README.blocks("json").get(0).text())
                .isEqualTo(Files.readString(Path.of("src/docs/examples/delivered.json")));
        assertThat(Files.readString(Path.of("rules/playbooks/evidence.drl")))
                .contains(Guide.README.blocks("drl").get(0).text());
        assertThat(Files.readString(Path.of("rules/playbooks/not-received.drl")))
                .contains(Guide.RULES.blocks("drl").get(0).text());
        assertThat(Files.readString(Path.of("rules/playbooks/evidence.scenarios.yaml")))
                .startsWith(Guide.README.blocks("yaml").get(0).text());
    }

    @Test
    void every_call_of_the_service_works_as_printed_also_when_keys_are_set() throws IOException {
        for (Guide guide : all()) {
            assertThat(guide.text().lines().filter(line -> line.matches("([$] )?curl .*/v1/.*")))
                    .as(guide.path().toString())
                    .allSatisfy(line -> assertThat(line).contains("-H \"Authorization: Bearer $TRIAGE_API_KEY\" "));
        }
    }

    @Test
    void the_first_page_is_short() {
        assertThat(Guide.README.text().lines()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void every_block_of_json_and_yaml_can_be_read() throws IOException {
        for (Guide guide : all()) {
            assertThat(guide.blocks("json")).allSatisfy(block -> assertThat(JsonReader.read(block.text()))
                    .isInstanceOf(JsonResult.Parsed.class));
            assertThat(guide.blocks("yaml")).allSatisfy(block -> assertThat(
                            YamlReader.read(block.text(), guide.path().toString()))
                    .isInstanceOf(YamlResult.Parsed.class));
        }
    }

    @Test
    void the_configuration_table_has_every_setting_of_ours_and_no_other() {
        Set<String> settings = new TreeSet<>();
        new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .forEach(type -> names(
                                type,
                                type.getAnnotationOfType(ConfigMapping.class).prefix(),
                                settings));

        assertThat(Guide.CONFIGURATION.firstColumn().stream().filter(name -> name.startsWith("triage.")))
                .containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void the_table_of_packages_has_every_package() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(Guide.INSIDE.firstColumn())
                    .containsExactlyInAnyOrderElementsOf(files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> SOURCES.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'))
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
    }

    @Test
    void the_exit_codes_are_those_of_the_command_line() throws IOException {
        String help = Files.readString(Path.of("src/test/resources/golden/cli/help.txt"));
        String codes = help.substring(help.indexOf("Exit codes:"), help.indexOf("Usage: dispute-triage check"));

        assertThat(Guide.COMMAND_LINE.firstColumn())
                .containsExactlyElementsOf(Pattern.compile("(?m)^ +(\\d+) ")
                        .matcher(codes)
                        .results()
                        .map(code -> code.group(1))
                        .toList());
    }

    @Test
    void every_profile_that_is_named_is_in_the_pom_and_the_other_way_round() throws IOException {
        assertThat(profiles("-P(\\w+)", Guide.INSIDE.text()))
                .isEqualTo(profiles("<profile>\\s*<id>(\\w+)</id>", Files.readString(Path.of("pom.xml"))));
    }

    @Test
    void the_build_server_runs_the_test_command_of_the_first_screen() throws IOException {
        assertThat(Guide.README.blocks("sh").stream().map(Guide.Block::text)).contains("mvn verify\n");
        assertThat(Files.readString(Path.of(".ci/run"))).containsPattern("(?m)^mvn (--\\S+ )*verify$");
    }

    @Test
    void every_page_on_a_decision_about_design_is_listed() throws IOException {
        Guide list = Guide.of("src/docs/adr/README.md");
        try (Stream<Path> files = Files.list(list.path().getParent())) {
            assertThat(list.links())
                    .containsExactlyElementsOf(files.filter(file -> !file.equals(list.path()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void every_policy_table_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/policy"))) {
            assertThat(Guide.RULES.firstColumn("## Policy tables"))
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
    }

    /** A row over the day of a scenario would change its answer, and whoever copies the example would be refused. */
    @Test
    void the_row_of_the_strike_can_be_added_to_the_shipped_rules() throws IOException {
        Path rules = Path.of("rules");
        String[] example = Guide.RULES.blocks("csv").stream()
                .map(Guide.Block::text)
                .filter(text -> text.contains("extra_days"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\n *");
        Map<String, String> texts = new TreeMap<>(
                ((RulesetFiles.Read) RulesetFiles.read(rules)).files().texts());
        assertThat(texts.get("policy/disruptions.csv").lines()).contains(example[0]);
        texts.merge("policy/disruptions.csv", example[1] + "\n", String::concat);
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();

        try (Rulebook rulebook = ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook()) {
            ScenarioReport report = ScenarioRunner.run(
                    rulebook, ScenarioFiles.read(List.of(rules), List.of()).suites());

            assertThat(report.count(Outcome.Pass.class)).isGreaterThan(500);
            assertThat(report.cases())
                    .noneMatch(
                            each -> each.outcome() instanceof Outcome.Fail || each.outcome() instanceof Outcome.Error);
        }
    }

    private static List<Guide> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "rules/README.md"),
                            files.map(Path::toString)
                                    .filter(file -> file.endsWith(".md"))
                                    .sorted())
                    .map(Guide::of)
                    .toList();
        }
    }

    private static Set<String> profiles(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A group below a name chosen by the operator stands as NAME. */
    private static void names(JavaClass type, String prefix, Set<String> names) {
        for (JavaMethod method : type.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.STATIC)) {
                continue;
            }
            String name =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            List<JavaClass> groups = method.getReturnType().getAllInvolvedRawTypes().stream()
                    .filter(involved ->
                            involved.getPackageName().startsWith("io.disputetriage") && involved.isInterface())
                    .toList();
            if (groups.isEmpty()) {
                names.add(name);
            }
            groups.forEach(group -> names(group, name + ".NAME", names));
        }
    }
}
