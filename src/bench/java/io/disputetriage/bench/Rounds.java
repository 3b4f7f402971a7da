package io.disputetriage.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Warms every work up, then measures them in turn, a few rounds: neighbours on the machine come and go. */
final class Rounds {
    private static final int ROUNDS = 4;

    private final Map<String, double[]> rates = new LinkedHashMap<>();

    /** Warm-up and measurement are seconds for each work, the latter in each round. */
    Rounds(Map<String, Work> works, double warmUp, double seconds) throws Exception {
        for (Map.Entry<String, Work> work : works.entrySet()) {
            rates.put(work.getKey(), new double[ROUNDS]);
            work.getValue().run(warmUp);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                rates.get(work.getKey())[round] = work.getValue().run(seconds);
            }
        }
    }

    void printRates() {
        rates.forEach((name, each) -> System.out.printf("%-42s %,9.0f per second%n", name, median(each)));
    }

    void printRatio(String one, String other) {
        System.out.printf("%-42s %9.2f%n", one + " / " + other, ratio(one, other));
    }

    void printRatio(String one, String other, double target) {
        System.out.printf("%-42s %9.2f (target: at least %.1f)%n", one + " / " + other, ratio(one, other), target);
    }

    /** The median of the ratios within each round. */
    private double ratio(String one, String other) {
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> rates.get(one)[round] / rates.get(other)[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
