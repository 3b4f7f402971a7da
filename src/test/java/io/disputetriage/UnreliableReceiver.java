package io.disputetriage;

import com.standardwebhooks.Webhook;
import io.disputetriage.Receiver.Answer;
import io.disputetriage.Receiver.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A storefront that takes most webhooks, fails at some, and notes whatever the service must not do. */
final class UnreliableReceiver implements AutoCloseable {
    private final Receiver receiver = new Receiver();
    private final Random random = new Random(12);

    /** The ids that it has taken, of each case in the order of their coming. */
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile String secret;

    UnreliableReceiver() throws IOException {
        receiver.answer = this::answer;
    }

    String url() {
        return receiver.url();
    }

    /** What calls are signed with. */
    void expect(String secret) {
        this.secret = secret;
    }

    Map<String, List<String>> taken() {
        return taken;
    }

    Queue<String> faults() {
        return faults;
    }

    int calls() {
        return receiver.calls.size();
    }

    private Answer answer(Call call) {
        try {
            new Webhook(secret).verify(call.body(), call.headers());
        } catch (Exception e) {
            faults.add(e + " " + call);
        }
        String id = call.headers().firstValue("webhook-id").orElse("");
        if (!id.equals(call.event().getId())
                || !bodies.merge(id, call.body(), (first, again) -> first).equals(call.body())) {
            faults.add("Another event with the same id: " + call);
        }
        int luck;
        synchronized (random) {
            luck = random.nextInt(20);
        }
        if (luck == 0) {
            return Answer.of(503);
        } else if (luck == 1) {
            return Answer.NONE;
        } else if (luck == 2) {
            sleep();
        }
        taken.compute(call.event().getSubject(), (ref, before) -> take(call, id, before));
        // It was taken, and nobody hears that it was.
        return luck == 3 ? Answer.NONE : Answer.of(204);
    }

    private List<String> take(Call call, String id, List<String> before) {
        List<String> ids = before == null ? new ArrayList<>() : before;
        if (!ids.contains(id)) {
            ids.add(id);
            if (call.sequence() != ids.size()) {
                faults.add("Number " + ids.size() + " was left out: " + call);
            }
        }
        return ids;
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        receiver.close();
    }
}
