package io.disputetriage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures, in one run on one machine: three echoes, preview, triage with storing, bare inserts, and signed events. Only the ratios
 * mean anything elsewhere. Takes about ten minutes and stops what it started.
 */
public final class Load {
    private static final int CONNECTIONS = 16;
    /** Storing needs more: each waits for a commit, and with few of them the processor does so too. */
    private static final int MANY = 64;

    private static final String BYTES = "echo of bytes, bare server";
    private static final String JSON = "echo of JSON, bare server";
    private static final String REST = "echo by Quarkus REST";
    private static final String PREVIEW = "preview";
    private static final String STORED = "triage stored, 64 callers";
    private static final String STORED_BY_FEW = "triage stored, 16 callers";
    private static final String INSERTS = "bare inserts";
    private static final String ANSWERED = "events received";
    private static final String DECIDED = "events received and decided";

    private Load() {}

    /**
     * Runs it.
     *
     * @param args the packaged service's jar; the jar of the echo by Quarkus REST; a folder to work in; seconds of
     *     warm-up for each work; seconds of each work in each round; options of the JVM for service and echoes alike,
     *     with blanks between
     */
    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[2])), "run");
        String options = args[5].strip();
        Servers servers = new Servers(folder, options.isEmpty() ? List.of() : List.of(options.split(" +")));
        try (Child service = servers.service(Path.of(args[0]))) {
            Hammer hammer = hammer(service);
            Mix mix = new Mix(hammer);
            Path decisions = mix.writeDecisions(folder);
            try (Child bare = servers.bareEcho(decisions);
                    Child rest = servers.restEcho(Path.of(args[1]), decisions);
                    Inserts inserts = servers.inserts(service, CONNECTIONS, mix.rows())) {
                Map<String, Work> works = new LinkedHashMap<>();
                works.put(BYTES, mix.echo(hammer(bare), "/bytes/"));
                works.put(JSON, mix.echo(hammer(bare), "/json/"));
                works.put(REST, mix.echo(hammer(rest), "/rest/"));
                works.put(PREVIEW, mix.preview(hammer));
                works.put(STORED_BY_FEW, mix.triage(hammer));
                works.put(STORED, mix.triage(new Hammer(service.port(), MANY)));
                works.put(INSERTS, inserts::run);
                Received received = new Received(hammer);
                works.put(ANSWERED, received::answered);
                works.put(DECIDED, received::decided);
                print(new Rounds(works, Double.parseDouble(args[3]), Double.parseDouble(args[4])));
            }
        }
    }

    private static void print(Rounds rounds) {
        rounds.printRates();
        rounds.printRatio(PREVIEW, REST, 0.4);
        rounds.printRatio(PREVIEW, JSON);
        rounds.printRatio(PREVIEW, BYTES);
        rounds.printRatio(STORED, INSERTS, 0.5);
        rounds.printRatio(STORED_BY_FEW, INSERTS);
        rounds.printRatio(ANSWERED, STORED_BY_FEW);
        rounds.printRatio(DECIDED, STORED_BY_FEW);
    }

    private static Hammer hammer(Child server) {
        return new Hammer(server.port(), CONNECTIONS);
    }
}
