package io.disputetriage.engine;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.ruleset.RuleOutline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.builder.Message;

/** What the compiler says, as faults of the files that a person can open. */
final class CompilerMessages {
    private CompilerMessages() {}

    static List<Diagnostic> read(List<Message> errors, Map<String, String> sources, List<RuleOutline> outlines) {
        Set<Diagnostic> diagnostics = new LinkedHashSet<>();
        for (Message error : errors) {
            diagnostics.add(read(error, sources, outlines));
        }
        return List.copyOf(diagnostics);
    }

    private static Diagnostic read(Message error, Map<String, String> sources, List<RuleOutline> outlines) {
        String text = error.getText() == null ? "" : error.getText();
        String path = error.getPath() == null ? "" : error.getPath();
        Optional<RuleOutline> rule = outlines.stream()
                .filter(outline -> text.contains(outline.name()) || path.contains(outline.name()))
                .findFirst();
        Optional<String> file = sources.keySet().stream()
                .filter(source -> path.endsWith(source.replace('/', '_')) || text.contains(source.replace('/', '_')))
                .findFirst()
                .or(() -> rule.map(RuleOutline::file));
        int line = error.getLine() > 0
                ? error.getLine()
                : rule.map(RuleOutline::line).orElse(0);
        return Diagnostic.error("RUL-302", file.orElse("."), line, text.strip(), null);
    }
}
