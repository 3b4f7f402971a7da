package io.disputetriage.rules.engine;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** What came out of compiling a ruleset. */
public sealed interface Compilation {

    /** Every rule compiles. The caller closes the rules when they are replaced. */
    record Compiled(CompiledRules rules) implements Compilation {}

    /** Every fault that was found, sorted; never empty. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {}
}
