package io.disputetriage.mutation;

import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every small change of what a rule proposes. Its sentences and playbook rows are left alone: they change no case. */
final class ConsequenceMutants {
    private static final Set<String> SENTENCES = Set.of("because", "about", "wouldDecide");

    private final RuleOutline rule;
    private final List<Token> tokens;
    private final List<Mutant> mutants = new ArrayList<>();

    private ConsequenceMutants(RuleOutline rule) {
        this.rule = rule;
        this.tokens = rule.consequence();
    }

    static List<Mutant> of(RuleOutline rule) {
        ConsequenceMutants all = new ConsequenceMutants(rule);
        for (int i = 1; i < all.tokens.size(); i++) {
            if (all.tokens.get(i).is("(")) {
                all.call(i);
            }
        }
        return all.mutants;
    }

    /** A call whose opening parenthesis stands at {@code open}. */
    private void call(int open) {
        int close = open;
        while (!tokens.get(close).is(")")) {
            close++;
        }
        Token first = tokens.get(open + 1);
        if (SENTENCES.contains(tokens.get(open - 1).text()) || first.form() == Token.Form.STRING) {
            return;
        }
        boolean starts = open == 3;
        if (!starts) {
            add(Operator.DROPPED_PARAMETER, open - 2, open - 2, close + 1, close + 1, List.of());
        }
        List<Integer> arguments = arguments(open + 1, close);
        for (int i = 0; i < arguments.size(); i++) {
            int start = arguments.get(i);
            int end = i + 1 < arguments.size() ? arguments.get(i + 1) - 1 : close;
            another(open - 2, start, close + 1);
            if (arguments.size() > 1) {
                boolean last = i + 1 == arguments.size();
                add(
                        Operator.DROPPED_PARAMETER,
                        open - 2,
                        last ? start - 1 : start,
                        last ? end : end + 1,
                        close + 1,
                        List.of());
            }
        }
    }

    private List<Integer> arguments(int start, int close) {
        List<Integer> arguments = new ArrayList<>();
        for (int i = start; i < close; i++) {
            if (i == start || tokens.get(i - 1).is(",")) {
                arguments.add(i);
            }
        }
        return arguments;
    }

    private void another(int call, int at, int end) {
        Token value = tokens.get(at);
        if (Wording.isType(value)) {
            Token word = tokens.get(at + 2);
            Wording.next(value.text(), word.text(), List.of())
                    .forEach(next -> add(Operator.WORD, call, at + 2, at + 3, end, List.of(Wording.word(next, word))));
        } else if (value.is("true") || value.is("false")) {
            Token other = Wording.word(value.is("true") ? "false" : "true", value);
            add(Operator.FLAG, call, at, at + 1, end, List.of(other));
        } else if (value.form() == Token.Form.NUMBER) {
            int number = Integer.parseInt(value.text());
            Stream.of(number + 1, number - 1)
                    .filter(step -> step >= 0)
                    .forEach(step -> add(
                            Operator.NUMBER,
                            call,
                            at,
                            at + 1,
                            end,
                            List.of(Wording.number(Integer.toString(step), value))));
        }
    }

    /** Replaces tokens of a call that stands from {@code call} to before {@code callEnd}. */
    private void add(Operator operator, int call, int start, int end, int callEnd, List<Token> with) {
        String mutated = Wording.text(Stream.of(tokens.subList(call, start), with, tokens.subList(end, callEnd))
                .flatMap(List::stream)
                .toList());
        mutants.add(new Mutant(
                rule,
                operator,
                Mutant.Place.of(tokens.get(Math.max(start, call + 1))),
                Wording.text(tokens.subList(call, callEnd)),
                mutated,
                Optional.of(Mutant.withConsequence(rule, start, end, with))));
    }
}
