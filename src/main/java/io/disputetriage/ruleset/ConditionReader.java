package io.disputetriage.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the tree of a condition that {@link ConditionGrammar} has admitted, from the same tokens. */
final class ConditionReader {
    private static final Token END = new Token(Token.Form.END, "", 0, 0, 0, 0);
    private static final Map<String, Condition.Operator> OPERATORS = Stream.of(Condition.Operator.values())
            .collect(Collectors.toMap(Condition.Operator::symbol, Function.identity()));

    private final List<Token> tokens;
    private int at;

    ConditionReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        do {
            int start = at;
            Condition condition = token().isVariable() ? binding() : anyOf();
            all.add(Constraint.of(condition, tokens.subList(start, at)));
        } while (skip(","));
        if (at < tokens.size()) {
            throw outside();
        }
        return List.copyOf(all);
    }

    private Condition binding() {
        String variable = take().text();
        expect(":");
        return new Condition.Binding(variable, operand());
    }

    private Condition anyOf() {
        List<Condition> parts = parts("||", this::allOf);
        return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
    }

    private Condition allOf() {
        List<Condition> parts = parts("&&", this::single);
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
    }

    private List<Condition> parts(String joint, Supplier<Condition> part) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (skip(joint));
        return parts;
    }

    private Condition single() {
        if (skip("(")) {
            Condition inner = anyOf();
            expect(")");
            return inner;
        }
        Condition.Operand left = operand();
        Condition.Operator operator = operator();
        return new Condition.Test(left, operator, operator == Condition.Operator.IN ? list() : List.of(operand()));
    }

    private Condition.Operator operator() {
        String symbol = take().text();
        if (symbol.equals("not") && skip("contains")) {
            return Condition.Operator.NOT_CONTAINS;
        }
        Condition.Operator operator = OPERATORS.get(symbol);
        if (operator == null) {
            throw outside();
        }
        return operator;
    }

    private List<Condition.Operand> list() {
        expect("(");
        List<Condition.Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (skip(","));
        expect(")");
        return operands;
    }

    private Condition.Operand operand() {
        Token first = take();
        return switch (first.form()) {
            case STRING -> new Condition.Operand(Condition.Operand.Form.TEXT, first.text());
            case NUMBER -> new Condition.Operand(Condition.Operand.Form.NUMBER, first.text());
            case WORD ->
                first.is(Condition.Operand.PLUS_DAYS) && token().is("(")
                        ? later()
                        : new Condition.Operand(form(first), path(first));
            default -> throw outside();
        };
    }

    private Condition.Operand later() {
        expect("(");
        String path = path(take());
        expect(",");
        int days = Integer.parseInt(take().text());
        expect(")");
        return new Condition.Operand(Condition.Operand.Form.PROPERTY, path, days);
    }

    private static Condition.Operand.Form form(Token first) {
        if (first.isType()) {
            return Condition.Operand.Form.WORD;
        }
        return switch (first.text()) {
            case "true", "false" -> Condition.Operand.Form.FLAG;
            case "null" -> Condition.Operand.Form.NULL;
            default -> Condition.Operand.Form.PROPERTY;
        };
    }

    private String path(Token first) {
        StringBuilder path = new StringBuilder(first.text());
        while (skip(".")) {
            path.append('.').append(take().text());
        }
        return path.toString();
    }

    private Token token() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private Token take() {
        Token token = token();
        at++;
        return token;
    }

    private boolean skip(String text) {
        if (token().is(text)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!skip(text)) {
            throw outside();
        }
    }

    private IllegalArgumentException outside() {
        return new IllegalArgumentException("Not a condition of the profile: " + token());
    }
}
