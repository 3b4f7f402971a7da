package io.disputetriage.service.store;

import io.disputetriage.service.cases.Insights.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the database sums, as numbers of a period: hours, told by how many cases took how many, become an average and two quantiles. */
final class InsightLines {
    private static final Comparator<String> NULL_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Map<String, Line> lines = new TreeMap<>();
    private final NavigableMap<BigDecimal, Long> hours = new TreeMap<>();
    private BigDecimal took;

    InsightLines() {
        // These are told of no case, too.
        add("opened\tcases", 0, null);
        add("closed\tcases", 0, null);
        add("deadlines\tlostBySilence", 0, null);
    }

    /** {@code text} is the part, the name and of which of them, with tabs between. */
    Line add(String text, long cases, BigDecimal amount) {
        String[] words = text.split("\t");
        if (words[0].equals("closed.hours")) {
            hours.put(new BigDecimal(words[1]), cases);
        } else if (words[0].equals("closed.took")) {
            took = amount;
        } else {
            lines.put(text, new Line(words[0], words[1], words.length > 2 ? words[2] : null, cases, amount));
        }
        return null;
    }

    /** In the order of their parts and names. */
    List<Line> sorted() {
        List<Line> all = new ArrayList<>(lines.values());
        long cases = hours.values().stream().mapToLong(count -> count).sum();
        if (cases > 0) {
            all.add(hours("average", cases, took.divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP)));
            all.add(hours("median", cases, quantile(cases, 0.5)));
            all.add(hours("p90", cases, quantile(cases, 0.9)));
        }
        all.sort(Comparator.comparing(Line::part).thenComparing(Line::name).thenComparing(Line::of, NULL_LAST));
        return all;
    }

    private static Line hours(String name, long cases, BigDecimal value) {
        return new Line("closed.hours", name, null, cases, value);
    }

    /** Between two values, the nearer to one the more like it. */
    private BigDecimal quantile(long cases, double part) {
        double place = part * (cases - 1);
        BigDecimal below = at((long) Math.floor(place));
        BigDecimal above = at((long) Math.ceil(place));
        return below.add(above.subtract(below).multiply(BigDecimal.valueOf(place - Math.floor(place))))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private BigDecimal at(long place) {
        long before = 0;
        for (Map.Entry<BigDecimal, Long> each : hours.entrySet()) {
            before += each.getValue();
            if (place < before) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("No " + place);
    }
}
