package io.disputetriage.mutation;

import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every small change of what a rule asks for. Each stays within what may be written in a rule. */
final class ConditionMutants {
    private static final Map<String, String> OPPOSITES = Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<");
    private static final Map<String, String> BOUNDARIES = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    /** True of every case, so that it can stand where nothing is left. */
    private static final String ALWAYS = "kind != null";

    private final RuleOutline rule;
    private final List<Token> tokens;
    private final List<Mutant> mutants = new ArrayList<>();

    private ConditionMutants(RuleOutline rule) {
        this.rule = rule;
        this.tokens = rule.condition();
    }

    static List<Mutant> of(RuleOutline rule) {
        ConditionMutants all = new ConditionMutants(rule);
        List<Piece> constraints = Piece.of(rule.condition());
        for (int i = 0; i < constraints.size(); i++) {
            if (constraints.get(i).form() != Piece.Form.BINDING) {
                all.drop(Operator.DROPPED_CONSTRAINT, constraints, i);
                all.inside(constraints.get(i));
            }
        }
        return all.mutants;
    }

    private void inside(Piece piece) {
        if (piece.form() == Piece.Form.TEST) {
            test(piece);
            return;
        }
        for (int i = 0; i < piece.parts().size(); i++) {
            if (piece.parts().size() > 1) {
                drop(Operator.DROPPED_PART, piece.parts(), i);
            }
            if (i > 0) {
                joint(piece, piece.parts().get(i).start() - 1);
            }
            inside(piece.parts().get(i));
        }
    }

    /** Takes out one of several pieces, with the sign that joins it to its neighbour. */
    private void drop(Operator operator, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        int start = piece.start();
        int end = piece.end();
        List<Token> rest = List.of();
        if (pieces.size() == 1) {
            rest = always(tokens.get(start));
        } else if (i > 0) {
            start--;
        } else {
            end++;
        }
        mutants.add(new Mutant(
                rule,
                operator,
                Mutant.Place.of(tokens.get(piece.start())),
                text(piece.start(), piece.end()),
                "",
                Optional.of(Mutant.withCondition(rule, start, end, rest))));
    }

    private static List<Token> always(Token near) {
        return Stream.of(ALWAYS.split(" "))
                .map(word -> word.equals("!=") ? Wording.symbol(word, near) : Wording.word(word, near))
                .toList();
    }

    private void joint(Piece piece, int at) {
        Token joint = tokens.get(at);
        replace(Operator.JOINT, piece, at, at + 1, List.of(Wording.symbol(joint.is("||") ? "&&" : "||", joint)));
    }

    private void test(Piece test) {
        Token operator = tokens.get(test.operator());
        int right = test.right(tokens);
        switch (operator.text()) {
            case "==" -> equality(test, right);
            case "!=" -> operator(Operator.NEGATED, test, "==");
            case "in" -> list(test, right);
            case "contains" -> {
                if (!tokens.get(test.start()).is("allowedActions")) {
                    replace(
                            Operator.NEGATED,
                            test,
                            test.operator(),
                            right,
                            List.of(Wording.word("not", operator), Wording.word("contains", operator)));
                }
                anotherWord(test, right, List.of());
            }
            case "not" -> {
                replace(Operator.NEGATED, test, test.operator(), right, List.of(Wording.word("contains", operator)));
                anotherWord(test, right, List.of());
            }
            default -> {
                operator(Operator.NEGATED, test, OPPOSITES.get(operator.text()));
                operator(Operator.BOUNDARY, test, BOUNDARIES.get(operator.text()));
                boolean later = right + 1 < test.end() && tokens.get(right + 1).is("(");
                number(test, later ? test.end() - 2 : right);
            }
        }
    }

    private void equality(Piece test, int right) {
        Token value = tokens.get(right);
        if (value.is("null")) {
            operator(Operator.NEGATED, test, "!=");
        } else if (value.is("true") || value.is("false")) {
            replace(
                    Operator.FLAG,
                    test,
                    right,
                    right + 1,
                    List.of(Wording.word(value.is("true") ? "false" : "true", value)));
        } else if (Wording.isType(value)) {
            others(test, List.of(tokens.get(right + 2).text()), value);
            anotherWord(test, right, List.of());
        } else {
            number(test, right);
        }
    }

