package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers, texts and other properties that rules compare properties of the case with, and every property that they read. */
final class Literals {
    private final SortedMap<String, SortedSet<BigDecimal>> numbers = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> texts = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> compared = new TreeMap<>();
    private final SortedMap<String, SortedSet<Integer>> days = new TreeMap<>();
    private final SortedSet<String> reads = new TreeSet<>();

    private Literals() {}

    static Literals of(Collection<Rule> rules) {
        Literals literals = new Literals();
        rules.forEach(rule -> rule.constraints().forEach(constraint -> literals.add(constraint.condition())));
        return literals;
    }

    /** Numbers compared with any of these properties, ascending. */
    SortedSet<BigDecimal> numbers(String... properties) {
        SortedSet<BigDecimal> all = new TreeSet<>();
        Stream.of(properties).forEach(path -> all.addAll(numbers.getOrDefault(path, new TreeSet<>())));
        return all;
    }

    SortedSet<String> texts(String property) {
        return texts.getOrDefault(property, new TreeSet<>());
    }

    /** The properties that a property is compared with. */
    SortedSet<String> compared(String property) {
        return compared.getOrDefault(property, new TreeSet<>());
    }

    /** Days that a rule adds to this date, or to one that it is compared with. */
    SortedSet<Integer> days(String property) {
        return days.getOrDefault(property, new TreeSet<>());
    }

    /** The paths of all properties that a condition reads or a consequence is given. */
    SortedSet<String> reads() {
        return reads;
    }

    private void add(Condition condition) {
        condition.properties().forEach(reads::add);
        condition.tests().forEach(test -> test.operands()
                .filter(one -> one.form() == Operand.Form.PROPERTY)
                .forEach(one -> test.operands().forEach(other -> note(one.text(), other))));
    }

    private void note(String property, Operand literal) {
        if (literal.days() > 0) {
            days.computeIfAbsent(property, none -> new TreeSet<>()).add(literal.days());
        }
        if (literal.form() == Operand.Form.NUMBER) {
            numbers.computeIfAbsent(property, none -> new TreeSet<>()).add(new BigDecimal(literal.text()));
        } else if (literal.form() == Operand.Form.TEXT) {
            texts.computeIfAbsent(property, none -> new TreeSet<>()).add(literal.text());
        } else if (literal.form() == Operand.Form.PROPERTY && !literal.text().equals(property)) {
            compared.computeIfAbsent(property, none -> new TreeSet<>()).add(literal.text());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Literals literals
                && literals.numbers.equals(numbers)
                && literals.texts.equals(texts)
                && literals.compared.equals(compared)
                && literals.days.equals(days)
                && literals.reads.equals(reads);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numbers, texts, compared, days, reads);
    }
}
