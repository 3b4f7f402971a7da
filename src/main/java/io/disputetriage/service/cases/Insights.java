package io.disputetriage.service.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What became of the cases of a period, in numbers.
 *
 * @param from the first instant of the period
 * @param to the first instant after it
 * @param lines in the order of their parts and names
 */
public record Insights(Instant from, Instant to, List<Line> lines) {
    public Insights {
        lines = List.copyOf(lines);
    }

    /**
     * One number.
     *
     * @param part what is counted, such as {@code closed.byRule}
     * @param name of what, such as a rule or a currency
     * @param of of which of them, such as an outcome; null: of all
     * @param cases how many cases, or how many actions in {@code actions}
     * @param amount money in the currency that {@code name} says, or hours; null: only counted
     */
    public record Line(String part, String name, String of, long cases, BigDecimal amount) {}
}
