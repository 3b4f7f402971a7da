package io.disputetriage.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.PolicyFixture;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which rules a reader is told can speak for a kind of complaint on a platform, stage by stage. */
class CasePathsTest {
    private static final RulesetFiles FILES = ShippedFiles.all();
    private static final Rulebook SHIPPED = ((Rulebook.Ready) RulebookLoader.interpreted(FILES)).rulebook();
    private static final Evaluator EVALUATOR = Evaluator.of(SHIPPED.outlines());
    private static final CasePaths PATHS = CatalogueReader.read(FILES, SHIPPED.outlines(), SHIPPED.order(), Map.of())
            .paths();

    @Test
    void a_rule_about_card_disputes_stands_at_the_stages_that_each_platform_has_them_in() {
        CasePaths paths =
                paths(rule("card", "kind == Kind.NOT_RECEIVED, derived.cardDispute == true, shipment.tracked == true"));

        assertThat(stages(paths, "NOT_RECEIVED", "PAYPAL", "card")).containsExactly(Stage.CHARGEBACK);
        assertThat(stages(paths, "NOT_RECEIVED", "STRIPE", "card"))
                .containsExactly(Stage.CHARGEBACK, Stage.APPEAL, Stage.ARBITRATION);
        assertThat(row(paths, "DEFECTIVE").paths()).isEmpty();
    }

    @Test
    void what_only_facts_of_few_values_can_bring_about_is_tried_with_each_of_them() {
        CasePaths paths = paths(
                rule("parcel", "derived.parcelComplaint == true"),
                rule("paid", "kind == Kind.DEFECTIVE, derived.paidByPlatform == true"));

        assertThat(stages(paths, "DEFECTIVE", "EBAY", "paid")).containsExactly(Stage.APPEAL);
        assertThat(row(paths, "DEFECTIVE").on("STRIPE")).isEmpty();
        assertThat(row(
                                paths,
                                "Every complaint but REFUND_NOT_PROCESSED, DUPLICATE_CHARGE, WRONG_AMOUNT, UNAUTHORISED,"
                                        + " PAID_OTHERWISE, SUBSCRIPTION_CANCELLED, ACCOUNT_REPORTED")
                        .paths())
                .singleElement()
                .satisfies(path -> assertThat(path.platforms()).isEqualTo(FactSheets.PLATFORMS));
    }

    @Test
    void a_fact_that_may_have_any_value_silences_no_rule() {
        CasePaths paths = paths(
                rule("days", "kind == Kind.OTHER, derived.elapsedDays > 7 || platform == Platform.EBAY"),
                rule("other", "kind == Kind.OTHER, platform == Platform.EBAY, stage == Stage.CLAIM"));

        assertThat(stages(paths, "OTHER", "PAYPAL", "days")).containsExactly(Stage.values());
        assertThat(row(paths, "OTHER").paths().stream().map(CasePath::platforms))
                .containsExactly(
                        FactSheets.PLATFORMS.stream()
                                .filter(platform -> !platform.equals("EBAY"))
                                .toList(),
                        List.of("EBAY"));
    }

    @Test
    void rules_that_say_the_same_in_the_same_stages_share_a_line_and_platforms_that_do_not_differ_a_table() {
        String condition = "kind == Kind.OTHER, stage in ( Stage.INQUIRY, Stage.CLAIM )";
        Catalogue catalogue = catalogue(rule("a", condition), rule("b", condition));

        assertThat(CatalogueMarkdown.of(catalogue))
                .contains("| OTHER | [2](#path-other-1) | [2](#path-other-1) |")
                .contains(
                        """
                        <a id="path-other-1"></a>

                        ### OTHER: every platform

                        | rules | CONTACT | WARNING | INQUIRY | CLAIM | CHARGEBACK | APPEAL | ARBITRATION | CLOSED |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | recommends WAIT: [a](#a), [b](#b) |  |  | ● | ● |  |  |  |  |
                        """);
        assertThat(CatalogueHtml.of(catalogue))
                .contains("<tr><th scope=\"row\">OTHER</th><td><a href=\"#path-other-1\">2</a></td>")
                .contains("<h3 id=\"path-other-1\">OTHER: every platform</h3>")
                .contains("<tr><th scope=\"row\">recommends WAIT: <a href=\"#a\">a</a>, <a href=\"#b\">b</a></th>"
                        + "<td></td><td></td><td>●</td><td>●</td><td></td>");
    }

