package io.disputetriage.rules.drl;

import io.disputetriage.ShippedFiles;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Small rulesets with a few literals, names, texts, cells and YAML values that nobody expects; most of them are still sound. */
public final class StrangeRulesets {
    private static final RulesetFiles SHIPPED = ShippedFiles.all();
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "9",
            "365",
            "366",
            "999999999",
            "2147483647",
            "2147483648",
            "9999999999",
            "010",
            "08",
            "0x10",
            "1e5",
            "1f",
            "10D",
            "10L",
            "1_000",
            "0.1",
            "0.000000001",
            "1.",
            ".5",
            "１０",
            "0.0",
            "1000000.5",
            "-1");
    private static final List<String> TEXTS = List.of(
            "Plain",
            "",
            " ",
            "{",
            "}",
            "{}",
            "{buyer.name}",
            "{derived.waitUntil}",
            "{case.hoursLeft}",
            "{{buyer.name}}",
            "100 %s %d %",
            "$1 $x ${y}",
            "<b>&amp;</b>",
            "a|b\\\\c",
            "`x` *y* _z_ [l](m)",
            "\uD83D\uDE00 smile",
            "𠮷野家",
            "عربى",
            "Ana\u00a0Souza",
            "x".repeat(900),
            "x".repeat(5_000),
            "// no comment",
            "/* none */",
            "end",
            "rule",
            "- a: b",
            "#",
            "a\tb",
            "{order.total} of {policy.waitExtensionDays}");
    private static final List<String> VALUES = List.of(
            "null",
            "~",
            "true",
            "yes",
            "010",
            "0x10",
            "1e3",
            "1e999",
            ".inf",
            "-.nan",
            "-1",
            "0.5",
            "99999999999999999999",
            "''",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{a: b}",
            "2026-03-10",
            "2026-13-45",
            "2026-03-10T09:00:00Z",
            "{amount: x, currency: USD}",
            "{amount: \"5.00\", currency: USD}",
            "UNKNOWN",
            "WAIT",
            "[WAIT, WAIT]",
            "&a 1",
            "*a",
            "!!int 1",
            "\"\\u0000\"",
            "|\n      x",
            "[{action: WAIT, params: {days: 010}}]",
            "{WAIT: 1e99}",
            "[BUYER_NAME]",
            "P1D",
            "\uD83D\uDE00");
    private static final List<String> CONDITIONS = List.of(
            "product.complaintRate > %s",
            "product.complaintRate > %s, product.complaintRate < 0.3",
            "shipment.failedAttempts >= %s || buyer.priorDisputes == %s",
            "derived.elapsedDays in ( 3, %s )",
            "shipment.failedAttempts > buyer.priorDisputes, derived.hoursLeft < %s",
            "order.total != null, derived.daysOverdue > %s");
    private static final List<String> FACTS = List.of(
            "shipment: {carrierLimitDays: %s}",
            "product: {complaintRate: %s}",
            "order: {total: %s}",
            "asOf: %s",
            "stage: %s",
            "evidence: %s",
            "responseDue: %s",
            "buyer: {name: %s}");
    private static final List<String> EXPECTED = List.of(
            "playbook: %s",
            "actions: %s",
            "neverActions: %s",
            "values: %s",
            "urgency: %s",
            "questions: %s",
            "withheld: %s",
            "notBeforeRank: %s",
            "problem: %s",
            "hoursLeft: %s",
            "advice: %s",
            "neverRules: %s",
            "only: %s");

    private final Random random;

    private StrangeRulesets(Random random) {
        this.random = random;
    }

    /** Path to text; the same for the same state of {@code random}. */
    public static Map<String, String> one(Random random) {
        return new StrangeRulesets(random).texts();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts("policy/", ""));
        List<String> rules = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            rules.add(rule("strange-" + i));
        }
        texts.put(Rules.FILE, Rules.file(rules.toArray(String[]::new)));
        texts.put("playbooks/test.scenarios.yaml", scenarios());
        if (random.nextInt(4) == 0) {
            texts.put(
                    "gaps.yaml",
                    "- gap: GAP-101\n  facts: {complaint.kind: " + rare(VALUES, "OTHER", 2) + "}\n  reason: "
                            + rare(VALUES, "Known", 2) + "\n");
        }
        if (random.nextInt(4) == 0) {
            cell(texts);
        }
        return texts;
    }

    private String rule(String id) {
        String condition = pick(CONDITIONS).replace("%s", rare(NUMBERS, "7", 2));
        return """
                rule "%s"
                    @id("%s")
                    @owner("%s")
                    @playbook("%s")
                when
                    Case( kind == Kind.NOT_RECEIVED, %s )
                then
                    insert( Recommendation.of( Action.ASK_BUYER_TO_WAIT )
                        .days( %s )
                        .because( "%s" ) );
                end
                """
                .formatted(
                        rare(TEXTS, "The rule " + id, 5),
                        rare(TEXTS, id, 12),
                        rare(TEXTS, "logistics", 5),
                        rare(TEXTS, "S1-06", 12),
                        condition,
                        rare(NUMBERS, "3", 3),
                        rare(TEXTS, "It usually comes", 2));
    }

    private String scenarios() {
        return """
                suite: %s
                asOf: %s
                base: {platform: OWN_STORE, stage: CONTACT, turn: SELLER}
                cases:
                  - id: %s
                    title: %s
                    given: {complaint: {kind: NOT_RECEIVED}, %s}
                    expect: {%s}
                """
                .formatted(
                        rare(VALUES, "test", 8),
                        rare(VALUES, "2026-03-10T09:00:00Z", 8),
                        rare(VALUES, "one", 8),
                        rare(VALUES, "A sentence", 5),
                        pick(FACTS).replace("%s", rare(VALUES, "null", 2)),
                        random.nextInt(2) == 0
                                ? "urgency: UNKNOWN"
                                : pick(EXPECTED).replace("%s", pick(VALUES)));
    }

    /** Another text or value in the place of one word of a table or of the order. */
    private void cell(Map<String, String> texts) {
        String file = pick(List.copyOf(SHIPPED.texts("policy/", "").keySet()));
        String[] words = texts.get(file).split("(?<=[,\\n])|(?=[,\\n])");
        words[random.nextInt(words.length)] = pick(random.nextBoolean() ? VALUES : NUMBERS);
        texts.put(file, String.join("", words));
    }

    /** Something strange, once in so many times. */
    private String rare(List<String> strange, String plain, int times) {
        return random.nextInt(times) == 0 ? pick(strange) : plain;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
