package io.disputetriage.ruleset;

import java.util.List;

/**
 * One of the constraints of a rule, which are separated by commas and must all hold.
 *
 * @param text as written, on one line, whatever the layout of the file
 * @param line of its first word, from 1
 * @param column of its first word, from 1
 */
public record Constraint(Condition condition, String text, int line, int column) {

    /** The constraints of an admitted rule, in their order. Throws if the rule is outside the profile. */
    public static List<Constraint> of(RuleOutline rule) {
        return new ConditionReader(rule.condition()).constraints();
    }

    static Constraint of(Condition condition, List<Token> tokens) {
        Token first = tokens.get(0);
        return new Constraint(condition, text(tokens), first.line(), first.column());
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        boolean joined = true;
        for (Token token : tokens) {
            boolean point = token.is(".");
            boolean call = token.is("(") && text.toString().endsWith(Condition.Operand.PLUS_DAYS);
            text.append(joined || point || call || token.is(",") ? "" : " ")
                    .append(token.form() == Token.Form.STRING ? "\"" + token.text() + "\"" : token.text());
            joined = point;
        }
        return text.toString();
    }
}
