package io.disputetriage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stored triage of this version and of one before, each with its own database and its own rules, in turn. It is run in the project's folder of the one before, which
 * is packaged, and whose acceptance cases are the mix: later versions still read them.
 */
public final class PairedTriage {
    private PairedTriage() {}

    /** Runs it; the arguments are those of {@link Load}. */
    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[2])), "pair");
        String options = args[5].strip();
        List<String> jvm = options.isEmpty() ? List.of() : List.of(options.split(" +"));
        Path jar = Path.of("target/quarkus-app/quarkus-run.jar");
        Path jarNow = Path.of(args[0]);
        List<String> jvmNow = new ArrayList<>(jvm);
        jvmNow.add("-Dtriage.rules=" + jarNow.resolve("../../../rules").normalize());
        Servers before = new Servers(Files.createDirectory(folder.resolve("before")), jvm);
        Servers now = new Servers(Files.createDirectory(folder.resolve("now")), jvmNow);
        try (Child one = before.olderService(jar.toAbsolutePath());
                Child other = now.service(jarNow)) {
            // One mix for each service, so that every request is a case that it doesn't know.
            Mix mixBefore = new Mix(new Hammer(one.port(), 1));
            Mix mixNow = new Mix(new Hammer(other.port(), 1));
            Map<String, Work> works = new LinkedHashMap<>();
            for (int callers : new int[] {16, 64}) {
                works.put("before, " + callers + " callers", mixBefore.triage(new Hammer(one.port(), callers)));
                works.put("now, " + callers + " callers", mixNow.triage(new Hammer(other.port(), callers)));
            }
            Rounds rounds = new Rounds(works, Double.parseDouble(args[3]), Double.parseDouble(args[4]));
            rounds.printRates();
            rounds.printRatio("now, 16 callers", "before, 16 callers", 0.9);
            rounds.printRatio("now, 64 callers", "before, 64 callers", 0.9);
        }
    }
}
