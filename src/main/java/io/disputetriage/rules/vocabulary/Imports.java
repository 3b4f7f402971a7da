package io.disputetriage.rules.vocabulary;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.RuleImports;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds imports of types that don't exist, of which the compiler can't say where they stand or what was meant. */
public final class Imports {
    private Imports() {}

    public static List<Diagnostic> check(RulesetFiles files) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        files.texts("", ".drl").forEach((file, text) -> RuleImports.of(text).stream()
                .filter(named -> !exists(named))
                .map(named -> new Diagnostic(
                        "RUL-301",
                        Diagnostic.Severity.ERROR,
                        file,
                        named.type().line(),
                        named.type().column(),
                        "There is no type " + named.type().text() + " in " + named.packageName(),
                        Suggestion.nearest(named.type().text(), types())
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("import " + named.packageName() + ".* has them all")))
                .forEach(diagnostics::add));
        return diagnostics;
    }

    private static boolean exists(RuleImports.Named named) {
        String name = named.packageName() + "." + named.type().text();
        try {
            return Class.forName(name, false, Case.class.getClassLoader()) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Set<String> types() {
        Set<String> types = new TreeSet<>(Vocabulary.shipped().words().keySet());
        types.addAll(Vocabulary.shipped().calls().keySet());
        return types;
    }
}
