package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The outlines of all rules of a ruleset, or every reason why they are refused. Whatever a file holds,
 * reading it runs nothing: what is outside the profile never reaches a compiler.
 */
public final class RulesetParser {
    /** The longest name, text, word or number. */
    private static final int WORD_LIMIT = 1_000;

    private static final int RULE_LIMIT = 5_000;

    private RulesetParser() {}

    /** Reads all {@code .drl} files, whose rules may name these rows; outlines are sorted by file and line. */
    public static OutlineResult of(RulesetFiles files, PlaybookRows rows) {
        return of(files, rows, true);
    }

    /** The same without reading the files a second time with the engine's parser; only for what no engine will compile. */
    public static OutlineResult readOnce(RulesetFiles files, PlaybookRows rows) {
        return of(files, rows, false);
    }

    private static OutlineResult of(RulesetFiles files, PlaybookRows rows, boolean twice) {
        List<Rule> outlines = new ArrayList<>();
        List<Rule> meant = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        files.texts("", ".drl").forEach((file, text) -> {
            TokenCursor in = new TokenCursor(file, Lexer.tokens(text));
            in.tokens().stream()
                    .filter(token -> token.text().length() > WORD_LIMIT && token.form() != Token.Form.BAD)
                    .forEach(token -> in.fault(
                            "RUL-201", token, "A text or word has at most " + WORD_LIMIT + " characters", null));
            List<Rule> rules = new ArrayList<>();
            new FileParser(in, rows).rules().forEach(rule -> (in.slipped(rule.whole()) ? meant : rules).add(rule));
            if (twice && in.faults().isEmpty()) {
                ParserCrossCheck.compare(text, rules, in);
            }
            outlines.addAll(rules);
            diagnostics.addAll(in.faults());
        });
        if (outlines.size() > RULE_LIMIT) {
            diagnostics.add(Diagnostic.error(
                    "RUL-102", ".", 0, "The rules folder holds more than 5,000 rules", "Is it the right folder?"));
        }
        unique(outlines, Rule::id, RuleHeader::id, "RUL-203", "@id", diagnostics);
        unique(outlines, Rule::name, RuleHeader::name, "RUL-204", "name", diagnostics);
        if (outlines.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                    "RUL-105", ".", 0, "The rules folder holds no rule", "Rules are files that end with .drl"));
        }
        return diagnostics.isEmpty()
                ? new Outlined(List.copyOf(outlines))
                : new Refused(diagnostics.stream().sorted().distinct().toList(), outlines, meant);
    }

    private static void unique(
            List<Rule> outlines,
            Function<Rule, String> key,
            Function<RuleHeader, Token> place,
            String code,
            String what,
            List<Diagnostic> diagnostics) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule outline : outlines) {
            Rule first = seen.putIfAbsent(key.apply(outline), outline);
            if (first != null) {
                Token token = place.apply(outline.header());
                diagnostics.add(new Diagnostic(
                        code,
                        Diagnostic.Severity.ERROR,
                        outline.file(),
                        token.line(),
                        token.column(),
                        "Another rule has the " + what + " \"" + key.apply(outline) + "\": " + first.file() + ":"
                                + first.line(),
                        "Give each rule a " + what + " of its own"));
            }
        }
    }

    /** Outlines, or why there are none. */
    public sealed interface OutlineResult {}

    /** Every rule is within the profile. */
    public record Outlined(List<Rule> outlines) implements OutlineResult {}

    /**
     * Some rule is outside the profile.
     *
     * @param diagnostics every fault that was found, sorted
     * @param sound the rules that were read nevertheless, whose words may still be looked at; they are never compiled
     * @param meant rules with slips, as they were probably meant: only for what else is wrong with their words
     */
    public record Refused(List<Diagnostic> diagnostics, List<Rule> sound, List<Rule> meant) implements OutlineResult {
        public Refused {
            sound = List.copyOf(sound);
            meant = List.copyOf(meant);
        }
    }
}
