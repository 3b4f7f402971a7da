package io.disputetriage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to the database, which a test can cut and mend. */
final class Link implements AutoCloseable {
    private final ServerSocket entrance;
    private final ServerSocket control;
    private volatile int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Link(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.control = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
        daemon(this::obey);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on it ends there. */
    void lead(int port) {
        target = port;
    }

    /** Where {@link #cut(int, boolean)} reaches this link from a copy of this class in another class loader. */
    int controlPort() {
        return control.getLocalPort();
    }

    /** Cuts or mends the link behind a control port; done when it returns. */
    static void cut(int controlPort, boolean now) {
        try (Socket socket = new Socket("127.0.0.1", controlPort)) {
            socket.getOutputStream().write(now ? 1 : 0);
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void obey() {
        while (!control.isClosed()) {
            try (Socket caller = control.accept()) {
                cut(caller.getInputStream().read() == 1);
                caller.getOutputStream().write(0);
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void cut(boolean now) {
        cut = now;
        if (now) {
            open.forEach(Link::hangUp);
            open.clear();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                if (cut) {
                    caller.close();
                    continue;
                }
                connect(caller);
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        try {
            Socket callee = new Socket("127.0.0.1", target);
            open.add(caller);
            open.add(callee);
            daemon(() -> pump(caller, callee));
            daemon(() -> pump(callee, caller));
        } catch (ConnectException nobodyThere) {
            caller.close();
        }
    }

    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut.
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "link");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut(true);
        entrance.close();
        control.close();
    }
}
