package io.disputetriage.bench;

import io.disputetriage.facts.Kind;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shipped rules, and as many copies of them as it takes to reach a number. A copy is what a growing
 * rulebook gets: the same advice for one platform and one kind of complaint, named by its first two words.
 */
final class PaddedRules {
    private static final Pattern RULE = Pattern.compile("(?s)\\nrule \"(.*?)\"(.*?)\\nend(?=\\n|$)");
    private static final Pattern FIRST_WORD = Pattern.compile("Case\\( *(?:kind == Kind\\.\\w+ *(?:,|(?=\\)))\\s*)?");
    private static final String HEADER =
            """
            package padding.p%03d

            import io.disputetriage.facts.*
            import io.disputetriage.decision.*
            """;
    private static final int PER_FILE = 100;

    private PaddedRules() {}

    /** The shipped ruleset padded to {@code count} rules; 0: as shipped. */
    static RulesetFiles of(int count) {
        RulesetFiles shipped = files(RulesetFiles.read(Path.of("rules")));
        Map<String, String> texts = new TreeMap<>(shipped.texts());
        List<MatchResult> rules = new ArrayList<>();
        shipped.texts("", ".drl").values().forEach(text -> {
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                rules.add(rule.toMatchResult());
            }
        });
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < count - rules.size(); i++) {
            if (i % PER_FILE == 0) {
                file = new StringBuilder(HEADER.formatted(i / PER_FILE));
            }
            file.append(copy(rules.get(i % rules.size()), i));
            texts.put("padding/p%03d.drl".formatted(i / PER_FILE), file.toString());
        }
        return files(RulesetFiles.of(texts));
    }

    private static final List<String> PLATFORMS = List.of("PAYPAL", "STRIPE", "EBAY", "SHOPIFY", "AMAZON", "OTHER");

    private static String copy(MatchResult rule, int number) {
        String platform = PLATFORMS.get(number % PLATFORMS.size());
        Kind kind = Kind.values()[number / PLATFORMS.size() % Kind.values().length];
        String first = "Case( platform == Platform." + platform + ", kind == Kind." + kind + ", ";
        String body = FIRST_WORD
                .matcher(rule.group(2))
                .replaceFirst(Matcher.quoteReplacement(first))
                .replaceFirst(", +\\)", " )")
                .replaceFirst("@id\\(\"(.*?)\"\\)", "@id(\"$1.copy" + number + "\")");
        return "\nrule \"" + rule.group(1) + " (copy " + number + ")\"" + body + "\nend\n";
    }

    private static RulesetFiles files(RulesetFiles.FilesResult result) {
        if (result instanceof RulesetFiles.Read read) {
            return read.files();
        }
        throw new IllegalStateException(result.toString());
    }
}
