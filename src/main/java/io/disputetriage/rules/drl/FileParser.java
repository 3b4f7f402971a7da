package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.policy.PlaybookRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Reads one rule file: package, imports, rules; anything else is outside the profile. */
final class FileParser {
    private static final Set<String> IMPORTS = Set.of("io.disputetriage.facts", "io.disputetriage.decision");

    private static final String DRL = ".drl";

    private final TokenCursor in;
    private final PlaybookRows rows;
    private final List<Rule> outlines = new ArrayList<>();

    FileParser(TokenCursor in, PlaybookRows rows) {
        this.in = in;
        this.rows = rows;
    }

    /** The rules that are sound; the cursor has the faults of the others. */
    List<Rule> rules() {
        String packageName = packageOf(in.file());
        if (SourceVersion.isName(packageName)) {
            header(packageName);
        } else {
            unusable(packageName);
        }
        while (!in.done()) {
            if (in.token().is("import")) {
                imported();
            } else if (in.token().is("rule")) {
                int before = in.refusals();
                new RuleParser(in, packageName, rows).rule().ifPresent(outlines::add);
                if (in.refusals() > before) {
                    toNext();
                }
            } else if (!slip()) {
                in.fault(
                        "RUL-211",
                        "A rule file has no " + in.token().shown() + " here",
                        "Only a package, imports, and rules from rule to end; a computed value belongs to the derived facts");
                in.take();
                toNext();
            }
        }
        return outlines;
    }

    private boolean slip() {
        Token token = in.token();
        Optional<String> near = token.form() == Token.Form.WORD
                ? Suggestion.nearest(token.text(), List.of("import", "rule"))
                : Optional.empty();
        return near.isPresent()
                ? in.reread(1, "RUL-211", "A rule file has no " + token.shown() + " here", near.get())
                : in.superfluous("end", "RUL-211") || in.superfluous(";", "RUL-211");
    }

    /** {@code playbooks/not-received.drl} is {@code playbooks.notreceived}. */
    static String packageOf(String file) {
        String path = file.substring(0, file.length() - DRL.length());
        return path.replace("-", "")
                .replace("_", "")
                .replace('.', '_')
                .replace('/', '.')
                .toLowerCase(java.util.Locale.ROOT);
    }

    private void header(String packageName) {
        if (!in.token().is("package")
                && Suggestion.nearest(in.token().text(), List.of("package")).isPresent()) {
            in.reread(1, "RUL-206", "The file doesn't start with its package", "package");
        }
        if (!in.token().is("package")) {
            in.fault("RUL-206", "The file doesn't start with its package", "package " + packageName);
            return;
        }
        Token start = in.take();
        String name = qualified();
        in.skip(";");
        if (!name.equals(packageName)) {
            in.fault(
                    "RUL-206",
                    start,
                    "The package is not the one of the file's path",
                    "package " + packageName + elsewhere(name));
        }
    }

    /** The compiler makes Java of the package that the path says, so each part must be a name of Java. */
    private void unusable(String packageName) {
        String path = Stream.of(in.file().split("/")).map(FileParser::usable).collect(Collectors.joining("/"));
        in.fault(
                "RUL-206",
                "The path makes the package " + packageName + ", and "
                        + Stream.of(packageName.split("[.]", -1))
                                .filter(part -> !SourceVersion.isName(part))
                                .map(part -> SourceVersion.isKeyword(part)
                                        ? part + " is a word of Java"
                                        : "a part of a package starts with a letter, as \"" + part + "\" doesn't")
                                .collect(Collectors.joining(", ")),
                "Move the file to " + path + " and start it with package " + packageOf(path));
        int line = in.token().line();
        while (!in.done() && in.token().line() == line) {
            in.take();
        }
    }

    /** A folder or file whose part of the package is one: the same if it is. */
    private static String usable(String name) {
        String ending = name.endsWith(DRL) ? DRL : "";
        String base = name.substring(0, name.length() - ending.length());
        String part = packageOf(base + DRL);
        if (SourceVersion.isName(part)) {
            return name;
        }
        return (SourceVersion.isKeyword(part) ? base + "-rules" : "rules-" + base) + ending;
    }

    /** Where a file of this name would have that package, as a second way out; empty if nowhere. */
    private String elsewhere(String name) {
        String file = in.file().substring(in.file().lastIndexOf('/') + 1);
        String path = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/') + file;
        return SourceVersion.isName(name) && packageOf(path).equals(name) ? "; or move the file to " + path : "";
    }

    private void imported() {
        Token start = in.take();
        Token first = in.token();
        if (first.is("static") || first.is("function") || first.is("accumulate") || first.is("acc")) {
            in.fault("RUL-212", start, "A rule file can't import a " + first.text(), null);
            toNext();
            return;
        }
        String name = qualified();
        String owner = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        boolean wildcard = in.token().is("*");
        in.skip("*");
        in.skip(";");
        if (!IMPORTS.contains(owner) || wildcard != name.endsWith(".")) {
            in.fault(
                    "RUL-212",
                    start,
                    "A rule file can't import " + name + (wildcard ? "*" : ""),
                    "import io.disputetriage.facts.* and import io.disputetriage.decision.*");
        }
    }

    private String qualified() {
        StringBuilder name = new StringBuilder();
        int line = in.token().line();
        while (in.token().form() == Token.Form.WORD && in.token().line() == line) {
            name.append(in.take().text());
            if (!in.token().is(".")) {
                break;
            }
            name.append(in.take().text());
        }
        return name.toString();
    }

    /** Goes on at the next rule or import, so that one fault doesn't hide the next. */
    private void toNext() {
        while (!in.done() && !in.startsRule()) {
            if (in.token().is("import") && in.ahead(-1).line() < in.token().line()) {
                return;
            }
            in.take();
        }
    }
}
