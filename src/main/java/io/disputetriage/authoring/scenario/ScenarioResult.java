package io.disputetriage.authoring.scenario;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** A scenario file read, or every reason why it can't be. */
sealed interface ScenarioResult {

    /** A sound file. */
    record Read(ScenarioSuite suite) implements ScenarioResult {}

    /** A faulty file. */
    record Refused(List<Diagnostic> diagnostics) implements ScenarioResult {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
