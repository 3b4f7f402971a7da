package io.disputetriage.authoring.lint;

import io.disputetriage.rules.drl.Comment;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Insertion.Argument;
import io.disputetriage.rules.drl.Lexer;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.RuleHeader;
import io.disputetriage.rules.drl.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule with all that a check may look at.
 *
 * @param text of its whole file
 */
record LintedRule(String text, Rule outline) {

    RuleHeader header() {
        return outline.header();
    }

    List<Constraint> constraints() {
        return outline.constraints();
    }

    String file() {
        return outline.file();
    }

    /** The texts of the reason. */
    List<Argument> reasons() {
        return outline.reasons();
    }

    /** The action that it recommends; null if it does something else. */
    String action() {
        return outline.insertion().recommends() ? outline.insertion().word() : null;
    }

    /** What it inserts, on one line; without the reason if so wanted. */
    String consequence(boolean withReason) {
        Insertion all = outline.insertion();
        return withReason
                ? all.shown()
                : new Insertion(all.type(), all.calls().subList(0, all.calls().size() - 1)).shown();
    }

    /** Its constraints in one order, whatever the order in the file. */
    List<String> conditions() {
        return constraints().stream().map(Constraint::text).sorted().collect(Collectors.toList());
    }

    /** The edits that take a constraint out, with the comma that joined it to the others; none if a comment would go. */
    List<Edit> without(Constraint constraint) {
        if (constraints().size() == 1 || hasComment(constraint)) {
            return List.of();
        }
        int comma = comma(constraints().stream()
                .mapToInt(each -> each.span().end())
                .filter(end -> end <= constraint.span().start())
                .max()
                .orElse(constraint.span().end()));
        return List.of(replacement(constraint, ""), new Edit(file(), comma, comma + 1, ""));
    }

    /** The edit that writes a constraint otherwise; none if a comment would go. */
    List<Edit> replaced(Constraint constraint, String by) {
        return hasComment(constraint) ? List.of() : List.of(replacement(constraint, by));
    }

    private Edit replacement(Constraint constraint, String by) {
        return new Edit(file(), constraint.span().start(), constraint.span().end(), by);
    }

    /** The offset of the next comma that no comment holds. */
    private int comma(int from) {
        int at = text.indexOf(',', from);
        for (Comment comment : Lexer.comments(text)) {
            if (comment.start() < at && at < comment.end()) {
                at = text.indexOf(',', comment.end());
            }
        }
        return at;
    }

    private boolean hasComment(Constraint constraint) {
        Span span = constraint.span();
        return Lexer.comments(text).stream()
                .anyMatch(comment -> comment.start() > span.start() && comment.start() < span.end());
    }
}
