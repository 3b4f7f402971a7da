package io.disputetriage.authoring.lint;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Token;
import java.util.ArrayList;
import java.util.List;

/** What the checks have found so far. */
final class LintFindings {
    private final List<Finding> found = new ArrayList<>();

    void add(String code, String file, int line, int column, String message, String hint) {
        add(code, file, line, column, message, hint, List.of());
    }

    void add(String code, String file, int line, int column, String message, String hint, List<Edit> mend) {
        found.add(new Finding(
                new Diagnostic(code, Diagnostic.Severity.WARNING, file, line, column, message, hint), mend));
    }

    void add(String code, LintedRule rule, Token place, String message, String hint) {
        add(code, rule, place, message, hint, List.of());
    }

    void add(String code, LintedRule rule, Token place, String message, String hint, List<Edit> mend) {
        add(code, rule.file(), place.line(), place.column(), message, hint, mend);
    }

    List<Finding> all() {
        return found;
    }
}
