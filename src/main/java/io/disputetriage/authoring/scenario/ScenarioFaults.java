package io.disputetriage.authoring.scenario;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.YamlTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The faults of one scenario file, each at its line. */
final class ScenarioFaults {
    private final YamlTree tree;
    private final List<Diagnostic> found = new ArrayList<>();

    ScenarioFaults(YamlTree tree) {
        this.tree = tree;
    }

    void unknownKey(String pointer, String key, Collection<String> valid) {
        add("SCN-101", pointer, "Unknown key " + key, Suggestion.hint(key, valid));
    }

    void unknownWord(String pointer, String word, Collection<String> valid) {
        add("SCN-102", pointer, "Unknown word " + word, Suggestion.hint(word, valid));
    }

    void wrongForm(String pointer, String wanted) {
        add("SCN-103", pointer, "This must be " + wanted, null);
    }

    void missing(String pointer, String what, String hint) {
        add("SCN-104", pointer, what + " is missing", hint);
    }

    void repeated(String pointer, String id, int firstLine) {
        add("SCN-105", pointer, "The id " + id + " is already used on line " + firstLine, "Ids are unique in a file");
    }

    void facts(String pointer, String message, String hint) {
        add("SCN-106", pointer, message, hint);
    }

    private void add(String code, String pointer, String message, String hint) {
        found.add(tree.error(code, pointer, message, hint));
    }

    int line(String pointer) {
        return tree.place(pointer).line();
    }

    List<Diagnostic> all() {
        return found.stream().distinct().sorted().toList();
    }
}
