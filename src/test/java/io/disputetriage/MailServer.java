package io.disputetriage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A mail server for tests, and one in its place that fails in the moment that matters: after a message was handed over. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    /** Who answers. */
    public enum Behaviour {
        SOUND,
        /** Takes the message, and closes the connection without a word. */
        CLOSES_AFTER_DATA,
        /** Takes the message, and says nothing. */
        HANGS_AFTER_DATA,
        /** Says no once it has the message. */
        REFUSES_AFTER_DATA
    }

    // Tests and resources are loaded by two loaders, which share nothing but properties of text.
    private static final String BEHAVIOUR = "test.mail.behaviour";
    private static final String MAILBOX = "test.mail.mailbox";

    private static final String BETWEEN = "\0";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ServerSocket entrance;
    private ServerSocket mailbox;

    @Override
    public Map<String, String> start() {
        server.start();
        try {
            entrance = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
            mailbox = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        behaves(Behaviour.SOUND);
        System.setProperty(MAILBOX, Integer.toString(mailbox.getLocalPort()));
        daemon(this::show);
        daemon(this::accept);
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(entrance.getLocalPort()),
                "quarkus.mailer.timeout",
                "6s",
                "triage.mail.from",
                "disputes@shop.example");
    }

    @Override
    public void stop() {
        try {
            entrance.close();
            mailbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.clearProperty(BEHAVIOUR);
        System.clearProperty(MAILBOX);
        server.stop();
    }

    /** From now on. */
    public static void behaves(Behaviour wanted) {
        System.setProperty(BEHAVIOUR, wanted.name());
    }

    /** What the sound server has got with this text in it, as it came. */
    public static List<String> arrived(String text) {
        try (Socket socket = new Socket("127.0.0.1", Integer.getInteger(MAILBOX))) {
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split(BETWEEN))
                    .filter(message -> message.contains(text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show() throws IOException {
        while (!mailbox.isClosed()) {
            try (Socket reader = mailbox.accept()) {
                String all = Arrays.stream(server.getReceivedMessages())
                        .map(GreenMailUtil::getWholeMessage)
                        .collect(Collectors.joining(BETWEEN));
                reader.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            Socket client = entrance.accept();
            Behaviour now = Behaviour.valueOf(System.getProperty(BEHAVIOUR));
            if (now == Behaviour.SOUND) {
                Socket behind = new Socket("127.0.0.1", server.getSmtp().getPort());
                daemon(() -> pump(client, behind));
                daemon(() -> pump(behind, client));
            } else {
                daemon(() -> talk(client, now));
            }
        }
    }

    private static void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        }
    }

    private static void talk(Socket client, Behaviour behaviour) throws IOException {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 mail.test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.equalsIgnoreCase("DATA")) {
                    say(client, "250 mail.test");
                    continue;
                }
                say(client, "354 go on");
                while (!".".equals(in.readLine())) {
                    // The message.
                }
                if (behaviour == Behaviour.CLOSES_AFTER_DATA) {
                    return;
                }
                if (behaviour == Behaviour.REFUSES_AFTER_DATA) {
                    say(client, "554 no mail today");
                }
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // Somebody hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
