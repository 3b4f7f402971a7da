package io.disputetriage.service.rollout;

import io.disputetriage.ShippedFiles;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Rulesets of one rule, quickly compiled, with the shipped policy; an edition is told by the reason that its rule gives. */
public final class SmallRules {
    /** Where the one rule of an edition stands. */
    public static final String RULES = "playbooks/test.drl";

    static final String SCENARIOS = "playbooks/test.scenarios.yaml";
    private static final RulesetFiles SHIPPED = ShippedFiles.all();

    private SmallRules() {}

    /** Path to text of an edition whose one scenario passes. */
    public static Map<String, String> edition(String name) {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts("policy/", ""));
        texts.put(
                RULES,
                Rules.file(Rules.rule(
                        "test.lesson",
                        "kind == Kind.NOT_RECEIVED",
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Edition " + name + "\" )")));
        texts.put(SCENARIOS, scenario("RECORD_LESSON"));
        return texts;
    }

    /** An edition with twenty rules more, each of some classes of its own, so that a leak shows. */
    public static Map<String, String> wide(String name) {
        Map<String, String> texts = edition(name);
        texts.put(
                "playbooks/wide.drl",
                Rules.file(IntStream.range(0, 20)
                                .mapToObj(i -> Rules.rule(
                                        "wide.lesson-" + i,
                                        "kind == Kind.DEFECTIVE, derived.elapsedDays < "
                                                + (1_000 + 20 * (name.hashCode() & 0xfffff) + i),
                                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Edition " + name + "\" )"))
                                .toArray(String[]::new))
                        .replace("playbooks.test", "playbooks.wide"));
        return texts;
    }

    /** An edition whose rule is no rule. */
    public static Map<String, String> broken(String name) {
        Map<String, String> texts = edition(name);
        texts.computeIfPresent(RULES, (path, text) -> text.replace("when", "wen"));
        return texts;
    }

    /** An edition whose scenario fails. */
    public static Map<String, String> failing(String name) {
        Map<String, String> texts = edition(name);
        texts.put(SCENARIOS, scenario("DISCLOSE_TERMS"));
        return texts;
    }

    /** The same as files of a ruleset. */
    public static RulesetFiles files(Map<String, String> texts) {
        return Rules.files(texts);
    }

    /** Makes these the content of a folder: what else stands there goes. */
    public static void write(Path folder, Map<String, String> texts) {
        try {
            for (String path : SHIPPED.texts().keySet()) {
                Files.deleteIfExists(folder.resolve(path));
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A complaint that the rule advises on. */
    static FactSheet complaint() {
        FactSheetResult result = FactSheetReader.read(
                """
                {"caseRef": "ORD-1", "asOf": "2026-03-10T09:00:00Z", "complaint": {"kind": "NOT_RECEIVED"}}""",
                Instant.EPOCH);
        return ((FactSheetResult.Read) result).sheet();
    }

    private static String scenario(String advice) {
        return """
                suite: test
                asOf: 2026-03-10T09:00:00Z
                cases:
                  - id: lesson
                    given: {complaint: {kind: NOT_RECEIVED}}
                    expect: {advice: [%s]}
                """
                .formatted(advice);
    }
}
