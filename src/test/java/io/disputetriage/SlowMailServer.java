package io.disputetriage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that takes its time now and then, parts in many ways, and keeps a client waiting where a test wants to kill it. */
public final class SlowMailServer implements AutoCloseable {
    /** How far a message has come. */
    public enum Moment {
        /** It was announced. */
        BEFORE_DATA,
        /** Some of a large one is there, and not its end. */
        IN_DATA,
        /** It is accepted, and nobody was told so. */
        AFTER_DATA
    }

    /** A large message has more characters than this. */
    private static final int LARGE = 100_000;

    private static final int KEPT_WAITING = 3_000;
    private static final int PATIENCE_SECONDS = 120;

    private final ServerSocket entrance = new ServerSocket();
    private final Random random = new Random(14);
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger clients = new AtomicInteger();
    private final AtomicReference<Stop> wanted = new AtomicReference<>();

    private record Stop(Moment moment, CompletableFuture<String> client) {}

    /** Listens on this machine. */
    public SlowMailServer() throws IOException {
        // So small that a large message doesn't lie here as a whole before it is read.
        entrance.setReceiveBufferSize(65_536);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon(() -> {
            while (!entrance.isClosed()) {
                Socket client = entrance.accept();
                daemon(() -> talk(client));
            }
        });
    }

    /** Where it listens. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** The Message-IDs of what it has accepted, each as often as it has. */
    public List<String> accepted() {
        return accepted;
    }

    /** Comes back once a client has come so far, with the name that it has given; for some seconds it gets no answer. */
    public String stopped(Moment moment) throws Exception {
        Stop stop = new Stop(moment, new CompletableFuture<>());
        wanted.set(stop);
        return stop.client().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** How many clients it is talking to. */
    int clients() {
        return clients.get();
    }

    private void talk(Socket client) throws IOException, InterruptedException {
        clients.incrementAndGet();
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String name = "";
            say(client, "220 mail.test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equalsIgnoreCase("DATA")) {
                    linger(Moment.BEFORE_DATA, name);
                    say(client, "354 go on");
                    String id = message(in, name);
                    if (id == null) {
                        return;
                    }
                    accepted.add(id);
                    linger(Moment.AFTER_DATA, name);
                    say(client, "250 taken");
                    if (random.nextInt(4) == 0) {
                        return;
                    }
                } else if (line.equalsIgnoreCase("QUIT")) {
                    say(client, random.nextInt(3) == 0 ? "421 too busy" : "221 bye");
                    return;
                } else {
                    name = line.startsWith("EHLO ") ? line.substring("EHLO ".length()) : name;
                    say(client, "250 mail.test");
                }
            }
        } finally {
            clients.decrementAndGet();
        }
    }

    /** Its Message-ID; null: it has no end. */
    private String message(BufferedReader in, String name) throws IOException, InterruptedException {
        String id = "none";
        int read = 0;
        boolean large = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return id;
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
            read += line.length();
            if (!large && read > LARGE) {
                large = true;
                linger(Moment.IN_DATA, name);
            }
        }
        return null;
    }

    private void linger(Moment moment, String name) throws InterruptedException {
        Stop stop = wanted.get();
        if (stop != null && stop.moment() == moment && wanted.compareAndSet(stop, null)) {
            stop.client().complete(name);
            Thread.sleep(KEPT_WAITING);
        } else if (random.nextInt(4) == 0) {
            Thread.sleep(random.nextInt(200));
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private interface Dialogue {
        void run() throws IOException, InterruptedException;
    }

    private static void daemon(Dialogue dialogue) {
        Thread thread = new Thread(() -> {
            try {
                dialogue.run();
            } catch (IOException | InterruptedException e) {
                // It was killed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
