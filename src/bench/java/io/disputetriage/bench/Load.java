package io.disputetriage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures, in one run on one machine: an echo, preview, triage with storing, and bare inserts. Only the ratios
 * mean anything elsewhere. Takes about seven minutes and stops what it started.
 */
public final class Load {
    private static final int CONNECTIONS = 16;
    private static final String BYTES = "echo of bytes";
    private static final String JSON = "echo of JSON";
    private static final String PREVIEW = "preview";
    private static final String STORED = "triage stored";
    private static final String INSERTS = "bare inserts";

    private Load() {}

    /**
     * Runs it.
     *
     * @param args the packaged service's jar; a folder to work in; seconds of warm-up for each work; seconds of each work in
     *     each round; options of the JVM for service and echo alike, with blanks between
     */
    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[1])), "run");
        String options = args[4].strip();
        Servers servers = new Servers(folder, options.isEmpty() ? List.of() : List.of(options.split(" +")));
        try (Child service = servers.service(Path.of(args[0]))) {
            Hammer hammer = hammer(service);
            Mix mix = new Mix(hammer);
            Path decisions = mix.writeDecisions(folder);
            try (Child bare = servers.bareEcho(decisions);
                    Inserts inserts = servers.inserts(service, CONNECTIONS, mix.rows())) {
                Map<String, Work> works = new LinkedHashMap<>();
                works.put(BYTES, mix.echo(hammer(bare), "/bytes/"));
                works.put(JSON, mix.echo(hammer(bare), "/json/"));
                works.put(PREVIEW, mix.preview(hammer));
                works.put(STORED, mix.triage(hammer));
                works.put(INSERTS, inserts::run);
                print(new Rounds(works, Double.parseDouble(args[2]), Double.parseDouble(args[3])));
            }
        }
    }

    private static void print(Rounds rounds) {
        rounds.printRates();
        rounds.printRatio(PREVIEW, JSON, 0.4);
        rounds.printRatio(PREVIEW, BYTES);
        rounds.printRatio(STORED, INSERTS, 0.5);
    }

    private static Hammer hammer(Child server) {
        return new Hammer(server.port(), CONNECTIONS);
    }
}
