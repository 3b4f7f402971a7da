package io.disputetriage.bench;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From fact sheet to decision: derivation, engine, resolution, reasons; without JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC", "-Xbatch"})
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 4)
public class DecisionBenchmark {
    /** 0: as shipped. */
    @Param({"0", "300", "3000"})
    public int rules;

    private final FactSheet[] sheets = Sheets.read();
    private Rulebook rulebook;
    private int next;

    @Setup
    public void load() {
        Rulebook.Loading loading = RulebookLoader.load(PaddedRules.of(rules));
        if (!(loading instanceof Rulebook.Ready ready)) {
            throw new IllegalStateException(loading.toString());
        }
        rulebook = ready.rulebook();
        int heard = 0;
        for (FactSheet sheet : sheets) {
            heard += rulebook.decide(sheet).actions().stream()
                    .mapToInt(step -> step.because().size())
                    .sum();
        }
        System.out.printf(
                "%n%d rules, %d fact sheets, %.1f reasons behind the actions of each%n",
                rulebook.outlines().size(), sheets.length, (double) heard / sheets.length);
    }

    @Benchmark
    public Decision decide() {
        next = next + 1 == sheets.length ? 0 : next + 1;
        return rulebook.decide(sheets[next]);
    }
}
