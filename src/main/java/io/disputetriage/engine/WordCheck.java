package io.disputetriage.engine;

import io.disputetriage.decision.Placeholders;
import io.disputetriage.decision.ReasonText;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds words that don't exist before the compiler does, because it can't say where they stand or what was meant.
 * It needs no compiler itself: whoever evaluates rules without one asks it too.
 */
public final class WordCheck {
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "contains", "not", "in");
    private static final String PLUS_DAYS = "plusDays";
    private static final Set<String> CONNECTIVES = Set.of(",", "&&", "||");

    /** The lists that may be unknown; all others are empty when nothing is known. */
    private static final Set<String> UNKNOWN_LISTS = Set.of("allowedActions");

    /** Calls that take a number of days. */
    private static final Set<String> DAYS = Set.of("days", "transitDays");

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Type> variables = new HashMap<>();
    private final RuleOutline rule;

    private WordCheck(RuleOutline rule) {
        this.rule = rule;
    }

    /** Every fault of these rules, in their order. */
    public static List<Diagnostic> check(List<RuleOutline> rules) {
        List<Diagnostic> all = new ArrayList<>();
        for (RuleOutline rule : rules) {
            WordCheck check = new WordCheck(rule);
            check.condition();
            check.consequence();
            check.texts();
            all.addAll(check.diagnostics);
        }
        return all;
    }

    private void condition() {
        List<Token> tokens = rule.condition();
        String left = null;
        String operator = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            // A path may start with any word, even with one that is an operator elsewhere.
            boolean operates = OPERATORS.contains(token.text())
                    && (i + 1 == tokens.size() || !tokens.get(i + 1).is("."));
            if (token.is("not") && operates && left != null && UNKNOWN_LISTS.contains(left)) {
                fault(
                        "RUL-221",
                        token,
                        left + " may be unknown, and then not contains would match",
                        "Test what it contains; the platform's veto needs no rule");
            }
            if (token.form() == Token.Form.SYMBOL || operates) {
                operator = CONNECTIVES.contains(token.text()) && !"in".equals(operator) || token.is(")")
                        ? null
                        : OPERATORS.contains(token.text()) ? token.text() : operator;
                continue;
            }
            if (token.text().startsWith("$") && token.form() == Token.Form.WORD) {
                variables.put(token.text(), vocabulary.properties().get(path(tokens, i + 2, pathEnd(tokens, i + 2))));
                continue;
            }
            if (token.is(PLUS_DAYS)
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("(")) {
                i = later(tokens, i, left, operator);
                continue;
            }
            int end = token.form() == Token.Form.WORD ? pathEnd(tokens, i) : i + 1;
            int before = diagnostics.size();
            Type type = operator != null && unqualified(tokens, i, end, left) ? null : operand(tokens, i, end);
            if (operator == null) {
                left = path(tokens, i, end);
            } else if (left == null) {
                fault("RUL-301", token, "A property is wanted before " + operator, null);
            } else if (diagnostics.size() == before && vocabulary.properties().containsKey(left)) {
                compare(left, operator, token, type);
            }
            i = end - 1;
        }
    }

    /** Checks a date with days added to it, and returns the index of its closing parenthesis. */
    private int later(List<Token> tokens, int start, String left, String operator) {
        Token date = tokens.get(start + 2);
        int end = pathEnd(tokens, start + 2);
        int before = diagnostics.size();
        Type type = operand(tokens, start + 2, end);
        if (diagnostics.size() == before && type != Instant.class) {
            fault(
                    "RUL-305",
                    date,
                    "Days are added to a date, and " + path(tokens, start + 2, end) + " is a " + Typing.name(type),
                    null);
        } else if (diagnostics.size() == before && vocabulary.properties().containsKey(left)) {
            compare(left, operator, date, Instant.class);
        }
        return end + 2;
    }

    private void compare(String left, String operator, Token place, Type type) {
        String fault = Typing.fault(left, vocabulary.properties().get(left), operator, place, type);
        if (fault != null) {
            fault("RUL-305", place, fault, meant(vocabulary.properties().get(left), place.text()));
        }
    }

    /** Whether this is a word without its type, and then a fault. */
    private boolean unqualified(List<Token> tokens, int start, int end, String left) {
        Token token = tokens.get(start);
        Type type = left == null ? null : vocabulary.properties().get(left);
        boolean bare = token.form() == Token.Form.WORD
                && (Character.isUpperCase(token.text().charAt(0))
                        ? end == start + 1
                        : !List.of("true", "false", "null").contains(token.text())
                                && !vocabulary.properties().containsKey(path(tokens, start, end)));
        String hint = bare && type != null ? meant(type, tokens.get(end - 1).text()) : null;
        if (hint != null) {
            fault("RUL-301", token, "A " + Typing.name(type) + " isn't written like " + path(tokens, start, end), hint);
        }
        return hint != null;
    }

    /** How an operand is written that a property of this type can be compared with; null if none is like the one given. */
    private String meant(Type type, String written) {
        if (type == String.class) {
            return "Did you mean \"" + written + "\"?";
        }
        if (Typing.isNumber(type) && written.matches("\\d+(\\.\\d+)?")) {
            return "Did you mean " + written + "?";
        }
        Map<String, String> spellings = spellings(type);
        return Suggestion.nearest(written, spellings.keySet())
                .map(near -> "Did you mean " + spellings.get(near) + "?")
                .orElse(
                        words(type).isEmpty()
                                ? null
                                : "A word such as " + spellings.get(words(type).first()));
    }

    private Map<String, String> spellings(Type type) {
        Map<String, String> spellings = new HashMap<>(Map.of("null", "null"));
        if (type == Boolean.class) {
            spellings.putAll(Map.of("true", "true", "yes", "true", "false", "false", "no", "false"));
        }
        words(type).forEach(word -> spellings.put(word, Typing.name(Typing.single(type)) + "." + word));
        return spellings;
    }

    private SortedSet<String> words(Type type) {
        return vocabulary.words().getOrDefault(Typing.name(Typing.single(type)), new TreeSet<>());
    }

    /** The type of a literal, word or property; a word or property that doesn't exist is a fault. */
    private Type operand(List<Token> tokens, int start, int end) {
        Token token = tokens.get(start);
        if (token.form() == Token.Form.STRING) {
            return String.class;
        } else if (token.form() == Token.Form.NUMBER) {
            return token.text().contains(".") ? BigDecimal.class : Integer.class;
        } else if (token.is("true") || token.is("false")) {
            return Boolean.class;
        } else if (token.is("null")) {
            return null;
        } else if (Character.isUpperCase(token.text().charAt(0))) {
            word(token, tokens.get(end - 1));
            return vocabulary.typeOf(token.text());
        }
        String path = path(tokens, start, end);
        property(token, path);
        return vocabulary.properties().get(path);
    }

    private void consequence() {
        List<Token> tokens = rule.consequence();
        String type = tokens.get(0).text();
        SortedMap<String, List<Method>> calls = vocabulary.calls().get(type);
        for (int i = 2; i < tokens.size(); i++) {
            Token call = tokens.get(i);
            List<Method> methods = calls.get(call.text());
            if (methods == null) {
                fault(
                        "RUL-301",
                        call,
                        "A " + type + " has no ." + call.text() + "( … )",
                        Suggestion.hint(call.text(), calls.keySet()));
            }
            i = arguments(tokens, i + 2, call, methods) + 1;
        }
    }

    /** Checks the arguments of one call and returns the index of its closing parenthesis. */
    private int arguments(List<Token> tokens, int start, Token call, List<Method> methods) {
        int at = start;
        int count = 0;
        while (!tokens.get(at).is(")")) {
            Token token = tokens.get(at);
            if (token.is(",")) {
                at++;
                continue;
            }
            int before = diagnostics.size();
            boolean variable = token.form() == Token.Form.WORD && token.text().startsWith("$");
            int end = variable || token.form() != Token.Form.WORD ? at + 1 : pathEnd(tokens, at);
            Type type = variable ? variables.get(token.text()) : operand(tokens, at, end);
            int position = count++;
            if (methods != null
                    && diagnostics.size() == before
                    && type != null
                    && methods.stream().noneMatch(method -> accepts(method, position, type, variable, token))) {
                fault("RUL-305", token, refusal(call, token, type, variable), null);
            } else if (DAYS.contains(call.text()) && tooMany(token)) {
                fault("RUL-305", token, token.text() + " days are more than a year", "At most " + FactSheet.MOST_DAYS);
            }
            at = end;
        }
        int given = count;
        if (methods != null
                && methods.stream().noneMatch(method -> method.isVarArgs() || method.getParameterCount() == given)) {
            fault("RUL-305", call, "." + call.text() + "( … ) takes one argument", null);
        }
        return at;
    }

    private static boolean tooMany(Token days) {
        return days.form() == Token.Form.NUMBER
                && Typing.isInt(days.text())
                && Integer.parseInt(days.text()) > FactSheet.MOST_DAYS;
    }

    private static String refusal(Token call, Token token, Type type, boolean variable) {
        return variable && type == Boolean.class
                ? token.text() + " may be unknown: write true or false in ." + call.text() + "( … )"
                : "." + call.text() + "( … ) doesn't take a " + Typing.name(type);
    }

    private static boolean accepts(Method method, int position, Type type, boolean variable, Token token) {
        Class<?>[] parameters = method.getParameterTypes();
        Class<?> wanted = method.isVarArgs()
                ? parameters[0].getComponentType()
                : position < parameters.length ? parameters[position] : void.class;
        if (wanted.isPrimitive() && variable || token.form() == Token.Form.NUMBER && !Typing.isInt(token.text())) {
            return false;
        }
        return type == BigDecimal.class || wanted == BigDecimal.class ? type == wanted : Typing.fits(wanted, type);
    }

    private void texts() {
        rule.literals("because").forEach(this::text);
    }

    private void text(Token text) {
        for (String path : ReasonText.of(text.text()).unknown()) {
            fault(
                    "RUL-304",
                    text,
                    "There is no placeholder {" + path + "}",
                    Suggestion.hint(path, Placeholders.paths()));
        }
    }

    private void word(Token type, Token word) {
        SortedSet<String> words = vocabulary.words().get(type.text());
        if (words == null) {
            fault(
                    "RUL-301",
                    type,
                    "There are no words of type " + type.text(),
                    Suggestion.hint(type.text(), vocabulary.words().keySet()));
        } else if (!words.contains(word.text())) {
            fault("RUL-301", word, type.text() + " has no word " + word.text(), Suggestion.hint(word.text(), words));
        }
    }

    private void property(Token place, String path) {
        if (!vocabulary.properties().containsKey(path)) {
            fault("RUL-301", place, "A case has no property " + path, hint(path));
        }
    }

    /** The nearest property, or else those of the same section. */
    private String hint(String path) {
        String section = path.contains(".") ? path.substring(0, path.indexOf('.') + 1) : path + ".";
        List<String> near = vocabulary.properties().keySet().stream()
                .filter(other -> other.startsWith(section))
                .toList();
        return Suggestion.nearest(path, vocabulary.properties().keySet())
                .map(other -> "Did you mean " + other + "?")
                .orElseGet(() -> near.isEmpty()
                        ? "Properties are written like kind, shipment.tracked or derived.elapsedDays"
                        : "One of: " + String.join(", ", near));
    }

    private static int pathEnd(List<Token> tokens, int start) {
        int end = start + 1;
        while (end + 1 < tokens.size() && tokens.get(end).is(".")) {
            end += 2;
        }
        return end;
    }

    private static String path(List<Token> tokens, int start, int end) {
        StringBuilder path = new StringBuilder();
        tokens.subList(start, end).forEach(token -> path.append(token.text()));
        return path.toString();
    }

    private void fault(String code, Token place, String message, String hint) {
        diagnostics.add(new Diagnostic(
                code, Diagnostic.Severity.ERROR, rule.file(), place.line(), place.column(), message, hint));
    }
}
