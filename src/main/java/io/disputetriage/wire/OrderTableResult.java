package io.disputetriage.wire;

import io.disputetriage.decision.OrderTable;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** What became of reading the order of the actions. */
public sealed interface OrderTableResult {
    /** It is sound. */
    record Read(OrderTable table) implements OrderTableResult {}

    /** It has faults: all of them, never none, in the order of the file. */
    record Faulty(List<Diagnostic> diagnostics) implements OrderTableResult {
        public Faulty {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
