package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.SlowMailServer.Moment;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints are approved and sent while replicas are killed: none is lost, none is sent twice, and what nobody knows is said to be unclear. */
class MailCrashIT {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int KILLS = SOAK ? 24 : 3;
    private static final int CALLERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(SOAK ? 300 : 90);
    private static final String ADDRESS = "B2B-ts@baidu.com";
    private static final List<Moment> MOMENTS = List.of(Moment.values());

    /** What a mail client can't hand over at once. */
    private static final int LARGE = 2_500_000;

    private static final int LARGE_ONE_OF = 4;

    private final Random random = new Random(14);
    private final AtomicInteger written = new AtomicInteger();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<String> approved = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private SlowMailServer server;
    private Replicas replicas;
    private RetryingClient client;

    @BeforeEach
    void start() throws Exception {
        server = new SlowMailServer();
        replicas = new Replicas(Map.of(
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                Integer.toString(server.port()),
                // What is left behind is unclear after five times as long.
                "QUARKUS_MAILER_TIMEOUT",
                "4S",
                "TRIAGE_MAIL_FROM",
                "disputes@shop.example"));
        client = new RetryingClient(replicas::address, PATIENCE);
    }

    @AfterEach
    void end() throws Exception {
        replicas.end();
        server.close();
    }

    @Test
    void whoever_is_killed_no_complaint_is_lost_or_sent_twice() throws Exception {
        Instant begin = Instant.now();
        assertThat(client.answer("PUT", "/v1/mail-addresses/" + ADDRESS, "{}").statusCode())
                .isEqualTo(200);
        killWhileSending();
        Map<String, JsonNode> mails = settled();
        Set<String> unclear = ofState(mails, "UNCLEAR");
        Set<String> accepted = Set.copyOf(server.accepted());
        System.out.printf(
                "%d kills, %d complaints, %d accepted, %d unclear, of which %d accepted, %s%n",
                KILLS,
                complaints.size(),
                accepted.size(),
                unclear.size(),
                unclear.stream().filter(accepted::contains).count(),
                Duration.between(begin, Instant.now()));

        assertThat(faults.stream().limit(5)).isEmpty();
        assertThat(server.accepted()).doesNotHaveDuplicates();
        assertThat(mails.values())
                .extracting(mail -> mail.path("caseRef").asText())
                .containsExactlyInAnyOrderElementsOf(complaints);
        assertThat(mails.values()).extracting(mail -> mail.path("id").asText()).containsAll(approved);
        assertThat(accepted).containsAll(ofState(mails, "SENT"));
        assertThat(ofState(mails, "SENT")).hasSizeGreaterThan(complaints.size() / 2);
        assertThat(unclear).anyMatch(accepted::contains).anyMatch(id -> !accepted.contains(id));
        assertThat(union(ofState(mails, "SENT"), unclear)).isEqualTo(mails.keySet());

        Thread.sleep(3_000);
        assertThat(mails()).as("nothing more happens by itself").isEqualTo(mails);
        assertThat(server.accepted()).hasSameSizeAs(accepted);

        for (Map<String, JsonNode> now = mails; !ofState(now, "UNCLEAR").isEmpty(); now = settled()) {
            for (String id : ofState(now, "UNCLEAR")) {
                say(now.get(id), server.accepted().contains(id));
            }
        }
        assertThat(ofState(mails(), "SENT"))
                .hasSameSizeAs(complaints)
                .containsExactlyInAnyOrderElementsOf(server.accepted());
        complaints.forEach(this::assertKnown);
    }