    private void list(Piece test, int right) {
        List<Integer> entries = new ArrayList<>();
        for (int i = right + 1; i < test.end() - 1; i++) {
            if (!tokens.get(i - 1).is(".")
                    && !tokens.get(i).is(".")
                    && !tokens.get(i).is(",")) {
                entries.add(i);
            }
        }
        boolean words = Wording.isType(tokens.get(entries.get(0)));
        List<String> taken =
                words ? entries.stream().map(i -> tokens.get(i + 2).text()).toList() : List.of();
        if (words) {
            others(test, taken, tokens.get(entries.get(0)));
        }
        for (int i = 0; i < entries.size(); i++) {
            int start = entries.get(i);
            if (words) {
                anotherWord(test, start, taken);
            }
            if (entries.size() > 1) {
                int end = i + 1 < entries.size() ? entries.get(i + 1) : test.end() - 1;
                Mutant.Place place = Mutant.Place.of(tokens.get(start));
                // The last one goes with the comma before it, the others with the comma after it.
                int from = i + 1 < entries.size() ? start : start - 1;
                add(Operator.DROPPED_PART, place, test, from, end, List.of());
            }
        }
    }

    /** The opposite of one word or several: all others of the type, so that unknown still doesn't match. */
    private void others(Piece test, List<String> words, Token type) {
        List<String> others = Wording.wordsOf(type.text()).stream()
                .filter(word -> !words.contains(word))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Token near = tokens.get(test.operator());
        List<Token> list = new ArrayList<>(List.of(Wording.word("in", near), Wording.symbol("(", near)));
        list.addAll(Wording.list(type.text(), others, near));
        list.add(Wording.symbol(")", near));
        String shown = others.size() <= 3
                ? text(test.start(), test.operator()) + " " + Wording.text(list)
                : text(test.start(), test.operator()) + " in ( every " + type.text() + " but "
                        + String.join(", ", words) + " )";
        mutants.add(new Mutant(
                rule,
                Operator.NEGATED,
                Mutant.Place.of(tokens.get(test.start())),
                text(test.start(), test.end()),
                shown,
                Optional.of(Mutant.withCondition(rule, test.operator(), test.end(), list))));
    }

    private void anotherWord(Piece test, int at, List<String> taken) {
        Token type = tokens.get(at);
        if (Wording.isType(type)) {
            Token word = tokens.get(at + 2);
            Wording.next(type.text(), word.text(), taken)
                    .forEach(next -> replace(Operator.WORD, test, at + 2, at + 3, List.of(Wording.word(next, word))));
        }
    }

    private void number(Piece test, int at) {
        Token number = tokens.get(at);
        if (number.form() == Token.Form.NUMBER) {
            BigDecimal value = new BigDecimal(number.text());
            int least = tokens.get(at - 1).is(",") ? 1 : 0;
            Stream.of(value.add(value.ulp()), value.subtract(value.ulp()))
                    .filter(step -> step.compareTo(BigDecimal.valueOf(least)) >= 0)
                    .forEach(step -> replace(
                            Operator.NUMBER, test, at, at + 1, List.of(Wording.number(step.toPlainString(), number))));
        }
    }

    private void operator(Operator operator, Piece test, String symbol) {
        int at = test.operator();
        replace(operator, test, at, at + 1, List.of(Wording.symbol(symbol, tokens.get(at))));
    }

    private void replace(Operator operator, Piece shown, int start, int end, List<Token> with) {
        add(operator, Mutant.Place.of(tokens.get(start)), shown, start, end, with);
    }

    private void add(Operator operator, Mutant.Place place, Piece shown, int start, int end, List<Token> with) {
        String mutated =
                Wording.text(Stream.of(tokens.subList(shown.start(), start), with, tokens.subList(end, shown.end()))
                        .flatMap(List::stream)
                        .toList());
        mutants.add(new Mutant(
                rule,
                operator,
                place,
                text(shown.start(), shown.end()),
                mutated,
                Optional.of(Mutant.withCondition(rule, start, end, with))));
    }

    private String text(int start, int end) {
        return Wording.text(tokens.subList(start, end));
    }
}
