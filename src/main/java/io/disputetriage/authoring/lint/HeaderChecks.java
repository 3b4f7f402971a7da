package io.disputetriage.authoring.lint;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.rules.drl.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How rules are called, and what stands below their names. */
final class HeaderChecks {
    private static final Pattern UNTIDY_END = Pattern.compile(".*[.!,;:?\\s]");
    private static final Pattern OWNER = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int NAME_LIMIT = 110;

    private HeaderChecks() {}

    static void look(List<LintedRule> rules, LintFindings findings) {
        rules.forEach(rule -> {
            name(rule, findings);
            id(rule, findings);
            rows(rule, findings);
        });
        owners(rules, findings);
    }

    private static void name(LintedRule rule, LintFindings findings) {
        Token place = rule.header().name();
        String name = place.text();
        boolean starts = Character.isUpperCase(name.codePointAt(0)) || Character.isDigit(name.codePointAt(0));
        if (!starts || UNTIDY_END.matcher(name).matches() || name.contains("  ") || !name.contains(" ")) {
            findings.add(
                    "LNT-101",
                    rule,
                    place,
                    "The name is not a sentence",
                    "Say when the rule speaks and what it says, with a capital first and no point at the end");
        }
        if (name.length() > NAME_LIMIT) {
            findings.add(
                    "LNT-102",
                    rule,
                    place,
                    "The name has " + name.length() + " characters",
                    "At most " + NAME_LIMIT + ": details belong to the reason");
        }
    }

    private static void id(LintedRule rule, LintFindings findings) {
        String file = rule.file().substring(rule.file().lastIndexOf('/') + 1).replace(".drl", "");
        if (!rule.outline().id().startsWith(file + ".")) {
            findings.add(
                    "LNT-103",
                    rule,
                    rule.header().id(),
                    "The @id doesn't start with the name of its file",
                    "Like " + file + ".inside-usual; an id that decisions already name stays as it is, and is allowed");
        }
    }

    private static void rows(LintedRule rule, LintFindings findings) {
        Token rows = rule.header().playbook();
        String plain = String.join(", ", rule.outline().playbook());
        if (!rows.text().equals(plain)) {
            findings.add(
                    "LNT-105",
                    rule,
                    rows,
                    "The rows are not written once each, sorted",
                    "@playbook(\"" + plain + "\")",
                    List.of(new Edit(rule.file(), rows.start() + 1, rows.end() - 1, plain)));
        }
    }

    /** An owner that only one rule names and that is nearly another one. */
    private static void owners(List<LintedRule> rules, LintFindings findings) {
        Map<String, Long> uses = rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.outline().owner(), TreeMap::new, Collectors.counting()));
        for (LintedRule rule : rules) {
            String owner = rule.outline().owner();
            Set<String> others = new TreeSet<>(uses.keySet());
            others.removeIf(other -> uses.get(other) <= uses.get(owner));
            boolean plain = OWNER.matcher(owner).matches();
            boolean slip = Suggestion.nearest(owner, others).isPresent();
            if (!plain || slip) {
                findings.add(
                        "LNT-104",
                        rule,
                        rule.header().owner(),
                        plain
                                ? "No other rule is owned by " + owner + ", but many by a name like it"
                                : "An owner is one word in small letters",
                        others.isEmpty() ? null : Suggestion.hint(owner, others));
            }
        }
    }
}
