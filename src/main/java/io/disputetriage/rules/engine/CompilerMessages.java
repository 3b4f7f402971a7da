package io.disputetriage.rules.engine;

import io.disputetriage.diagnostics.Cut;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;
import org.kie.api.builder.Message;

/** What the compiler says, without what only its own developers can use. */
final class CompilerMessages {
    private CompilerMessages() {}

    /** The first is the one that says most. */
    static List<Diagnostic> read(List<Message> errors) {
        List<String> texts = errors.stream()
                .map(error -> error.getText() == null ? "" : error.getText().strip())
                .distinct()
                .toList();
        List<String> plain = texts.stream()
                .filter(text -> !text.isEmpty() && !text.startsWith("Java source of "))
                .toList();
        return (plain.isEmpty() ? texts : plain)
                .stream()
                        .map(text -> Diagnostic.error("RUL-302", ".", 0, firstLine(text), null))
                        .toList();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return Cut.shown(line, 300);
    }
}
