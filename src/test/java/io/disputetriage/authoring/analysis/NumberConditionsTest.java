package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.authoring.lint.Finding;
import io.disputetriage.authoring.lint.Linter;
import io.disputetriage.facts.Case;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lint and gaps say of a condition on numbers is what every number there is says of it. */
class NumberConditionsTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final Rulebook SHIPPED =
            ((Rulebook.Ready) RulebookLoader.interpreted(ShippedFiles.all())).rulebook();

    /** A property with the numbers that rules compare it with, and cases of every number that they can tell apart. */
    private record Facts(String property, List<String> literals, List<Case> cases) {}

    private static final Facts SHARES = new Facts(
            "product.complaintRate",
            List.of("0.1", "0.10", "0.104", "0.11", "0.3"),
            cases("product", "complaintRate", IntStream.rangeClosed(0, 1_000).mapToObj(i -> BigDecimal.valueOf(i, 3))));
    private static final Facts COUNTS = new Facts(
            "shipment.failedAttempts",
            List.of("1", "2", "3", "5"),
            cases("shipment", "failedAttempts", IntStream.rangeClosed(0, 9).mapToObj(BigDecimal::valueOf)));

    @Test
    void a_claim_about_a_share_holds_for_every_share() {
        Random random = new Random(21);
        int[] claims = new int[4];
        for (int i = 0; i < 400 * SCALE; i++) {
            check(constraints(SHARES, random), SHARES, claims);
        }
        assertThat(claims)
                .as("constraints that follow, rules that never fire, constraints that always hold, changes")
                .doesNotContain(0);
    }

    @Test
    void a_claim_about_a_count_holds_for_every_count() {
        Random random = new Random(22);
        int[] claims = new int[4];
        for (int i = 0; i < 400 * SCALE; i++) {
            check(constraints(COUNTS, random), COUNTS, claims);
        }
        assertThat(claims).doesNotContain(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product.complaintRate > 0.1;product.complaintRate < 0.3",
                "product.complaintRate > 0.1;product.complaintRate >= 0.3",
                "product.complaintRate > 0.1;product.complaintRate < 0.11",
                "product.complaintRate <= 0.1 || product.complaintRate >= 0.104 || product.complaintRate == null",
                "product.complaintRate == 0.1;product.complaintRate == 0.10 || product.complaintRate == 0.3"
            })
    void nothing_is_said_of_a_condition_that_a_share_between_its_numbers_refutes(String constraints) {
        List<String> each = List.of(constraints.split(";"));
        RulesetFiles files = files(each);

        assertThat(found(files)).filteredOn(code -> code.matches("LNT-11[34]")).isEmpty();
        assertThat(Impossible.in(rule(files))).isEmpty();
        check(each, SHARES, new int[4]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "product.complaintRate > 0.3; product.complaintRate < 0.1; LNT-113",
                "product.complaintRate > 0.3; product.complaintRate <= 0.3; LNT-113",
                "product.complaintRate == 0.1; product.complaintRate == 0.3; LNT-113",
                "product.complaintRate > 0.1; product.complaintRate > 0.3; LNT-112"
            })
    void what_every_share_bears_out_is_said(String one, String other, String code) {
        RulesetFiles files = files(List.of(one, other));

        assertThat(found(files)).contains(code);
        assertThat(Impossible.in(rule(files)).isPresent()).isEqualTo(code.equals("LNT-113"));
    }

    @Test
    void a_rule_that_fires_between_two_neighbouring_shares_is_shown_to_fire() {
        for (String narrow : List.of("0.1;0.11", "0.1;0.3", "0.1;0.101", "0.999;1", "0.000000001;0.000000003")) {
            String[] ends = narrow.split(";");
            Rule rule =
                    rule(files(List.of("product.complaintRate > " + ends[0], "product.complaintRate < " + ends[1])));
            FactSpace space = FactSpace.of(
                    Literals.of(List.of(rule)),
                    PolicyThresholds.of(
                            List.of(PolicyReader.tables(SHIPPED.files().texts()))),
                    List.of(SHIPPED::derive));

            assertThat(new TargetedSheets(space, SHIPPED::derive).firing(rule))
                    .as(narrow)
                    .isNotEmpty();
        }
    }

    /** @param claims counts what was claimed, so that a test which hears no claim fails */
    private static void check(List<String> constraints, Facts facts, int[] claims) {
        RulesetFiles files = files(constraints);
        List<Boolean> fires = fires(files, facts);
        boolean never = !fires.contains(true);
        boolean whole = facts == COUNTS;
        assertThat(Impossible.in(rule(files)).isPresent())
                .as("%s can never fire", constraints)
                .isEqualTo(never);
        for (Finding finding : ((Linter.Linted) Linter.lint(files)).findings()) {
            int at = finding.diagnostic().line() - 12;
            switch (finding.diagnostic().code()) {
                case "LNT-112" -> {
                    claims[0]++;
                    List<String> without = new ArrayList<>(constraints);
                    without.remove(at);
                    assertThat(fires(files(without), facts))
                            .as("%s without %s", constraints, at)
                            .isEqualTo(fires);
                }
                case "LNT-113" -> {
                    claims[1]++;
                    assertThat(never).as("%s never fires", constraints).isTrue();
                }
                case "LNT-114" -> {
                    claims[2]++;
                    assertThat(fires(files(List.of(constraints.get(at))), facts))
                            .as("%s always holds", constraints.get(at))
                            .doesNotContain(false);
                }
                default -> {}
            }
        }
        if (!whole && never) {
            assertThat(found(files)).as("%s", constraints).contains("LNT-113");
        }
        RulesetFiles mended = Linter.mended(files);
        if (!mended.texts().equals(files.texts())) {
            claims[3]++;
            assertThat(fires(mended, facts)).as("%s mended", constraints).isEqualTo(fires);
        }
    }

    private static List<Boolean> fires(RulesetFiles files, Facts facts) {
        Evaluator evaluator = Evaluator.of(List.of(rule(files)));
        return facts.cases().stream()
                .map(one -> !evaluator.firing(one).isEmpty())
                .toList();
    }

    private static List<String> found(RulesetFiles files) {
        return ((Linter.Linted) Linter.lint(files))
                .findings().stream().map(finding -> finding.diagnostic().code()).toList();
    }

    private static RulesetFiles files(List<String> constraints) {
        String condition = "kind == Kind.NOT_RECEIVED"
                + String.join("", constraints.stream().map(one -> ",\n" + one).toList());
        return Rules.files(Map.of(
                Rules.FILE,
                Rules.file(Rules.rule(
                        "t.r0", condition, "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Reason 0 for it\" )"))));
    }

    private static Rule rule(RulesetFiles files) {
        return ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped()))
                .outlines()
                .get(0);
    }

    private static List<String> constraints(Facts facts, Random random) {
        List<String> all = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            all.add(random.nextInt(3) > 0 ? test(facts, random) : either(facts, random));
        }
        return all;
    }

    private static String either(Facts facts, Random random) {
        String all = test(facts, random) + (random.nextInt(3) == 0 ? " && " : " || ") + test(facts, random);
        return random.nextBoolean() ? all : all + " || " + test(facts, random);
    }

    private static String test(Facts facts, Random random) {
        String literal = facts.literals().get(random.nextInt(facts.literals().size()));
        String other = facts.literals().get(random.nextInt(facts.literals().size()));
        return facts.property()
                + switch (random.nextInt(8)) {
                    case 0 -> " == " + literal;
                    case 1 -> " in ( " + literal + ", " + other + " )";
                    case 2 -> random.nextBoolean() ? " == null" : " != null";
                    case 3, 4 -> (random.nextBoolean() ? " > " : " >= ") + literal;
                    default -> (random.nextBoolean() ? " < " : " <= ") + literal;
                };
    }

    private static List<Case> cases(String section, String fact, Stream<BigDecimal> values) {
        return Stream.concat(Stream.of("null"), values.map(BigDecimal::toPlainString))
                .map(value -> "{\"caseRef\": \"a\", \"complaint\": {\"kind\": \"NOT_RECEIVED\"}, \"" + section
                        + "\": {\"" + fact + "\": " + value + "}}")
                .map(json -> ((FactSheetResult.Read) FactSheetReader.read(json, Instant.parse("2026-03-10T09:00:00Z")))
                        .sheet())
                .map(SHIPPED::derive)
                .toList();
    }
}
