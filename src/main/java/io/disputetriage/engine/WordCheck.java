package io.disputetriage.engine;

import io.disputetriage.decision.Placeholders;
import io.disputetriage.decision.ReasonText;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Finds words that don't exist before the compiler does, because it can't say where they stand or what was meant. */
final class WordCheck {
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null", "not", "contains", "in");

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final RuleOutline rule;

    private WordCheck(RuleOutline rule) {
        this.rule = rule;
    }

    static List<Diagnostic> check(List<RuleOutline> rules) {
        List<Diagnostic> all = new ArrayList<>();
        for (RuleOutline rule : rules) {
            WordCheck check = new WordCheck(rule);
            check.condition();
            check.consequence();
            check.texts();
            all.addAll(check.diagnostics);
        }
        return all;
    }

    private void condition() {
        List<Token> tokens = rule.condition();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.form() != Token.Form.WORD || token.text().startsWith("$") || KEYWORDS.contains(token.text())) {
                continue;
            }
            int end = pathEnd(tokens, i);
            if (Character.isUpperCase(token.text().charAt(0))) {
                word(token, tokens.get(end - 1));
            } else {
                property(token, path(tokens, i, end));
            }
            i = end - 1;
        }
    }

    private void consequence() {
        List<Token> tokens = rule.consequence();
        String type = tokens.get(0).text();
        SortedSet<String> calls = vocabulary.calls().get(type);
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.form() != Token.Form.WORD || !tokens.get(i - 1).is(".") && !isWord(tokens, i)) {
                continue;
            }
            if (isWord(tokens, i)) {
                word(token, tokens.get(i + 2));
                i += 2;
            } else if (!calls.contains(token.text())) {
                fault(
                        "RUL-301",
                        token,
                        "A " + type + " has no ." + token.text() + "( … )",
                        Suggestion.hint(token.text(), calls));
            }
        }
    }

    private static boolean isWord(List<Token> tokens, int at) {
        return Character.isUpperCase(tokens.get(at).text().charAt(0))
                && at + 2 < tokens.size()
                && tokens.get(at + 1).is(".");
    }

    private void texts() {
        rule.literals("because").forEach(this::text);
        rule.literals("ask").forEach(this::text);
        for (Token fact : rule.literals("about")) {
            if (!vocabulary.facts().contains(fact.text())) {
                fault(
                        "RUL-301",
                        fact,
                        "The fact sheet has no " + fact.text(),
                        Suggestion.hint(fact.text(), vocabulary.facts()));
            }
        }
    }

    private void text(Token text) {
        for (String path : ReasonText.of(text.text()).unknown()) {
            fault(
                    "RUL-304",
                    text,
                    "There is no placeholder {" + path + "}",
                    Suggestion.hint(path, Placeholders.paths()));
        }
    }

    private void word(Token type, Token word) {
        SortedSet<String> words = vocabulary.words().get(type.text());
        if (words == null) {
            fault(
                    "RUL-301",
                    type,
                    "There are no words of type " + type.text(),
                    Suggestion.hint(type.text(), vocabulary.words().keySet()));
        } else if (!words.contains(word.text())) {
            fault("RUL-301", word, type.text() + " has no word " + word.text(), Suggestion.hint(word.text(), words));
        }
    }

    private void property(Token place, String path) {
        if (!vocabulary.properties().containsKey(path)) {
            fault("RUL-301", place, "A case has no property " + path, hint(path));
        }
    }

    /** The nearest property, or else those of the same section. */
    private String hint(String path) {
        String section = path.contains(".") ? path.substring(0, path.indexOf('.') + 1) : path + ".";
        List<String> near = vocabulary.properties().keySet().stream()
                .filter(other -> other.startsWith(section))
                .toList();
        return Suggestion.nearest(path, vocabulary.properties().keySet())
                .map(other -> "Did you mean " + other + "?")
                .orElseGet(() -> near.isEmpty()
                        ? "Properties are written like kind, shipment.tracked or derived.elapsedDays"
                        : "One of: " + String.join(", ", near));
    }

    private static int pathEnd(List<Token> tokens, int start) {
        int end = start + 1;
        while (end + 1 < tokens.size() && tokens.get(end).is(".")) {
            end += 2;
        }
        return end;
    }

    private static String path(List<Token> tokens, int start, int end) {
        StringBuilder path = new StringBuilder();
        tokens.subList(start, end).forEach(token -> path.append(token.text()));
        return path.toString();
    }

    private void fault(String code, Token place, String message, String hint) {
        diagnostics.add(new Diagnostic(
                code, Diagnostic.Severity.ERROR, rule.file(), place.line(), place.column(), message, hint));
    }
}