    private void killWhileSending() throws Exception {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(this::complain, "caller-" + i);
            callers.add(caller);
            caller.start();
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int victim;
            if (kill % (MOMENTS.size() + 1) == MOMENTS.size()) {
                Thread.sleep(random.nextInt(2_000));
                victim = random.nextInt(Replicas.COUNT);
            } else {
                victim = Replicas.number(server.stopped(MOMENTS.get(kill % (MOMENTS.size() + 1))));
            }
            replicas.kill(victim);
            replicas.awaitStart();
        }
        over = true;
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void complain() {
        while (!over) {
            int number = written.incrementAndGet();
            String ref = "REPORT-" + number;
            complaints.add(ref);
            try {
                String now = Instant.now().toString();
                String report =
                        """
                        {"caseRef": "%s", "platform": "BAIDU_AICAIGOU", "stage": "CONTACT", "asOf": "%s",
                         "complaint": {"kind": "ACCOUNT_REPORTED"}, "evidence": [],
                         "report": {"reportedAt": "%s", "source": "MERCHANT", "reporterKnown": true, "malicious": true}}"""
                                .formatted(ref, now, now.substring(0, "2026-01-01".length()));
                expect(201, client.answer("POST", "/v1/triage", report, "Idempotency-Key", ref));
                expect(
                        201,
                        client.answer(
                                "POST",
                                "/v1/cases/" + ref + "/evidence?name=proof.pdf&kind=MALICIOUS_REPORT_PROOF",
                                document(ref, number % LARGE_ONE_OF == 0 ? LARGE : 1_000),
                                "Content-Type",
                                "application/pdf",
                                "Idempotency-Key",
                                ref + "-proof"));
                approve(ref);
                Thread.sleep(random.nextInt(400));
            } catch (RuntimeException | AssertionError | InterruptedException e) {
                faults.add(ref + ": " + e);
            }
        }
    }

    /** Repeated under the same key it is a 200. */
    private void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status && answer.statusCode() != 200) {
            faults.add(answer + " " + answer.body());
        }
    }

    private static byte[] document(String text, int length) {
        return ("%PDF-1.4\n" + text + " ".repeat(length) + "\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As a person does who reads the draft. */
    private void approve(String ref) {
        String decision =
                client.get("/v1/cases/" + ref).path("latestDecisionId").asText();
        int rank = 0;
        for (JsonNode action : client.get("/v1/decisions/" + decision).path("actions")) {
            if (action.path("action").asText().equals("COMPLAINT_EMAIL")) {
                rank = action.path("rank").asInt();
            }
        }
        String action = "/v1/decisions/" + decision + "/actions/" + rank;
        String hash = client.get(action + "/draft?language=en").at("/mail/hash").asText();
        HttpResponse<String> answer =
                client.answer("POST", action + "/mail", "{\"language\": \"en\", \"hash\": \"" + hash + "\"}");
        if (answer.statusCode() == 202) {
            approved.add(client.tree(answer).path("id").asText());
        } else if (answer.statusCode() != 409) {
            // 409: it was approved before, and whoever did it was killed before he could say so.
            faults.add(answer + " " + answer.body());
        }
    }

    /** What a person finds out; what has not gone out, he approves again. */
    private void say(JsonNode mail, boolean sent) {
        HttpResponse<String> answer =
                client.answer("POST", "/v1/mails/" + mail.path("id").asText() + "/outcome", "{\"sent\": " + sent + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(client.tree(answer).path("state").asText()).isEqualTo(sent ? "SENT" : "NOT_SENT");
        if (!sent) {
            approve(mail.path("caseRef").asText());
        }
    }

    /** All mails by Message-ID, once each is over and nobody talks to the server any more. */
    private Map<String, JsonNode> settled() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, JsonNode> mails = mails();
        while (!ofState(mails, "APPROVED").isEmpty()
                || !ofState(mails, "SENDING").isEmpty()
                || server.clients() > 0) {
            assertThat(Instant.now()).as("Some are never over: %s", mails).isBefore(end);
            Thread.sleep(500);
            mails = mails();
        }
        return mails;
    }

    private Map<String, JsonNode> mails() {
        Map<String, JsonNode> mails = new TreeMap<>();
        client.items("/v1/mails?limit=200")
                .forEach(mail -> mails.put(mail.path("messageId").asText(), mail));
        return mails;
    }

    private static Set<String> ofState(Map<String, JsonNode> mails, String state) {
        return mails.keySet().stream()
                .filter(id -> mails.get(id).path("state").asText().equals(state))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The case has heard of its mail, once; that comes right after. */
    private void assertKnown(String ref) {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> taken = List.of();
        while (taken.isEmpty() && Instant.now().isBefore(end)) {
            taken = client.items("/v1/cases/" + ref + "/events?limit=200").stream()
                    .map(event -> event.path("type").asText())
                    .filter("ACTION_TAKEN"::equals)
                    .toList();
        }
        assertThat(taken).as(ref).containsExactly("ACTION_TAKEN");
    }
}
