package io.disputetriage.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures, in one run on one machine: an echo, preview, triage with storing, and bare inserts. Only the ratios mean
 * anything elsewhere. Takes about seven minutes and stops what it started.
 */
public final class Load {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 4;
    private static final double SECONDS = 4;

    /** For each work: two of them warm nothing of each other but HTTP. */
    private static final double WARM_UP_SECONDS = 60;

    private static final Pattern DATABASE = Pattern.compile("own PostgreSQL at (\\S+?),");
    private static final String CASE_REF = "LOAD-0000000000";

    private final List<String> options;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private int stored;

    private Load(List<String> options) {
        this.options = options;
    }

    /**
     * Runs it.
     *
     * @param args the packaged service's jar; a folder to work in; options of the JVM for service and echo alike,
     *     with blanks between
     */
    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[1])), "run");
        new Load(args[2].isBlank() ? List.of() : List.of(args[2].strip().split(" +"))).run(Path.of(args[0]), folder);
    }

    private void run(Path jar, Path folder) throws Exception {
        int port = freePort();
        Path data = folder.resolve("data");
        Map<String, String> service = Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "TRIAGE_DATA",
                data.toString(),
                "TRIAGE_RATE_LIMIT",
                "100000000",
                "TRIAGE_RATE_BURST",
                "100000000");
        try (Child running = Child.java(folder.resolve("service.log"), service, options, "-jar", jar.toString())) {
            Hammer hammer = new Hammer(port, CONNECTIONS);
            List<String[]> bodies = bodies(hammer);
            int echoPort = freePort();
            String[] echo = {
                "-cp",
                System.getProperty("java.class.path"),
                EchoServer.class.getName(),
                Integer.toString(echoPort),
                decisions(folder, bodies).toString()
            };
            Matcher database = DATABASE.matcher(running.line());
            if (!database.find()) {
                throw new IllegalStateException("Unset QUARKUS_DATASOURCE_JDBC_URL: " + running.line());
            }
            Child echoing = Child.java(folder.resolve("echo.log"), Map.of(), options, echo);
            try (Inserts inserts = new Inserts(
                    "jdbc:postgresql://" + database.group(1) + "/postgres",
                    "triage",
                    Files.readString(data.resolve("password")).strip(),
                    CONNECTIONS,
                    bodies)) {
                Hammer echoHammer = new Hammer(echoPort, CONNECTIONS);
                works.put("echo of bytes", echo(echoHammer, "/bytes/", bodies));
                works.put("echo of JSON", echo(echoHammer, "/json/", bodies));
                works.put("preview", preview(hammer, bodies));
                works.put("triage, stored", triage(hammer, bodies));
                works.put("bare inserts", inserts::run);
                measure();
            } finally {
                echoing.close();
            }
        }
    }

    private void measure() throws Exception {
        for (Work work : works.values()) {
            work.run(WARM_UP_SECONDS);
        }
        Map<String, double[]> rates = new LinkedHashMap<>();
        works.keySet().forEach(name -> rates.put(name, new double[ROUNDS]));
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                rates.get(work.getKey())[round] = work.getValue().run(SECONDS);
            }
        }
        rates.forEach((name, each) -> System.out.printf("%-16s %,9.0f per second%n", name, median(each)));
        ratio("preview / echo of JSON", rates, "preview", "echo of JSON", 0.4);
        ratio("preview / echo of bytes", rates, "preview", "echo of bytes", Double.NaN);
        ratio("stored / bare inserts", rates, "triage, stored", "bare inserts", 0.5);
    }

    /** The median over the rounds of the ratio within a round, because neighbours on the machine come and go. */
    private static void ratio(String title, Map<String, double[]> rates, String one, String other, double target) {
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> rates.get(one)[round] / rates.get(other)[round]);
        String wanted = Double.isNaN(target) ? "" : " (target: at least %.1f)".formatted(target);
        System.out.printf("%-24s %.2f%s%n", title, median(ratios), wanted);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Each fact sheet with its decision. */
    private static List<String[]> bodies(Hammer hammer) throws IOException {
        List<String[]> bodies = new ArrayList<>();
        for (ObjectNode sheet : Sheets.json()) {
            String body = sheet.put("caseRef", CASE_REF).toString();
            bodies.add(new String[] {body, hammer.ask(hammer.post("/v1/triage/preview", body))});
        }
        return bodies;
    }

    private static Path decisions(Path folder, List<String[]> bodies) throws IOException {
        for (int i = 0; i < bodies.size(); i++) {
            Files.writeString(folder.resolve(i + ".json"), bodies.get(i)[1]);
        }
        return folder;
    }

    private static Work echo(Hammer hammer, String path, List<String[]> bodies) {
        return cycle(hammer, i -> hammer.post(path + i, bodies.get(i)[0]), bodies.size());
    }

    private static Work preview(Hammer hammer, List<String[]> bodies) {
        return cycle(hammer, i -> hammer.post("/v1/triage/preview", bodies.get(i)[0]), bodies.size());
    }

    private static Work cycle(Hammer hammer, IntFunction<byte[]> request, int count) {
        byte[][] requests = new byte[count][];
        Arrays.setAll(requests, request);
        return seconds -> hammer.run(seconds, i -> requests[i % count]);
    }

    /** Every request is another case: its number is written over the digits of the case reference. */
    private Work triage(Hammer hammer, List<String[]> bodies) {
        byte[][] requests = new byte[bodies.size()][];
        int[] digits = new int[bodies.size()];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = hammer.post("/v1/triage", bodies.get(i)[0]);
            digits[i] = new String(requests[i], StandardCharsets.ISO_8859_1).indexOf(CASE_REF) + CASE_REF.length();
        }
        return seconds -> hammer.run(seconds, i -> {
            int one = i % requests.length;
            int number = ++stored;
            for (int at = digits[one] - 1; number > 0; at--, number /= 10) {
                requests[one][at] = (byte) ('0' + number % 10);
            }
            return requests[one];
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** One thing that is measured. */
    private interface Work {
        double run(double seconds) throws Exception;
    }
}
