package io.disputetriage.policy;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Collects every fault of the policy files, so that one attempt shows them all. */
final class PolicyFaults {
    private final List<Diagnostic> found = new ArrayList<>();

    void add(String code, String file, int line, String message, String hint) {
        found.add(Diagnostic.error(code, file, line, message, hint));
    }

    void addAll(List<Diagnostic> others) {
        found.addAll(others);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Diagnostic> inOrder() {
        return found.stream().distinct().sorted().toList();
    }
}
