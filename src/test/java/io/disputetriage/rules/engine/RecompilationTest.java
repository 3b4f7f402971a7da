package io.disputetriage.rules.engine;

import static io.disputetriage.rules.engine.RuleCompilerTest.compiled;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rules.drl.Rules;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecompilationTest {
    private static final int ROUNDS = Math.min(200, 10 * Integer.getInteger("checks.scale", 1));
    private static final int WARM_UP = Math.max(8, ROUNDS / 2);
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void compiling_again_and_again_leaves_nothing_behind() throws Exception {
        long heap = 0;
        long metaspace = 0;
        long classes = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                collect();
                heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                metaspace = metaspace();
                classes = classes();
            }
            try (CompiledRules rules = compiled(Rules.files(Map.of(Rules.FILE, manyRules(round))))) {
                assertThat(rules.evaluate(Cases.insideUsualTransit()).advice()).hasSize(10);
            }
        }
        collect();

        // Ten rules are some forty classes a round. Metaspace itself levels off late, because what the
        // JVM learns about the compiler's methods is kept there too.
        assertThat(classes() - classes).isLessThan(100);
        assertThat(metaspace() - metaspace).isLessThan(4 * MEBIBYTE);
        assertThat(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - heap)
                .isLessThan(6 * MEBIBYTE);
    }

    private static String manyRules(int round) {
        return Rules.file(IntStream.range(0, 10)
                .mapToObj(i -> Rules.rule(
                        "r-" + i,
                        "kind == Kind.NOT_RECEIVED, derived.elapsedDays < " + (1_000 + round * 10 + i),
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Round " + round + "\" )"))
                .collect(Collectors.joining("\n")));
    }

    private static long classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    private static void collect() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
    }
}
