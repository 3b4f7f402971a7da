package io.disputetriage.rules.engine;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule file as the compiler gets it: without the metadata, because the compiler would evaluate it, and with decimals
 * marked as such, because the compiler would take 0.94 for the nearest binary fraction, which no amount or rate equals;
 * a platform is the text that it is in the facts, because the compiler knows no word that only a table lists; a kind that a
 * constraint asks for is the text of its name, because the engine finds rules in one step by numbers and texts alone, and
 * asks each word of an enum in turn.
 */
final class CompilerInput {
    private static final String KIND = Kind.class.getSimpleName() + ".";
    private static final String PLATFORM = Platform.class.getSimpleName() + ".";

    private CompilerInput() {}

    static String forCompiler(String text, List<Rule> rules) {
        StringBuilder source =
                new StringBuilder(blank(text, rules.stream().map(Rule::metadata).toList()));
        rules.forEach(rule -> kinds(rule, source));
        rules.forEach(rule -> platforms(rule, source));
        rules.forEach(rule -> decimals(rule, source));
        return source.toString();
    }

    /** The key and its text take the place of the word and its type, which are as long. */
    private static void kinds(Rule rule, StringBuilder source) {
        rule.constraints().stream()
                .map(Constraint::condition)
                .filter(CompilerInput::isOfOneKind)
                .map(Condition.Test.class::cast)
                .forEach(test -> {
                    String word = test.right().get(0).text().substring(KIND.length());
                    replace(source, test.span(), "kindKey==\"" + word + '"');
                });
    }

    private static boolean isOfOneKind(Condition condition) {
        return condition instanceof Condition.Test test
                && test.operator() == Condition.Operator.EQUAL
                && test.left().text().equals("kind")
                && test.right().get(0).text().startsWith(KIND);
    }

    /** The text takes the place of the type, which is longer than its quotes. */
    private static void platforms(Rule rule, StringBuilder source) {
        operands(rule)
                .filter(operand -> operand.form() == Operand.Form.WORD)
                .filter(operand -> operand.text().startsWith(PLATFORM))
                .forEach(operand ->
                        replace(source, operand.span(), '"' + operand.text().substring(PLATFORM.length()) + '"'));
    }

    /** With as many lines and characters as before. */
    private static void replace(StringBuilder source, Span span, String text) {
        int length = span.end() - span.start();
        String lines = source.substring(span.start(), span.end()).replaceAll("[^\n]", "");
        source.replace(span.start(), span.end(), text + " ".repeat(length - text.length() - lines.length()) + lines);
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
