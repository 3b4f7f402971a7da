package io.disputetriage.rules.vocabulary;

import io.disputetriage.decision.Placeholders;
import io.disputetriage.decision.ReasonText;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Condition.Operator;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Insertion.Argument;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Span;
import io.disputetriage.rules.drl.Token;
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
    /** The lists that may be unknown; all others are empty when nothing is known. */
    private static final Set<String> UNKNOWN_LISTS = Set.of("allowedActions");

    /** Calls that take a number of days. */
    private static final Set<String> DAYS = Set.of("days", "transitDays");

    private final Vocabulary vocabulary;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Type> variables = new HashMap<>();
    private final Rule rule;

    private WordCheck(Rule rule, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rule = rule;
    }

    /** Every fault of these rules, in their order, where these platforms are listed; empty: any is taken. */
    public static List<Diagnostic> check(List<Rule> rules, List<String> platforms) {
        Vocabulary vocabulary = Vocabulary.with(platforms);
        List<Diagnostic> all = new ArrayList<>();
        for (Rule rule : rules) {
            WordCheck check = new WordCheck(rule, vocabulary);
            rule.constraints().forEach(constraint -> check.condition(constraint.condition()));
            rule.insertion().calls().forEach(check::call);
            check.texts();
            all.addAll(check.diagnostics);
        }
        return all;
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Binding binding) {
            variables.put(binding.variable(), type(binding.property()));
        }
        condition.tests().forEach(this::test);
    }

    private void test(Condition.Test test) {
        String left = test.left().text();
        type(test.left());
        if (test.operator() == Operator.NOT_CONTAINS && UNKNOWN_LISTS.contains(left)) {
            fault(
                    "RUL-221",
                    test.sign().first(),
                    left + " may be unknown, and then not contains would match",
                    "Test what it contains; the platform's veto needs no rule");
        }
        for (Operand right : test.right()) {
            int before = diagnostics.size();
            Type type = unqualified(right, left) ? null : type(right);
            Token place = right.span().first();
            if (diagnostics.size() > before) {
                continue;
            }
            if (right.added() != null && type != Instant.class) {
                fault(
                        "RUL-305",
                        place,
                        "Days are added to a date, and " + right.text() + " is a " + Typing.name(type),
                        null);
            } else if (vocabulary.properties().containsKey(left)) {
                compare(left, test.operator(), right, type);
            }
        }
    }

    private void compare(String left, Operator operator, Operand right, Type type) {
        String fault = Typing.fault(left, vocabulary.properties().get(left), operator, right, type);
        if (fault != null) {
            String written = right.form() == Operand.Form.PROPERTY || right.form() == Operand.Form.WORD
                    ? right.span().first().text()
                    : right.text();
            fault(
                    "RUL-305",
                    right.span().first(),
                    fault,
                    meant(vocabulary.properties().get(left), written));
        }
    }

    /** Whether this is a word without its type, and then a fault. */
    private boolean unqualified(Operand operand, String left) {
        Type type = vocabulary.properties().get(left);
        String written = operand.text();
        boolean bare = operand.form() == Operand.Form.WORD
                ? !written.contains(".")
                : operand.form() == Operand.Form.PROPERTY
                        && !vocabulary.properties().containsKey(written);
        String hint = bare && type != null ? meant(type, written.substring(written.lastIndexOf('.') + 1)) : null;
        if (hint != null) {
            fault("RUL-301", operand.span().first(), "A " + Typing.name(type) + " isn't written like " + written, hint);
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
    private Type type(Operand operand) {
        return switch (operand.form()) {
            case TEXT -> String.class;
            case NUMBER -> number(operand.text());
            case FLAG -> Boolean.class;
            case NULL -> null;
            case WORD -> word(operand.text(), operand.span());
            case PROPERTY -> {
                property(operand);
                yield vocabulary.properties().get(operand.text());
            }
        };
    }

    private Type type(Argument argument) {
        return switch (argument.form()) {
            case TEXT -> String.class;
            case NUMBER -> number(argument.text());
            case FLAG -> Boolean.class;
            case WORD -> word(argument.text(), argument.span());
            case VARIABLE -> variables.get(argument.text());
        };
    }

    private static Type number(String text) {
        return text.contains(".") ? BigDecimal.class : Integer.class;
    }

    private void call(Insertion.Call call) {
        String type = rule.insertion().type();
        SortedMap<String, List<Method>> calls = vocabulary.calls().get(type);
        List<Method> methods = calls.get(call.name());
        if (methods == null) {
            fault(
                    "RUL-301",
                    call.span().first(),
                    "A " + type + " has no ." + call.name() + "( … )",
                    Suggestion.hint(call.name(), calls.keySet()));
        }
        int count = call.arguments().size();
        for (int i = 0; i < count; i++) {
            argument(call, i, methods);
        }
        if (methods != null
                && methods.stream().noneMatch(method -> method.isVarArgs() || method.getParameterCount() == count)) {
            fault("RUL-305", call.span().first(), "." + call.name() + "( … ) takes one argument", null);
        }
    }

    private void argument(Insertion.Call call, int position, List<Method> methods) {
        Argument argument = call.arguments().get(position);
        Token place = argument.span().first();
        int before = diagnostics.size();
        Type type = type(argument);
        if (methods != null
                && diagnostics.size() == before
                && type != null
                && methods.stream().noneMatch(method -> accepts(method, position, type, argument))) {
            fault("RUL-305", place, refusal(call, argument, type), null);
        } else if (DAYS.contains(call.name()) && tooMany(argument)) {
            fault("RUL-305", place, argument.text() + " days are more than a year", "At most " + FactSheet.MOST_DAYS);
        }
    }

    private static boolean tooMany(Argument days) {
        return days.form() == Argument.Form.NUMBER
                && Typing.isInt(days.text())
                && Integer.parseInt(days.text()) > FactSheet.MOST_DAYS;
    }

    private static String refusal(Insertion.Call call, Argument argument, Type type) {
        return argument.form() == Argument.Form.VARIABLE && type == Boolean.class
                ? argument.text() + " may be unknown: write true or false in ." + call.name() + "( … )"
                : "." + call.name() + "( … ) doesn't take a " + Typing.name(type);
    }

    private static boolean accepts(Method method, int position, Type type, Argument argument) {
        Class<?>[] parameters = method.getParameterTypes();
        Class<?> wanted = method.isVarArgs()
                ? parameters[0].getComponentType()
                : position < parameters.length ? parameters[position] : void.class;
        if (wanted.isPrimitive() && argument.form() == Argument.Form.VARIABLE
                || argument.form() == Argument.Form.NUMBER && !Typing.isInt(argument.text())) {
            return false;
        }
        return type == BigDecimal.class || wanted == BigDecimal.class ? type == wanted : Typing.fits(wanted, type);
    }

    private void texts() {
        for (Argument text : rule.reasons()) {
            for (String path : ReasonText.of(text.text()).unknown()) {
                fault(
                        "RUL-304",
                        text.span().first(),
                        "There is no placeholder {" + path + "}",
                        Suggestion.hint(path, Placeholders.paths()));
            }
        }
    }

    private Type word(String written, Span place) {
        String type = written.substring(0, Math.max(0, written.indexOf('.')));
        String word = written.substring(written.indexOf('.') + 1);
        SortedSet<String> words = vocabulary.words().get(type);
        if (words == null) {
            fault(
                    "RUL-301",
                    place.first(),
                    "There are no words of type " + type,
                    Suggestion.hint(type, vocabulary.words().keySet()));
        } else if (!words.isEmpty() && !words.contains(word)) {
            fault("RUL-301", place.last(), type + " has no word " + word, Suggestion.hint(word, words));
        }
        return vocabulary.typeOf(type);
    }

    private void property(Operand operand) {
        String path = operand.text();
        if (!vocabulary.properties().containsKey(path)) {
            fault("RUL-301", operand.span().first(), "A case has no property " + path, hint(path));
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

    private void fault(String code, Token place, String message, String hint) {
        diagnostics.add(new Diagnostic(
                code, Diagnostic.Severity.ERROR, rule.file(), place.line(), place.column(), message, hint));
    }
}
