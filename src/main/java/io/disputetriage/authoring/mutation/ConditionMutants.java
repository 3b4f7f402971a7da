package io.disputetriage.authoring.mutation;

import static io.disputetriage.authoring.mutation.Mutant.with;
import static io.disputetriage.authoring.mutation.Mutant.without;

import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Condition.Test;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Span;
import io.disputetriage.rules.drl.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every small change of what a rule asks for. Each stays within what may be written in a rule. */
final class ConditionMutants {
    private static final int FEW = 3;

    /** True of every case, so that it can stand where nothing is left. */
    private static final Condition ALWAYS = new Test(
            new Operand(Operand.Form.PROPERTY, "kind"),
            Condition.Operator.NOT_EQUAL,
            List.of(new Operand(Operand.Form.NULL, "null")));

    private final Rule rule;
    private final List<String> platforms;
    private final List<Mutant> mutants = new ArrayList<>();

    private ConditionMutants(Rule rule, List<String> platforms) {
        this.platforms = platforms;
        this.rule = rule;
    }

    /** The rule with another condition in the place of one of its own. */
    private interface Change {
        Rule to(Condition condition);
    }

    static List<Mutant> of(Rule rule, List<String> platforms) {
        ConditionMutants all = new ConditionMutants(rule, platforms);
        List<Constraint> constraints = rule.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            if (!(constraints.get(i).condition() instanceof Condition.Binding)) {
                all.constraint(constraints, i);
            }
        }
        return all.mutants;
    }

    private void constraint(List<Constraint> constraints, int i) {
        Constraint constraint = constraints.get(i);
        Condition condition = constraint.condition();
        add(
                MutationOperator.DROPPED_CONSTRAINT,
                constraint.span().first(),
                constraint.text(),
                "",
                rule.with(constraints.size() == 1 ? List.of(constraint.with(ALWAYS)) : without(constraints, i)));
        inside(condition, changed -> rule.with(with(constraints, i, constraint.with(changed))));
    }

    private void inside(Condition condition, Change change) {
        if (condition instanceof Condition.Combination several) {
            parts(several, change);
        } else if (condition instanceof Test test) {
            test(test, change);
        }
    }

    private void parts(Condition.Combination whole, Change change) {
        boolean any = whole.any();
        List<Condition> parts = whole.parts();
        List<Span> joints = whole.joints();
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            Condition part = parts.get(i);
            add(
                    MutationOperator.DROPPED_PART,
                    part.span().first(),
                    part.shownAsPart(),
                    "",
                    change.to(joined(any, without(parts, i))));
            if (i > 0) {
                Condition changed = any ? oneMet(parts, i) : parted(parts, i);
                add(
                        MutationOperator.JOINT,
                        joints.get(i - 1).first(),
                        whole.isEnclosed() ? "( " + whole.shown() + " )" : whole.shown(),
                        whole.isEnclosed() ? "( " + changed.shown() + " )" : changed.shown(),
                        change.to(changed));
            }
            inside(part, changed -> change.to(joined(any, with(parts, at, changed))));
        }
    }

    /** {@code a || b && c} of {@code a || b || c}. */
    private static Condition oneMet(List<Condition> alternatives, int i) {
        Condition met = new Condition.Combination(false, alternatives.subList(i - 1, i + 1));
        return joined(true, without(with(alternatives, i, met), i - 1));
    }

    /** {@code a && b || c} of {@code a && b && c}. */
    private static Condition parted(List<Condition> parts, int i) {
        return new Condition.Combination(
                true, List.of(joined(false, parts.subList(0, i)), joined(false, parts.subList(i, parts.size()))));
    }

    private static Condition joined(boolean any, List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.Combination(any, parts);
    }

    private void test(Test test, Change change) {
        Operand right = test.right().get(0);
        if (test.operator() == Condition.Operator.EQUAL) {
            equality(test, right, change);
        } else if (test.operator() == Condition.Operator.IN) {
            list(test, change);
        } else {
            // What may be unknown is never asked for what it doesn't contain.
            if (!test.left().text().equals("allowedActions")) {
                operator(MutationOperator.NEGATED, test, test.operator().opposite(), change);
            }
            operator(MutationOperator.BOUNDARY, test, test.operator().boundary(), change);
            anotherWord(test, 0, change);
            if (test.operator().isOrdering()) {
                number(test, right, change);
            }
        }
    }

    private void equality(Test test, Operand right, Change change) {
        switch (right.form()) {
            case NULL -> operator(MutationOperator.NEGATED, test, Optional.of(Condition.Operator.NOT_EQUAL), change);
            case FLAG ->
                replace(
                        MutationOperator.FLAG,
                        right.span().first(),
                        test,
                        right(test, List.of(right.as(right.text().equals("true") ? "false" : "true"))),
                        change);
            case WORD -> {
                others(test, change);
                anotherWord(test, 0, change);
            }
            default -> number(test, right, change);
        }
    }

    private void list(Test test, Change change) {
        List<Operand> entries = test.right();
        boolean words = entries.get(0).form() == Operand.Form.WORD;
        if (words) {
            others(test, change);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (words) {
                anotherWord(test, i, change);
            }
            if (entries.size() > 1) {
                Token place = entries.get(i).span().first();
                replace(MutationOperator.DROPPED_PART, place, test, right(test, without(entries, i)), change);
            }
        }
    }

    /** The opposite of one word or several: all others of the type, so that unknown still doesn't match. */
    private void others(Test test, Change change) {
        String type = type(test.right().get(0));
        List<String> words = words(test);
        List<Operand> others = TypeWords.of(type, platforms).stream()
                .filter(word -> !words.contains(word))
                .map(word -> new Operand(Operand.Form.WORD, type + "." + word))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Test changed = new Test(test.left(), Condition.Operator.IN, others);
        String shown = others.size() <= FEW
                ? changed.shown()
                : test.left().shown() + " in ( every " + type + " but " + String.join(", ", words) + " )";
        add(MutationOperator.NEGATED, test.span().first(), test.shown(), shown, change.to(changed));
    }

    private void anotherWord(Test test, int i, Change change) {
        Operand word = test.right().get(i);
        if (word.form() == Operand.Form.WORD) {
            String type = type(word);
            List<String> taken = test.operator() == Condition.Operator.IN ? words(test) : List.of();
            TypeWords.next(TypeWords.of(type, platforms), word.text().substring(type.length() + 1), taken)
                    .forEach(next -> replace(
                            MutationOperator.WORD,
                            word.span().last(),
                            test,
                            right(test, with(test.right(), i, word.as(type + "." + next))),
                            change));
        }
    }

    private static String type(Operand word) {
        return word.text().substring(0, word.text().indexOf('.'));
    }

    private static List<String> words(Test test) {
        return test.right().stream()
                .map(word -> word.text().substring(word.text().indexOf('.') + 1))
                .toList();
    }

    /** The number itself, or the days that are added to a date, one step up and down. */
    private void number(Test test, Operand right, Change change) {
        boolean days = right.added() != null;
        Operand number = days ? right.added() : right;
        if (number.form() != Operand.Form.NUMBER) {
            return;
        }
        BigDecimal value = new BigDecimal(number.text());
        Stream.of(value.add(value.ulp()), value.subtract(value.ulp()))
                .filter(step -> step.compareTo(days ? BigDecimal.ONE : BigDecimal.ZERO) >= 0)
                .map(step -> number.as(step.toPlainString()))
                .map(step -> days ? new Operand(right.form(), right.text(), step, right.span()) : step)
                .forEach(step -> replace(
                        MutationOperator.NUMBER, number.span().first(), test, right(test, List.of(step)), change));
    }

    private void operator(MutationOperator kind, Test test, Optional<Condition.Operator> other, Change change) {
        other.ifPresent(operator -> replace(
                kind,
                test.sign().first(),
                test,
                new Test(test.left(), operator, test.right(), test.sign(), test.span()),
                change));
    }

    private static Test right(Test test, List<Operand> right) {
        return new Test(test.left(), test.operator(), right, test.sign(), test.span());
    }

    private void replace(MutationOperator kind, Token place, Test test, Test changed, Change change) {
        add(kind, place, test.shown(), changed.shown(), change.to(changed));
    }

    private void add(MutationOperator kind, Token place, String original, String mutated, Rule changed) {
        mutants.add(new Mutant(rule, kind, Mutant.Place.of(place), original, mutated, Optional.of(changed)));
    }
}
