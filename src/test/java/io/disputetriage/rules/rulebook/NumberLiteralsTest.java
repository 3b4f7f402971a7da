package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.authoring.catalogue.CatalogueReader;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Param;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.PlainNumber;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Kind;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in a rule is the same number to the engine, the evaluator, the catalogue and people, or it is refused. */
class NumberLiteralsTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )";
    private static final Rulebook SHIPPED =
            ((Rulebook.Ready) RulebookLoader.interpreted(ShippedFiles.all())).rulebook();

    @Test
    void whoever_reads_an_accepted_number_reads_the_same() {
        List<String> literals = accepted(new Random(11), 60 * Math.min(SCALE, 8));
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            rules.add(Rules.rule("rate-" + i, "product.complaintRate == " + literal, ADVICE));
            if (PlainNumber.isWhole(literal)) {
                rules.add(Rules.rule("count-" + i, "shipment.failedAttempts in ( " + literal + " )", ADVICE));
            }
            if (isDays(literal)) {
                rules.add(Rules.rule(
                        "days-" + i,
                        "kind == Kind.OTHER",
                        "Recommendation.of( Action.ASK_BUYER_TO_WAIT ).days( " + literal + " ).because( \"d" + i
                                + "\" )"));
            }
        }
        RulesetFiles files = Rules.files(Map.of(Rules.FILE, Rules.file(rules.toArray(String[]::new))));
        List<Rule> outlines = ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped())).outlines();
        Evaluator evaluator = Evaluator.of(outlines);
        assertThat(CatalogueReader.read(files, outlines, order(), Map.of()).toString())
                .contains(literals);

        try (CompiledRules engine = ((Compilation.Compiled) RuleCompiler.compile(files, outlines, List.of())).rules()) {
            for (int i = 0; i < literals.size(); i++) {
                BigDecimal number = new BigDecimal(literals.get(i));
                for (BigDecimal rate : List.of(number, number.add(new BigDecimal("0.000000001")))) {
                    Case facts = with("product.complaintRate", rate);
                    assertThat(fires("rate-" + i, engine.evaluate(facts), facts, evaluator))
                            .as("%s for %s", literals.get(i), rate)
                            .isEqualTo(rate == number);
                }
                if (PlainNumber.isWhole(literals.get(i))) {
                    for (int count : List.of(number.intValueExact(), number.intValueExact() + 1)) {
                        Case facts = with("shipment.failedAttempts", count);
                        assertThat(fires("count-" + i, engine.evaluate(facts), facts, evaluator))
                                .isEqualTo(count == number.intValueExact());
                    }
                }
                if (isDays(literals.get(i))) {
                    assertThat(days("days-" + i, engine.evaluate(with("kind", Kind.OTHER))))
                            .isEqualTo(number.intValueExact());
                    assertThat(days("days-" + i, evaluator.findings(with("kind", Kind.OTHER))))
                            .isEqualTo(number.intValueExact());
                }
            }
        }
    }

    @Test
    void a_generated_spelling_is_a_plain_number_or_refused_at_its_first_digit() {
        Random random = new Random(12);
        Set<String> refused = new TreeSet<>();
        for (int i = 0; i < 2_000 * SCALE; i++) {
            String literal = spelling(random);
            for (String place : List.of("product.complaintRate > %s", "shipment.failedAttempts in ( 7, %s )")) {
                List<Diagnostic> faults = faults(Rules.rule("a", place.formatted(literal), ADVICE));
                if (faults.isEmpty()) {
                    assertThat(new BigDecimal(literal)).asString().isEqualTo(literal);
                } else {
                    refused.add(literal);
                    assertThat(faults).as(literal).singleElement().satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("RUL-223");
                        assertThat(fault.column()).isEqualTo("    Case( ".length() + place.indexOf('%') + 1);
                        assertThat(mended(fault))
                                .as("%s: %s", literal, fault.hint())
                                .isTrue();
                    });
                }
            }
        }
        assertThat(refused).hasSizeGreaterThan(100);
    }

    /** Does as the hint of a fault says. */
    private static boolean mended(Diagnostic fault) {
        return !fault.hint().startsWith("Write ")
                || faults(Rules.rule(
                                "a", "product.complaintRate > " + fault.hint().substring("Write ".length()), ADVICE))
                        .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusedByTheProfile")
    void what_the_page_of_the_profile_refuses_is_refused_with_the_spelling_it_gives(String literal, String plain) {
        String hint = plain.equals("nothing") ? "Digits 0 to 9, at most nine" : "Write " + plain;

        for (String rule : List.of(
                Rules.rule("a", "product.complaintRate > " + literal + ", turn == Turn.SELLER", ADVICE),
                Rules.rule(
                        "a",
                        "kind == Kind.OTHER",
                        "Recommendation.of( Action.ASK_BUYER_TO_WAIT ).days( " + literal + " ).because( \"x\" )"))) {
            assertThat(faults(rule)).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo("RUL-223");
                assertThat(fault.hint()).startsWith(hint);
            });
        }
    }

    static Stream<Arguments> refusedByTheProfile() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/docs/profile.md"));
        List<Arguments> rows =
                lines.subList(lines.indexOf("| refused | write |") + 2, lines.indexOf("## Unknown facts")).stream()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.replace("`", "").split(" *\\| *"))
                        .map(cells -> Arguments.of(cells[1], cells[2]))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows.stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5", "1f", "10D", "10L", "0x10", "1_000", "08", "00", "1.0d", "10B", "10I", "0B1", "0.5.3", "1e-5",
                "１", "1٣"
            })
    void a_spelling_of_java_or_mvel_is_refused_alone_and_nothing_else_is_said(String literal) {
        assertThat(faults(Rules.rule("a", "product.complaintRate > " + literal, ADVICE)))
                .extracting(Diagnostic::code)
                .containsExactly("RUL-223");
    }

    @Test
    void a_thousand_with_a_comma_is_no_list_of_two() {
        assertThat(faults(Rules.rule("a", "shipment.failedAttempts in ( 1,000 )", ADVICE)))
                .extracting(Diagnostic::code)
                .containsExactly("RUL-223");
    }

    private static boolean isDays(String literal) {
        return PlainNumber.isWhole(literal) && Integer.parseInt(literal) <= FactSheet.MOST_DAYS;
    }

    private static boolean fires(String rule, Findings heard, Case facts, Evaluator evaluator) {
        boolean engine =
                heard.advice().stream().anyMatch(each -> each.because().rule().equals(rule));
        assertThat(evaluator.firing(facts).contains(rule)).isEqualTo(engine);
        return engine;
    }

    private static Object days(String rule, Findings findings) {
        return findings.recommendations().stream()
                .filter(each -> each.because().rule().equals(rule))
                .map(each -> each.what().params().get(Param.DAYS))
                .collect(Collectors.toList())
                .get(0);
    }

    private static Case with(String path, Object value) {
        return CaseEdit.with(SHIPPED.derive(FactSheets.one(new Random(1))), path, value);
    }

    private static OrderTable order() {
        return SHIPPED.order();
    }

    private static List<Diagnostic> faults(String rule) {
        return RulesetParser.of(Rules.files(Map.of(Rules.FILE, Rules.file(rule))), PlaybookRows.shipped())
                        instanceof RulesetParser.Refused refused
                ? refused.diagnostics()
                : List.of();
    }

    private static List<String> accepted(Random random, int number) {
        Set<String> accepted =
                new TreeSet<>(List.of("0", "1", "999999999", "0.1", "0.000000001", "123456789.123456789"));
        while (accepted.size() < number) {
            String literal = spelling(random);
            if (faults(Rules.rule("a", "product.complaintRate > " + literal, ADVICE))
                    .isEmpty()) {
                accepted.add(literal);
            }
        }
        return List.copyOf(accepted);
    }

    /** What somebody might write for a number, in any language. */
    private static String spelling(Random random) {
        String digits = digits(random, "0123456789", 1 + random.nextInt(random.nextInt(5) == 0 ? 12 : 4));
        String text =
                switch (random.nextInt(10)) {
                    case 0 -> "0" + digits;
                    case 1 -> "0" + "xXbBo".charAt(random.nextInt(5)) + digits(random, "01aF", 1 + random.nextInt(4));
                    case 2 -> digits + "_" + digits;
                    case 3 ->
                        digits.chars()
                                .mapToObj(digit -> Character.toString(digit - '0' + (random.nextBoolean() ? '０' : '٠')))
                                .collect(Collectors.joining());
                    case 4 -> "." + digits;
                    case 5 -> digits + ".";
                    case 6, 7 ->
                        digits + "."
                                + digits(random, "0123456789", 1 + random.nextInt(random.nextInt(5) == 0 ? 12 : 3));
                    default -> digits;
                };
        return text
                + switch (random.nextInt(12)) {
                    case 0 -> "eE".charAt(random.nextInt(2)) + digits(random, "0123456789", 1 + random.nextInt(3));
                    case 1 -> "e-" + digits(random, "0123456789", 1);
                    case 2 -> "" + "LlFfDdBbIi".charAt(random.nextInt(10));
                    default -> "";
                };
    }

    private static String digits(Random random, String from, int length) {
        return random.ints(length, 0, from.length())
                .mapToObj(i -> from.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
