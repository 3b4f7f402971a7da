package io.disputetriage.format;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** What became of reading a YAML text. */
public sealed interface YamlResult {
    /** It is one document of plain data. */
    record Parsed(YamlTree tree) implements YamlResult {}

    /** It is not: never empty, in the order of the text. */
    record Faulty(List<Diagnostic> diagnostics) implements YamlResult {
        public Faulty {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
