package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.policy.PlaybookRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one rule from {@code rule} to {@code end} and refuses whatever is outside the profile. */
final class RuleParser {
    private static final List<String> ANNOTATIONS = List.of("id", "owner", "playbook");
    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "auto",
            "enabled",
            "duration",
            "timer",
            "calendars",
            "date",
            "dialect",
            "extends",
            "refract",
            "direct");
    private static final Set<String> PATTERNS =
            Set.of("not", "exists", "forall", "eval", "accumulate", "acc", "collect");

    /** Longer ones make methods that the compiler can't hold, or holds for long. */
    private static final int TOKEN_LIMIT = 1_000;

    private final TokenCursor in;
    private final String packageName;
    private final PlaybookRows rows;
    private boolean whenMissed;

    RuleParser(TokenCursor in, String packageName, PlaybookRows rows) {
        this.in = in;
        this.packageName = packageName;
        this.rows = rows;
    }

    /** The rule, or nothing, and then the cursor has its faults. */
    Optional<Rule> rule() {
        int refusals = in.refusals();
        int position = in.position();
        Token start = in.take();
        if (in.token().form() != Token.Form.STRING) {
            quoteName(start);
        }
        Token name = in.token();
        if (name.form() != Token.Form.STRING || name.text().isBlank()) {
            in.fault(
                    "RUL-201",
                    "A rule's name is a sentence in double quotes",
                    "Say what the rule does, such as rule \"Lost on the way: say so\"");
            return Optional.empty();
        }
        in.take();
        Map<String, Token> metadata = new LinkedHashMap<>();
        Span annotations = header(metadata);
        required(start, metadata);
        List<Constraint> constraints = condition();
        if (constraints == null && !toConsequence()) {
            return Optional.empty();
        }
        Insertion insertion = consequence(bound(in.since(position)));
        if (constraints == null || insertion == null || in.refusals() > refusals) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                in.file(),
                packageName,
                new RuleHeader(start, name, metadata.get("id"), metadata.get("owner"), metadata.get("playbook")),
                playbook(metadata.get("playbook")),
                new Span(start, in.ahead(-1)),
                annotations,
                constraints,
                insertion));
    }

    /** A name without quotes goes to the end of its line, or to the first metadata. */
    private void quoteName(Token rule) {
        StringBuilder name = new StringBuilder();
        int count = 0;
        for (Token token = in.token();
                token.line() == rule.line()
                        && token.form() != Token.Form.END
                        && !token.is("@")
                        && !(token.is("when") && in.ahead(count + 1).is("Case"));
                token = in.ahead(++count)) {
            name.append(count == 0 || in.ahead(count - 1).end() == token.start() ? "" : " ")
                    .append(token.text());
        }
        if (count > 0 && name.indexOf("\"") < 0 && name.indexOf("\\") < 0) {
            in.reread(count, "RUL-201", "A rule's name is a sentence in double quotes", "\"" + name + "\"");
        }
    }

    private Span header(Map<String, Token> metadata) {
        Token first = in.token();
        Token last = first;
        while (!in.token().is("when") && !in.token().is("end") && !in.done()) {
            if (in.token().is("@")) {
                annotation(metadata);
                last = in.ahead(-1);
            } else if (ATTRIBUTES.contains(in.token().text())) {
                in.fault(
                        "RUL-214",
                        "A rule has no attributes such as " + in.token().shown(),
                        "Which action comes first is policy/order.yaml; when a rule holds is its condition");
                skipHeaderWord();
            } else if (!slipOfHeader()) {
                in.fault("RUL-201", "Expected when and found " + in.token().shown(), null);
                whenMissed = true;
                skipHeaderWord();
            }
        }
        return new Span(first, last);
    }

    private boolean slipOfHeader() {
        Token token = in.token();
        if (token.is("Case") || token.is("then")) {
            in.require("when", "RUL-201");
            in.back(in.position() - 1);
            return true;
        }
        String expected = "Expected when and found " + token.shown();
        return ANNOTATIONS.contains(token.text()) && in.ahead(1).is("(")
                ? in.reread(1, "RUL-201", expected, "@" + token.text())
                : (isMeant(token, "when") || in.ahead(1).is("Case")) && in.reread(1, "RUL-201", expected, "when");
    }

    private void skipHeaderWord() {
        while (!in.done()
                && !in.token().is("when")
                && !in.token().is("@")
                && !in.token().is("end")) {
            in.take();
        }
    }

    private void annotation(Map<String, Token> metadata) {
        Token at = in.take();
        Optional<String> near = Suggestion.nearest(in.token().text(), ANNOTATIONS);
        if (near.isPresent() && !near.get().equals(in.token().text())) {
            in.slip("RUL-202", at, "There is no metadata @" + in.token().shown(), "Did you mean @" + near.get() + "?");
            in.put(1, near.get());
        }
        Token name = in.take();
        if (!ANNOTATIONS.contains(name.text())) {
            in.fault(
                    "RUL-202",
                    at,
                    "There is no metadata @" + name.shown(),
                    "One of: " + String.join(", ", ANNOTATIONS));
            skipHeaderWord();
            return;
        }
        Token value = in.ahead(1);
        if (!in.token().is("(")
                || value.form() != Token.Form.STRING
                || !in.ahead(2).is(")")) {
            in.fault(
                    "RUL-202",
                    at,
                    "The value of @" + name.text() + " is not one plain text",
                    "Write @" + name.text() + "( \"…\" ), without backslashes, names or sums");
            skipHeaderWord();
            return;
        }
        in.take();
        in.take();
        in.take();
        if (metadata.put(name.text(), value) != null) {
            in.fault("RUL-202", at, "@" + name.text() + " is given twice", null);
        } else if (value.text().isBlank()) {
            in.fault("RUL-202", value, "@" + name.text() + " is empty", null);
        }
    }

    private void required(Token start, Map<String, Token> metadata) {
        for (String name : ANNOTATIONS) {
            if (!metadata.containsKey(name)
                    && in.faults().stream()
                            .noneMatch(fault -> fault.code().equals("RUL-202")
                                    && fault.line() >= start.line()
                                    && fault.message().contains("@" + name))) {
                in.fault("RUL-202", start, "The rule has no @" + name, "Add @" + name + "( \"…\" ) below its name");
            }
        }
        Token id = metadata.get("id");
        if (id != null && !id.text().isBlank() && !plainId(id.text())) {
            in.fault("RUL-202", id, "An @id is lower-case words, hyphens and points", "Like not-received.inside-usual");
        }
        Token playbook = metadata.get("playbook");
        if (playbook != null) {
            playbook(playbook).stream()
                    .filter(row -> !rows.has(row))
                    .forEach(row -> in.fault("RUL-205", playbook, "The playbooks have no row " + row, rows.hint(row)));
        }
    }

    private List<Constraint> condition() {
        if (!in.skip("when")) {
            if (!whenMissed) {
                in.expect("when", "RUL-201");
            }
            return null;
        }
        while (in.superfluous("when", "RUL-201")) {}
        if (in.token().text().equalsIgnoreCase("case") && !in.token().is("Case")) {
            in.reread(
                    1,
                    "RUL-221",
                    "A rule looks at Case( … ) and found " + in.token().shown(),
                    "Case");
        }
        Token first = in.token();
        if (first.isVariable()) {
            in.fault(
                    "RUL-221",
                    "The case is not bound to a variable",
                    "Bind what you need: $days : derived.elapsedDays");
            return null;
        }
        if (PATTERNS.contains(first.text()) || !first.is("Case")) {
            in.fault(
                    "RUL-221",
                    "A rule looks at Case( … ) and found " + first.shown(),
                    "Write one pattern: Case( kind == Kind.NOT_RECEIVED )");
            return null;
        }
        in.take();
        in.require("(", "RUL-221");
        int begin = in.position();
        List<Constraint> constraints = new ConditionParser(in).constraints();
        if (constraints == null) {
            return null;
        }
        if (in.position() - begin > TOKEN_LIMIT) {
            in.fault("RUL-221", first, "The condition is too long", "Divide the rule, or derive a fact");
            return null;
        }
        in.require(")", "RUL-221");
        return then() ? constraints : null;
    }

    private boolean then() {
        while (in.superfluous(")", "RUL-221")) {}
        if (in.token().is("insert")) {
            in.require("then", "RUL-201");
        } else if (!in.token().is("then") && isMeant(in.token(), "then")) {
            in.reread(1, "RUL-201", "Expected then and found " + in.token().shown(), "then");
        }
        return in.skip("then")
                || in.ahead(-1).is("then")
                || in.fault(
                        "RUL-221",
                        "A rule has one pattern and found " + in.token().shown() + " after it",
                        "Put all constraints into Case( … )");
    }

    /** After a faulty condition, so that its fault doesn't hide those of the consequence. */
    private boolean toConsequence() {
        while (!in.done() && !in.token().is("end") && !in.startsRule()) {
            if (in.take().is("then")) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> bound(List<Token> tokens) {
        return tokens.stream()
                .filter(Token::isVariable)
                .map(Token::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isMeant(Token token, String wanted) {
        return token.form() == Token.Form.WORD
                && Suggestion.nearest(token.text(), List.of(wanted)).isPresent();
    }

    private Insertion consequence(Set<String> bound) {
        while (in.superfluous("then", "RUL-201")) {}
        Token insert = in.token();
        if (!insert.is("insert") && (isMeant(insert, "insert") || insert.text().startsWith("insert"))) {
            in.reread(1, "RUL-222", "A rule does one thing, insert( … ), and found " + insert.shown(), "insert");
        }
        if (!in.token().is("insert") || !in.ahead(1).is("(")) {
            in.fault(
                    "RUL-222",
                    "A rule does one thing, insert( … ), and found "
                            + in.token().shown(),
                    "insert( Recommendation.of( … ).because( \"…\" ) );");
            return null;
        }
        in.take();
        in.take();
        int begin = in.position();
        Token first = in.token();
        Insertion insertion = new InsertionParser(in, bound).insertion();
        if (insertion == null) {
            return null;
        }
        if (in.position() - begin > TOKEN_LIMIT) {
            in.fault("RUL-222", first, "What the rule inserts is too long", null);
            return null;
        }
        return closed() ? insertion : null;
    }

    private boolean closed() {
        if (in.token().is(")") || in.token().is(";") || ends()) {
            in.require(")", "RUL-222");
            while (in.superfluous(")", "RUL-222")) {}
        }
        if (!in.token().is(";") && !ends()) {
            return in.expect(in.ahead(-1).is(")") ? ";" : ")", "RUL-222");
        }
        in.require(";", "RUL-222");
        while (in.superfluous(";", "RUL-222")) {}
        if (!ends()) {
            return in.fault(
                    "RUL-222",
                    "A rule inserts one thing and found " + in.token().shown() + " after it",
                    "Write a second rule for the second idea");
        }
        if (!in.token().is("end") && isMeant(in.token(), "end")) {
            in.reread(1, "RUL-201", "Expected end and found " + in.token().shown(), "end");
        }
        return in.require("end", "RUL-201");
    }

    /** Whether the rule ends here, be it that nobody wrote so. */
    private boolean ends() {
        return in.done() || in.token().is("import") || in.startsRule() || isMeant(in.token(), "end");
    }

    private static List<String> playbook(Token value) {
        return List.of(value.text().split(",", -1)).stream()
                .map(String::strip)
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean plainId(String id) {
        return id.length() <= 120
                && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.');
    }
}
