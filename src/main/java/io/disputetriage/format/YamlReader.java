package io.disputetriage.format;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as plain data: one document without tags, anchors and aliases, with strings for names and
 * none of them twice. What looks like a date stays a string.
 */
public final class YamlReader {
    /** The longest text that is taken, in UTF-16 units; longer files take the memory of everybody else. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final String CODE = "YAM-101";
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setParseComments(false).build();

    private YamlReader() {}

    /** Reads {@code text}; faults have the code YAM-101. */
    public static YamlResult read(String text, String file) {
        return read(text, file, CODE);
    }

    /** Reads {@code text}; faults have the given code and name {@code file} as it is written here. */
    public static YamlResult read(String text, String file, String code) {
        if (text.length() > MAX_LENGTH) {
            return faulty(code, file, 0, 0, "The file is too long.", "At most " + MAX_LENGTH + " characters.");
        }
        Utf16Columns columns = new Utf16Columns(text);
        try {
            return new YamlDocument(new Parse(SETTINGS).parseString(text).iterator(), columns, file, code).read();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            int column = e.getProblemMark().map(columns::column).orElse(0);
            String problem = e.getProblem() == null ? "it breaks off" : e.getProblem();
            return faulty(code, file, line, column, "This is not YAML: " + Quote.wellFormed(problem) + ".", null);
        } catch (YamlEngineException e) {
            String problem = String.valueOf(e.getMessage()).split("\\R", 2)[0];
            return faulty(code, file, 0, 0, "This is not YAML: " + Quote.wellFormed(problem) + ".", null);
        }
    }

    private static YamlResult faulty(String code, String file, int line, int column, String message, String hint) {
        return new YamlResult.Faulty(
                List.of(new Diagnostic(code, Diagnostic.Severity.ERROR, file, line, column, message, hint)));
    }
}
