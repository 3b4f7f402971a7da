package io.disputetriage.lint;

import io.disputetriage.ruleset.Comment;
import io.disputetriage.ruleset.Condition;
import io.disputetriage.ruleset.Constraint;
import io.disputetriage.ruleset.RuleHeader;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule with all that a check may look at.
 *
 * @param text of its whole file
 * @param constraints each with the words it is written in
 */
record LintedRule(String text, RuleOutline outline, RuleHeader header, List<Written> constraints) {

    /** A constraint and its words. */
    record Written(Constraint constraint, List<Token> tokens) {
        Condition condition() {
            return constraint.condition();
        }

        String text() {
            return constraint.text();
        }

        Token first() {
            return tokens.get(0);
        }

        int start() {
            return first().start();
        }

        int end() {
            return tokens.get(tokens.size() - 1).end();
        }
    }

    static LintedRule of(String text, RuleOutline outline) {
        List<Constraint> constraints = Constraint.of(outline);
        List<List<Token>> tokens = divided(outline.condition());
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < constraints.size(); i++) {
            written.add(new Written(constraints.get(i), tokens.get(i)));
        }
        return new LintedRule(text, outline, RuleHeader.of(text, outline), written);
    }

    String file() {
        return outline.file();
    }

    /** The texts of the reason. */
    List<Token> reasons() {
        return outline.literals("because");
    }

    /** The action that it recommends; null if it does something else. */
    String action() {
        List<Token> tokens = outline.consequence();
        return tokens.get(0).is("Recommendation") && tokens.size() > 6
                ? tokens.get(6).text()
                : null;
    }

    /** What it inserts, on one line; without the reason if so wanted. */
    String consequence(boolean withReason) {
        StringBuilder text = new StringBuilder();
        for (Token token : outline.consequence()) {
            if (!withReason && token.is("because")) {
                break;
            }
            text.append(written(token)).append(' ');
        }
        return text.toString();
    }

    /** Its constraints in one order, whatever the order in the file. */
    List<String> conditions() {
        return constraints.stream().map(Written::text).sorted().collect(Collectors.toList());
    }

    /** The edits that take a constraint out, with the comma that joined it to the others; none if a comment would go. */
    List<Edit> without(Written constraint) {
        int at = constraints.indexOf(constraint);
        if (constraints.size() == 1 || hasComment(constraint)) {
            return List.of();
        }
        int from = at == 0 ? constraint.end() : constraints.get(at - 1).end();
        Token comma = outline.condition().stream()
                .filter(token -> token.start() >= from && token.is(","))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Edit(file(), constraint.start(), constraint.end(), ""),
                new Edit(file(), comma.start(), comma.end(), ""));
    }

    /** The edit that writes a constraint otherwise; none if a comment would go. */
    List<Edit> replaced(Written constraint, String by) {
        return hasComment(constraint) ? List.of() : List.of(new Edit(file(), constraint.start(), constraint.end(), by));
    }

    private boolean hasComment(Written constraint) {
        return Comment.in(text).stream()
                .anyMatch(comment -> comment.start() > constraint.start() && comment.start() < constraint.end());
    }

    static String written(Token token) {
        return token.form() == Token.Form.STRING ? '"' + token.text() + '"' : token.text();
    }

    private static List<List<Token>> divided(List<Token> condition) {
        List<List<Token>> parts = new ArrayList<>();
        int open = 0;
        int start = 0;
        for (int i = 0; i < condition.size(); i++) {
            Token token = condition.get(i);
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (open == 0 && token.is(",")) {
                parts.add(condition.subList(start, i));
                start = i + 1;
            }
        }
        parts.add(condition.subList(start, condition.size()));
        return parts;
    }
}
