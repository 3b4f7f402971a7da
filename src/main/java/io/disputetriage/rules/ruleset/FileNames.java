package io.disputetriage.rules.ruleset;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file of a ruleset is, by its path. A file that looks as if it said something and that nobody reads is a fault,
 * because it would say it in vain; others, such as a readme or an editor's backup, are nobody's business.
 */
final class FileNames {
    /** How the files of a ruleset end. */
    private static final List<String> OURS = List.of("drl", "csv", "yaml");

    /** A payload that a scenario reads, below the folder that it is named from. */
    private static final Pattern PAYLOAD =
            Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*payloads/[A-Za-z0-9_-][A-Za-z0-9._-]*[.](json|xml)");

    private static final Pattern MESSAGE = Pattern.compile("messages/[A-Za-z0-9_-]+[.]yaml");

    /** What rule engines load elsewhere. */
    private static final Set<String> OF_ENGINES = Set.of(
            "java", "class", "jar", "dsl", "dslr", "rdslr", "rdrl", "gdrl", "xdrl", "tdrl", "drt", "brl", "gdst",
            "scgd", "xls", "xlsx", "xlsm", "dmn", "feel", "bpmn", "bpmn2", "cmmn", "rf", "pmml");

    private static final String SCENARIOS = ".scenarios.yaml";
    private static final String ORDER = "policy/order.yaml";
    private static final String GAPS = "gaps.yaml";
    private static final Set<String> INTAKE = Set.of("minor-units.csv", "words.csv");

    private FileNames() {}

    /** True if its ending is one of a ruleset's, or it is a payload of its scenarios. */
    static boolean ours(String path) {
        return OURS.stream().anyMatch(ending -> path.endsWith("." + ending)) || ofPayload(path);
    }

    /** True if it holds a payload that a scenario may name. */
    static boolean ofPayload(String path) {
        return PAYLOAD.matcher(path).matches();
    }

    /** True if it is read, or refused because nobody reads it. */
    static boolean matters(String path) {
        return ours(path) || misplaced(path).isPresent();
    }

    /** True if it holds scenarios, or its name is a slip for one that does. */
    static boolean ofScenarios(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return name.matches(".*\\.ya?ml") && (name.contains("scenario") || slip(withoutEnding(name), "scenarios"));
    }

    /** Why nobody reads a file that looks as if somebody should. */
    static Optional<Diagnostic> misplaced(String path) {
        String ending = ending(path);
        String hint =
                switch (ending) {
                    case "drl" -> path.endsWith(".drl") ? null : meant(withoutEnding(name(path)) + ".drl");
                    case "csv" -> path.matches("(policy|intake)/.*[.]csv|messages/words[.]csv") ? null : table(path);
                    case "yaml", "yml" -> yaml(path);
                    default ->
                        OF_ENGINES.contains(ending) || name(path).equalsIgnoreCase("kmodule.xml")
                                ? "Write rules as .drl and tables as .csv, or move the file out of the rules folder"
                                : null;
                };
        return Optional.ofNullable(hint)
                .map(mend -> Diagnostic.error("RUL-107", path, 0, "Nobody reads a file of this name here", mend));
    }

    private static String table(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        if (path.startsWith("messages/")) {
            return "What words are called stands in one table. " + meant("messages/words.csv");
        }
        return INTAKE.contains(name)
                ? "Tables of payloads stand in intake/. " + meant("intake/" + name)
                : "Tables stand in policy/. " + meant("policy/" + name);
    }

    private static String yaml(String path) {
        if (path.endsWith(SCENARIOS)
                || path.equals(ORDER)
                || path.equals(GAPS)
                || MESSAGE.matcher(path).matches()) {
            return null;
        }
        String name = withoutEnding(name(path)).toLowerCase(Locale.ROOT);
        if (slip(name, "gaps")) {
            return meant(GAPS);
        }
        if (path.startsWith("policy/") || slip(name, "order")) {
            return meant(ORDER);
        }
        if (path.startsWith("messages/")) {
            return "Messages stand in the folder itself, one file each. "
                    + meant("messages/" + withoutEnding(name(path)).replaceAll("[^A-Za-z0-9_-]", "-") + ".yaml");
        }
        String base = withoutEnding(name(path));
        String suite = base.replaceFirst("(?i)[._-]*scenarios?$", "");
        if (suite.equals(base) && slip(name, "scenarios")) {
            suite = withoutEnding(base);
        }
        return "Scenarios end with " + SCENARIOS + ". " + meant((suite.isEmpty() ? "all" : suite) + SCENARIOS);
    }

    /** What stands before the ending, or the last part of it, is nearly the word. */
    private static boolean slip(String name, String word) {
        return Suggestion.nearest(name.substring(name.lastIndexOf('.') + 1), List.of(word))
                .isPresent();
    }

    private static String meant(String path) {
        return "Did you mean " + path + "?";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ending(String path) {
        return path.substring(withoutEnding(path).length())
                .replaceFirst("^\\.", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutEnding(String path) {
        int point = path.lastIndexOf('.');
        return point <= path.lastIndexOf('/') ? path : path.substring(0, point);
    }
}
