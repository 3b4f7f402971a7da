package io.disputetriage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.Listener.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** Reads the stream of events from the first one on, and goes on at another replica whenever it is cut off. */
final class ResumingReader {
    private final IntFunction<String> addresses;
    private final ObjectMapper json = new ObjectMapper();
    private final Thread thread = new Thread(this::read, "reader");
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private volatile int connections;
    private String last = "0";

    ResumingReader(IntFunction<String> addresses) {
        this.addresses = addresses;
        thread.start();
    }

    /** The ids of the events, in the order of the stream. */
    List<String> heard() {
        return heard;
    }

    /** What was said against going on at the last id. */
    List<String> refused() {
        return refused;
    }

    /** How often it has begun to read. */
    int connections() {
        return connections;
    }

    private void read() {
        for (int attempt = 0; !over; attempt++) {
            try (Listener listener = new Listener(addresses.apply(attempt), null, "", last)) {
                if (listener.status() == 200) {
                    connections = connections + 1;
                    listen(listener);
                } else if (listener.status() < 500) {
                    refused.add(listener.status() + " for " + last);
                }
                Thread.sleep(50);
            } catch (IOException cutOff) {
                // The other one is asked.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void listen(Listener listener) throws IOException {
        for (Told told = listener.next(); told != null && !over; told = listener.next()) {
            if (!told.data().isEmpty()) {
                heard.add(json.readTree(told.data()).path("id").asText());
            }
            if (!told.id().isEmpty()) {
                last = told.id();
            }
        }
    }

    /** Comes back once its stream has ended; whoever ends it ends the service first. */
    void end() throws InterruptedException {
        over = true;
        thread.join();
    }
}
