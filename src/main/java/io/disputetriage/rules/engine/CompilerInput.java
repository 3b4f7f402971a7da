package io.disputetriage.rules.engine;

import io.disputetriage.facts.Platform;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule file as the compiler gets it: without the metadata, because the compiler would evaluate it, and with decimals
 * marked as such, because the compiler would take 0.94 for the nearest binary fraction, which no amount or rate equals;
 * a platform is the text that it is in the facts, because the compiler knows no word that only a table lists.
 */
final class CompilerInput {
    private static final String PLATFORM = Platform.class.getSimpleName() + ".";

    private CompilerInput() {}

    static String forCompiler(String text, List<Rule> rules) {
        StringBuilder source =
                new StringBuilder(blank(text, rules.stream().map(Rule::metadata).toList()));
        rules.forEach(rule -> platforms(rule, source));
        rules.forEach(rule -> decimals(rule, source));
        return source.toString();
    }

    /** The text takes the place of the type, which is longer than its quotes. */
    private static void platforms(Rule rule, StringBuilder source) {
        operands(rule)
                .filter(operand -> operand.form() == Operand.Form.WORD)
                .filter(operand -> operand.text().startsWith(PLATFORM))
                .forEach(operand -> {
                    int start = operand.span().start();
                    int end = operand.span().end();
                    String text = '"' + operand.text().substring(PLATFORM.length()) + '"';
                    String lines = source.substring(start, end).replaceAll("[^\n]", "");
                    source.replace(start, end, text + " ".repeat(end - start - text.length() - lines.length()) + lines);
                });
    }

    private static Stream<Operand> operands(Rule rule) {
        return rule.constraints().stream()
                .flatMap(constraint -> constraint.condition().operands());
    }

    /** Each mark takes the place of a blank of the header, so that the rule still ends where it did. */
    private static void decimals(Rule rule, StringBuilder source) {
        int blank = rule.metadata().end() - 1;
        int shifted = 0;
        for (Operand operand : operands(rule).toList()) {
            if (operand.form() == Operand.Form.NUMBER && operand.text().contains(".")) {
                while (blank > rule.metadata().start() && source.charAt(blank) != ' ') {
                    blank--;
                }
                source.insert(operand.span().end() + shifted, 'B');
                if (source.charAt(blank) == ' ') {
                    source.deleteCharAt(blank--);
                } else {
                    shifted++;
                }
            }
        }
    }

    /** The column, from 1, at which a rule starts in its file. */
    static int column(String text, Rule rule) {
        int start = rule.whole().start();
        return start - text.lastIndexOf('\n', start - 1);
    }

    /** The file with some of its rules taken out; every line keeps its number. */
    static String without(String text, List<Rule> rules) {
        return blank(text, rules.stream().map(Rule::whole).toList());
    }

    private static String blank(String text, List<Span> spans) {
        StringBuilder source = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if (source.charAt(i) != '\n') {
                    source.setCharAt(i, ' ');
                }
            }
        }
        return source.toString();
    }
}
