package io.disputetriage.rules.drl;

import java.util.List;

/**
 * One of the constraints of a rule, which are separated by commas and must all hold.
 *
 * @param text as written, on one line, whatever the layout of the file
 */
public record Constraint(Condition condition, String text, Span span) {

    static Constraint of(Condition condition, List<Token> tokens) {
        return new Constraint(condition, text(tokens), new Span(tokens.get(0), tokens.get(tokens.size() - 1)));
    }

    /** The same constraint with another condition in its place. */
    public Constraint with(Condition other) {
        return new Constraint(other, other.shown(), span);
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