    @Test
    void the_path_of_a_kind_names_what_holds_besides() {
        assertThat(CatalogueMarkdown.of(
                        catalogue(rule("all", "buyer.reachable == true"), rule("other", "kind == Kind.OTHER"))))
                .contains(
                        "### OTHER: every platform\n\nBesides: Every complaint: [every platform](#path-shared-1-1)\n");
    }

    @Test
    void without_a_policy_that_says_what_platforms_there_are_no_path_is_told() {
        RulesetFiles files = Rules.files(Map.of(Rules.FILE, Rules.file(rule("a", "kind == Kind.OTHER"))));

        assertThat(CatalogueMarkdown.of(CatalogueReader.read(files, outlines(files), order(), Map.of())))
                .doesNotContain("paths");
    }

    @Test
    void a_search_shows_no_path() {
        assertThat(CatalogueHtml.searched(catalogue(rule("a", "kind == Kind.OTHER")), "other"))
                .doesNotContain("#path");
    }

    @Test
    void each_rule_that_speaks_in_a_scenario_stands_on_the_path_of_its_case() {
        List<Trial> trials =
                Trial.of(ScenarioFiles.of(FILES.texts(), FactSheets.PLATFORMS).suites(), PolicyFixture.POLICY);

        assertThat(trials).isNotEmpty();
        trials.forEach(trial -> assertOnItsPath(trial.sheet()));
    }

    @Property
    void each_rule_that_speaks_stands_on_the_path_of_its_case(@ForAll("sheets") FactSheet sheet) {
        assertOnItsPath(sheet);
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }

    private static void assertOnItsPath(FactSheet sheet) {
        Case facts = SHIPPED.derive(sheet);
        if (facts.platform() == null || facts.stage() == null) {
            return;
        }
        assertThat(EVALUATOR.firing(facts))
                .as(facts.platform() + " " + facts.kind() + " " + facts.stage())
                .isSubsetOf(rules(PATHS, facts.kind(), facts.platform(), facts.stage()));
    }

    private static List<String> rules(CasePaths paths, Kind kind, String platform, Stage stage) {
        return paths.rows().stream()
                .filter(row -> row.kinds().contains(kind))
                .flatMap(row -> row.on(platform).stream())
                .flatMap(path -> path.steps().stream())
                .filter(step -> step.stages().contains(stage))
                .flatMap(step -> step.rules().stream())
                .toList();
    }

    private static List<Stage> stages(CasePaths paths, String label, String platform, String rule) {
        return Stream.of(Stage.values())
                .filter(stage -> row(paths, label).on(platform).orElseThrow().steps().stream()
                        .anyMatch(step ->
                                step.rules().contains(rule) && step.stages().contains(stage)))
                .toList();
    }

    private static CasePaths.Row row(CasePaths paths, String label) {
        return paths.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static CasePaths paths(String... rules) {
        return catalogue(rules).paths();
    }

    private static Catalogue catalogue(String... rules) {
        Map<String, String> texts = new TreeMap<>(FILES.texts("policy/", ".csv"));
        texts.put(Rules.FILE, Rules.file(rules));
        RulesetFiles files = Rules.files(texts);
        return CatalogueReader.read(files, outlines(files), order(), Map.of());
    }

    private static List<Rule> outlines(RulesetFiles files) {
        return ((RulesetParser.Outlined) RulesetParser.readOnce(files, PlaybookRows.shipped())).outlines();
    }

    private static String rule(String id, String condition) {
        return Rules.rule(id, condition, "Recommendation.of( Action.WAIT ).because( \"Wait\" )");
    }

    private static OrderTable order() {
        return SHIPPED.order();
    }
}
