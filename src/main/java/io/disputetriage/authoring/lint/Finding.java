package io.disputetriage.authoring.lint;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/**
 * Something that could be better.
 *
 * @param diagnostic a warning with a code LNT-1xx, its file below the rules folder
 * @param mend the edits that mend it together; empty if only a person can
 */
public record Finding(Diagnostic diagnostic, List<Edit> mend) {
    public Finding {
        mend = List.copyOf(mend);
    }
}
