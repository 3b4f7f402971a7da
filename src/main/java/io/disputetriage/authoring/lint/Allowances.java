package io.disputetriage.authoring.lint;

import io.disputetriage.format.LineComment;
import io.disputetriage.rules.drl.Comment;
import io.disputetriage.rules.drl.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comments that allow a finding on one rule, or on one line of another file, with the reason for it. */
final class Allowances {
    private static final String MARK = "lint:allow";
    private static final Pattern FORM = Pattern.compile("\\s*" + MARK + "\\b\\s*(\\S*)\\s*(.*?)\\s*");

    private final List<Allowance> all = new ArrayList<>();

    private record Allowance(String file, int line, int column, String code, String reason, int from, int to) {
        boolean covers(Finding finding) {
            return finding.diagnostic().file().equals(file)
                    && finding.diagnostic().code().equals(code)
                    && finding.diagnostic().line() >= from
                    && finding.diagnostic().line() <= to;
        }
    }

    /** A comment of a rule file counts for the rule that it stands in, or else for the next one. */
    void rules(String file, String text, List<LintedRule> rules) {
        if (!text.contains(MARK)) {
            return;
        }
        for (Comment comment : Lexer.comments(text)) {
            Matcher form = FORM.matcher(comment.content());
            if (form.matches()) {
                rules.stream()
                        .filter(rule -> rule.outline().whole().end() > comment.start())
                        .findFirst()
                        .ifPresentOrElse(
                                rule -> add(
                                        file,
                                        comment.line(),
                                        comment.column(),
                                        form,
                                        rule.outline().line(),
                                        lastLine(text, rule)),
                                () -> add(file, comment.line(), comment.column(), form, 0, 0));
            }
        }
    }

    /** A comment of a YAML file counts for its own line, or, on a line of its own, for the next that is none. */
    void yaml(String file, String text) {
        if (text.contains(MARK)) {
            lines(file, text, LineComment.ofYaml(text));
        }
    }

    /** A comment of a CSV file counts for the next line that is none. */
    void csv(String file, String text) {
        if (text.contains(MARK)) {
            lines(file, text, LineComment.ofCsv(text));
        }
    }

    private void lines(String file, String text, List<LineComment> comments) {
        String[] lines = text.split("\n", -1);
        for (LineComment comment : comments) {
            Matcher form = FORM.matcher(comment.text());
            if (form.matches()) {
                int target = comment.line();
                while (target < lines.length && lines[target - 1].matches("\\s*(#.*)?")) {
                    target++;
                }
                add(file, comment.line(), comment.column(), form, target, target);
            }
        }
    }

    private void add(String file, int line, int column, Matcher form, int from, int to) {
        all.add(new Allowance(file, line, column, form.group(1), form.group(2), from, to));
    }

    /** The findings that nobody allowed, and those about the allowances themselves. */
    List<Finding> rest(List<Finding> found) {
        LintFindings own = new LintFindings();
        for (Allowance each : all) {
            if (!each.code.matches("LNT-1[0-8]\\d") || each.reason.isEmpty()) {
                own.add(
                        "LNT-191",
                        each.file,
                        each.line,
                        each.column,
                        each.reason.isEmpty() ? "Nobody says why this is allowed" : each.code + " can't be allowed",
                        "lint:allow LNT-118 thirty days are in the contract of the platform");
            } else if (found.stream().noneMatch(each::covers)) {
                own.add(
                        "LNT-192",
                        each.file,
                        each.line,
                        each.column,
                        "Nothing is left that " + each.code + " would find here",
                        "Take the comment out");
            }
        }
        Stream<Finding> left = found.stream()
                .filter(finding -> all.stream().noneMatch(each -> !each.reason.isEmpty() && each.covers(finding)));
        return Stream.concat(left, own.all().stream()).toList();
    }

    private static int lastLine(String text, LintedRule rule) {
        String upTo = text.substring(0, rule.outline().whole().end());
        return (int) upTo.chars().filter(c -> c == '\n').count() + 1;
    }
}
