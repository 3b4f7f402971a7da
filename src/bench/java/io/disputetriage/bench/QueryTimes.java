package io.disputetriage.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks every question of the API, one after the other, of a service that keeps many cases, and prints how long it took and which tables were
 * read without an index, as PostgreSQL says itself.
 */
public final class QueryTimes {
    private static final int TIMES = 30;
    private static final int WARM_UP = 20;
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (cases|decisions|case_events|seals|claims)\\b");
    private static final Pattern FIELD = Pattern.compile("\"(latestDecisionId|revision|next)\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(7);
    private final String address;
    private final Path log;
    private final int cases;

    private QueryTimes(int port, Path log, int cases) {
        address = "http://127.0.0.1:" + port;
        this.log = log;
        this.cases = cases;
    }

    /**
     * Runs it.
     *
     * @param args the packaged service's jar; ignored; a folder to work in, whose {@code many} is filled once and kept; ignored, twice; options of the JVM;
     *     how many cases
     */
    public static void main(String... args) throws Exception {
        int cases = Integer.parseInt(args[6]);
        Path folder = Files.createDirectories(Path.of(args[2]).resolve("many-" + cases));
        String options = args[5].strip();
        Servers servers = new Servers(folder, options.isEmpty() ? List.of() : List.of(options.split(" +")));
        Path jar = Path.of(args[0]);
        if (Files.notExists(folder.resolve("filled"))) {
            try (Child service = servers.service(jar);
                    Connection database = servers.database(service)) {
                String revision = new QueryTimes(service.port(), null, 0).field("/v1/rulesets/active", "revision");
                ManyCases.fill(database, cases, revision);
                try (Statement statement = database.createStatement()) {
                    statement.execute("alter database postgres set session_preload_libraries = 'auto_explain'");
                    statement.execute("alter database postgres set auto_explain.log_min_duration = 0");
                }
            }
            Files.createFile(folder.resolve("filled"));
        }
        try (Child service = servers.service(jar)) {
            try (Connection database = servers.database(service)) {
                waitForNumbers(database);
            }
            new QueryTimes(service.port(), folder.resolve("data/postgres.log"), cases).run();
        }
    }

    /** After an upgrade the service counts all cases once; nothing else is measured meanwhile. */
    private static void waitForNumbers(Connection database) throws Exception {
        long start = System.nanoTime();
        boolean complete = false;
        while (!complete) {
            Thread.sleep(2_000);
            try (Statement statement = database.createStatement();
                    ResultSet found = statement.executeQuery(
                            "select coalesce(bool_or(complete), false) from counted_accounts where account = 'default'")) {
                found.next();
                complete = found.getBoolean(1);
            }
        }
        System.out.printf("%,d s until all cases were counted%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    private void run() throws IOException, InterruptedException {
        Instant now = Instant.now();
        String decision = field("/v1/cases/" + anyCase(), "latestDecisionId");
        String deep = "&cursor=" + field("/v1/cases?limit=200&dueBefore=" + now.minus(Duration.ofDays(900)), "next");
        waitForChecks();
        System.out.printf(
                "%-34s %9s %9s %9s  read without an index%n", "ms of " + TIMES + " calls", "median", "p90", "most");
        read("case", () -> "/v1/cases/" + anyCase());
        read("decisions of a case", () -> "/v1/cases/" + anyCase() + "/decisions");
        read("events of a case", () -> "/v1/cases/" + anyCase() + "/events");
        read("export of a case", () -> "/v1/cases/" + anyCase() + "/export");
        read("decision", () -> "/v1/decisions/" + decision);
        read("verification of a decision", () -> "/v1/decisions/" + decision + "/verification");
        read("explanation of a decision", () -> "/v1/decisions/" + decision + "/explanation");
        read("cases", () -> "/v1/cases");
        read("cases, 200, far back", () -> "/v1/cases?limit=200" + deep);
        for (String filter : List.of(
                "platform=EBAY",
                "kind=DEFECTIVE",
                "urgency=CRITICAL",
                "open=true",
                "owner=Person%205",
                "owner=",
                "overdue=true",
                "undated=true",
                "undated=false",
                "dueBefore=" + now,
                "reviewBefore=" + now,
                "dueBefore=" + now.minus(Duration.ofDays(1000)),
                "reviewBefore=" + now.minus(Duration.ofDays(1000)),
                "platform=EBAY&kind=WRONG_ITEM&open=true",
                "platform=BAIDU",
                "platform=EBAY&urgency=CRITICAL&owner=Person%203")) {
            read("cases, " + filter.replaceAll("T[0-9:.]+Z", ""), () -> "/v1/cases?" + filter);
        }
        read("counts", () -> "/v1/case-counts");
        read("counts of an owner", () -> "/v1/case-counts?owner=Person%207");
        read("counts of a platform", () -> "/v1/case-counts?platform=EBAY");
        read("insights of a day", () -> "/v1/insights?from=" + now.minus(Duration.ofDays(1)));
        read("insights of 30 days", () -> "/v1/insights");
        read("insights of a year", () -> "/v1/insights?from=" + now.minus(Duration.ofDays(365)));
        read("seals, 100 of them", () -> "/v1/seals/verification?limit=100");
        measure("triage of a new case", "POST", () -> "/v1/triage", () -> complaint("NEW-" + random.nextLong()));
        measure("triage of a known case", "POST", () -> "/v1/triage", () -> complaint(anyCase()));
        String known = "NEW-" + random.nextLong();
        send("POST", "/v1/triage", complaint(known));
        measure(
                "change of facts",
                "PATCH",
                () -> "/v1/cases/" + known + "/facts",
                () -> "{\"buyer\":{\"cooperates\":true}}");
        measure("report", "POST", () -> "/v1/cases/" + known + "/events", () -> "{\"type\":\"PHOTOS_RECEIVED\"}");
        measure("assignment", "PUT", () -> "/v1/cases/" + known + "/owner", () -> "{\"owner\":\"Ana\"}");
    }

    /** At its start the service looks for decisions that no seal covers. */
    private void waitForChecks() throws IOException, InterruptedException {
        long before;
        do {
            before = Files.size(log);
            Thread.sleep(20_000);
        } while (!scanned(before).isEmpty());
    }

    private interface Text {
        String next();
    }

    private void read(String name, Text path) throws IOException, InterruptedException {
        measure(name, "GET", path, () -> null);
    }

    private void measure(String name, String method, Text path, Text body) throws IOException, InterruptedException {
        // What is compiled, and in the cache, for the first time is not measured.
        for (int i = 0; i < WARM_UP; i++) {
            send(method, path.next(), body.next());
        }
        long logged = Files.size(log);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            send(method, path.next(), body.next());
            took.add((System.nanoTime() - start) / 1e6);
        }
        took.sort(null);
        System.out.printf(
                "%-34s %9.1f %9.1f %9.1f  %s%n",
                name, took.get(TIMES / 2), took.get(TIMES * 9 / 10), took.get(TIMES - 1), scanned(logged));
    }

    /** The tables that were read from end to end since the log was so long. */
    private Set<String> scanned(long logged) throws IOException {
        byte[] all = Files.readAllBytes(log);
        Matcher scans = SCAN.matcher(new String(all, (int) logged, all.length - (int) logged, StandardCharsets.UTF_8));
        Set<String> tables = new TreeSet<>();
        while (scans.find()) {
            tables.add(scans.group(1));
        }
        return tables;
    }

    private String anyCase() {
        return "MANY-" + (1 + random.nextInt(cases));
    }

    private static String complaint(String caseRef) {
        return "{\"caseRef\":\"" + caseRef + "\",\"platform\":\"PAYPAL\",\"complaint\":{\"kind\":\"NOT_RECEIVED\"}}";
    }

    private String field(String path, String name) throws IOException, InterruptedException {
        Matcher fields = FIELD.matcher(send("GET", path, null));
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        throw new IllegalStateException("No " + name + " in " + path);
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
