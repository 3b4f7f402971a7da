package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.rollout.SmallRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged jar under load while its rules change again and again, as a mounted volume changes them: by the swap of a link. */
class ReloadIT {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int RELOADS = SOAK ? 300 : 12;
    private static final int WARM_UP = SOAK ? 60 : 6;
    private static final int CALLERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SECOND = 1_000_000_000L;
    private static final Pattern TEXT = Pattern.compile("Edition ([a-z0-9 ]+)\"");
    private static final Pattern REVISION = Pattern.compile("\"revision\":\"([0-9a-f]{64})\"");
    private static final String COMPLAINT =
            "{\"caseRef\":\"ORD-1\",\"asOf\":\"2026-03-10T09:00:00Z\",\"complaint\":{\"kind\":\"NOT_RECEIVED\"}}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> editions = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean over;
    private volatile String seen = "";
    private Path folder;
    private RunningService service;
    private String url;

    private record Sample(long at, long nanos) {}

    private record Memory(long heap, long metaspace, long classes) {}

    private record Span(long from, long to) {
        boolean holds(long at) {
            return at >= from && at < to;
        }
    }

    @BeforeEach
    void start() throws Exception {
        folder = Files.createTempDirectory("dispute-triage-it");
        put(0);
        PreparedData.in(folder.resolve("data"));
        service = RunningService.start(
                folder, Map.of("TRIAGE_RULES", folder.resolve("current").toString(), "TRIAGE_RULES_POLL", "100ms"));
        String line = service.startLine();
        url = line.substring("Listening on ".length(), line.indexOf(';'));
    }

    @AfterEach
    void end() throws Exception {
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
        service.end();
        Postgres.delete(folder);
    }

    @Test
    void reloads_under_load_fail_no_request_and_leave_nothing_behind() throws Exception {
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(this::call, "caller-" + i);
            callers.add(caller);
            caller.start();
        }
        for (int round = 1; round <= WARM_UP; round++) {
            reload(round);
        }
        Memory before = memory();
        long from = System.nanoTime();
        Thread.sleep(SOAK ? 30_000 : 0);
        long usual = p99(List.of(), new Span(from, System.nanoTime()));

        List<Span> swaps = new ArrayList<>();
        long begin = System.nanoTime();
        for (int round = 1; round <= RELOADS; round++) {
            long changed = System.nanoTime();
            reload(WARM_UP + round);
            swaps.add(new Span(changed, System.nanoTime() + SECOND));
            Thread.sleep(SOAK ? 2_000 : 0);
        }
        long between = p99(swaps, new Span(begin, System.nanoTime()));
        long during = p99(List.of(), new Span(begin, System.nanoTime()));
        Memory after = memory();

        System.out.printf(
                "%d reloads, %d requests; p99 in ms: usual %.2f, outside of the swap seconds %.2f, all %.2f; "
                        + "heap %+d KiB, metaspace %+d KiB, classes %+d%n",
                RELOADS,
                samples.size(),
                usual / 1e6,
                between / 1e6,
                during / 1e6,
                (after.heap() - before.heap()) / 1024,
                (after.metaspace() - before.metaspace()) / 1024,
                after.classes() - before.classes());
        assertThat(failures.stream().limit(5)).isEmpty();
        assertThat(editions).hasSizeGreaterThan(RELOADS);
        // A reload makes some eighty classes. Metaspace itself levels off late, see RecompilationTest.
        assertThat(after.classes() - before.classes()).isLessThan(300);
        assertThat(after.metaspace() - before.metaspace()).isLessThan(6L * 1024 * 1024);
        assertThat(after.heap() - before.heap()).isLessThan(8L * 1024 * 1024);
        if (SOAK) {
            assertThat(between).isLessThanOrEqualTo(2 * usual);
        }
    }

    /** Swaps the link, and comes back when the callers see the new edition. */
    private void reload(int round) throws Exception {
        put(round);
        String edition = "number " + round;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.equals(edition)) {
            assertThat(System.nanoTime())
                    .as("edition %s, seen %s, failed %s", edition, seen, failures.peek())
                    .isLessThan(end);
            Thread.sleep(10);
        }
    }

    private void put(int round) throws IOException {
        Path version = Files.createDirectories(folder.resolve("v" + round));
        SmallRules.write(version, SmallRules.wide("number " + round));
        Path next = folder.resolve("next");
        Files.createSymbolicLink(next, version.getFileName());
        Files.move(next, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
        if (round > 1) {
            Postgres.delete(folder.resolve("v" + (round - 2)));
        }
    }

    private void call() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/triage/preview"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(COMPLAINT))
                .build();
        while (!over) {
            try {
                long start = System.nanoTime();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                samples.add(new Sample(start, System.nanoTime() - start));
                judge(response);
                Thread.sleep(2);
            } catch (IOException | InterruptedException | RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    /** One edition for one revision, and the header names the revision that decided. */
    private void judge(HttpResponse<String> response) {
        Matcher text = TEXT.matcher(response.body());
        Matcher revision = REVISION.matcher(response.body());
        if (response.statusCode() != 200 || !text.find() || !revision.find()) {
            failures.add(response.statusCode() + " " + response.body());
            return;
        }
        String header = response.headers().firstValue("Ruleset-Revision").orElse("none");
        String before = editions.putIfAbsent(revision.group(1), text.group(1));
        if (!header.equals(revision.group(1)) || before != null && !before.equals(text.group(1))) {
            failures.add("header " + header + ", revision " + revision.group(1) + ", edition " + text.group(1));
        }
        seen = text.group(1);
    }

    private long p99(List<Span> without, Span within) {
        long[] nanos = samples.stream()
                .filter(sample -> within.holds(sample.at()))
                .filter(sample -> without.stream().noneMatch(span -> span.holds(sample.at())))
                .mapToLong(Sample::nanos)
                .sorted()
                .toArray();
        return nanos.length == 0 ? 0 : nanos[nanos.length * 99 / 100];
    }

    private Memory memory() throws Exception {
        for (int i = 0; i < 3; i++) {
            service.collectGarbage();
        }
        String metrics = client.send(
                        HttpRequest.newBuilder(URI.create(url + "/q/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return new Memory(
                sum(metrics, "jvm_memory_used_bytes\\{area=\"heap\".*\\} (\\S+)"),
                sum(metrics, "jvm_memory_used_bytes\\{area=\"nonheap\",id=\"Metaspace\".*\\} (\\S+)"),
                sum(metrics, "jvm_classes_loaded_classes (\\S+)"));
    }

    private static long sum(String metrics, String pattern) {
        List<Double> values = Pattern.compile("(?m)^" + pattern + "$")
                .matcher(metrics)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(values).as(pattern).isNotEmpty();
        return Math.round(values.stream().mapToDouble(Double::doubleValue).sum());
    }
}
