package io.disputetriage.authoring.mutation;

import static io.disputetriage.authoring.mutation.Mutant.with;
import static io.disputetriage.authoring.mutation.Mutant.without;

import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Insertion.Argument;
import io.disputetriage.rules.drl.Insertion.Call;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every small change of what a rule proposes. Its sentences and playbook rows are left alone: they change no case. */
final class ConsequenceMutants {
    private static final Set<String> SENTENCES = Set.of("because", "about", "wouldDecide");

    private final Rule rule;
    private final List<Call> calls;
    private final List<Mutant> mutants = new ArrayList<>();

    private ConsequenceMutants(Rule rule) {
        this.rule = rule;
        this.calls = rule.insertion().calls();
    }

    static List<Mutant> of(Rule rule) {
        ConsequenceMutants all = new ConsequenceMutants(rule);
        for (int i = 0; i < all.calls.size(); i++) {
            all.call(i);
        }
        return all.mutants;
    }

    private void call(int i) {
        Call call = calls.get(i);
        List<Argument> arguments = call.arguments();
        if (SENTENCES.contains(call.name())
                || !arguments.isEmpty() && arguments.get(0).form() == Argument.Form.TEXT) {
            return;
        }
        if (i > 0) {
            add(MutationOperator.DROPPED_PARAMETER, Mutant.Place.of(call.span().first()), call, "", without(calls, i));
        }
        for (int j = 0; j < arguments.size(); j++) {
            another(i, j);
            if (arguments.size() > 1) {
                Mutant.Place place = j > 0 && j + 1 == arguments.size()
                        ? Mutant.Place.after(arguments.get(j - 1).span().last())
                        : Mutant.Place.of(arguments.get(j).span().first());
                replace(MutationOperator.DROPPED_PARAMETER, place, i, without(arguments, j));
            }
        }
    }

    private void another(int i, int j) {
        Argument value = calls.get(i).arguments().get(j);
        Mutant.Place place = Mutant.Place.of(value.span().last());
        switch (value.form()) {
            case WORD -> {
                String type = value.text().substring(0, value.text().indexOf('.'));
                TypeWords.next(TypeWords.of(type, List.of()), value.word(), List.of())
                        .forEach(next -> replace(MutationOperator.WORD, place, i, j, type + "." + next));
            }
            case FLAG ->
                replace(MutationOperator.FLAG, place, i, j, value.text().equals("true") ? "false" : "true");
            case NUMBER -> {
                int number = Integer.parseInt(value.text());
                Stream.of(number + 1, number - 1)
                        .filter(step -> step >= 0)
                        .forEach(step -> replace(MutationOperator.NUMBER, place, i, j, Integer.toString(step)));
            }
            default -> {}
        }
    }

    private void replace(MutationOperator kind, Mutant.Place place, int i, int j, String text) {
        List<Argument> arguments = calls.get(i).arguments();
        replace(kind, place, i, with(arguments, j, arguments.get(j).as(text)));
    }

    private void replace(MutationOperator kind, Mutant.Place place, int i, List<Argument> arguments) {
        Call call = calls.get(i);
        Call changed = new Call(call.name(), arguments, call.span());
        add(kind, place, call, changed.shown(), with(calls, i, changed));
    }

    private void add(MutationOperator kind, Mutant.Place place, Call call, String mutated, List<Call> changed) {
        mutants.add(new Mutant(
                rule,
                kind,
                place,
                call.shown(),
                mutated,
                Optional.of(rule.with(new Insertion(rule.insertion().type(), changed)))));
    }
}
