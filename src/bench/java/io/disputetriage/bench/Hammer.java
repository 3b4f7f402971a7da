package io.disputetriage.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One thread, a few keep-alive connections, one request at a time on each: little more than copying bytes. */
final class Hammer {
    private final int port;
    private final int connections;

    Hammer(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** The bytes of a POST with a JSON body. */
    byte[] post(String path, String body) {
        return post(path, body, "");
    }

    /** The bytes of a GET. */
    byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Those of a POST with more lines of the head, each with its end. */
    byte[] post(String path, String body, String headers) {
        byte[] json = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + json.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    /** Sends requests, made from their running number, for some seconds; answers how many were served a second. */
    double run(double seconds, IntFunction<byte[]> requests) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Line> lines = new ArrayList<>();
            int sent = 0;
            for (int i = 0; i < connections; i++) {
                Line line = new Line(selector, port);
                lines.add(line);
                line.send(requests.apply(sent++));
            }
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            int served = 0;
            while (System.nanoTime() < end) {
                selector.select(1_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    Line line = (Line) key.attachment();
                    if (line.answered()) {
                        served++;
                        line.send(requests.apply(sent++));
                    }
                }
                selector.selectedKeys().clear();
            }
            double took = (System.nanoTime() - start) / 1e9;
            for (Line line : lines) {
                line.channel.close();
            }
            return served / took;
        }
    }

    /** The body that answers one request. */
    String ask(byte[] request) throws IOException {
        try (Selector selector = Selector.open()) {
            Line line = new Line(selector, port);
            line.send(request);
            while (!line.answered()) {
                selector.select(1_000);
                selector.selectedKeys().clear();
            }
            line.channel.close();
            return line.body();
        }
    }

    /** One connection. */
    private static final class Line {
        private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

        private final SocketChannel channel;
        private final byte[] bytes = new byte[1 << 18];
        private final ByteBuffer in = ByteBuffer.wrap(bytes);
        private int bodyStart;
        private int end;

        Line(Selector selector, int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(byte[] request) throws IOException {
            in.clear();
            bodyStart = 0;
            ByteBuffer out = ByteBuffer.wrap(request);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** Reads what is there; true once it is a whole answer. */
        boolean answered() throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("The server closed a connection");
            }
            if (bodyStart == 0) {
                readHead();
            }
            return bodyStart > 0 && in.position() >= end;
        }

        String body() {
            return new String(bytes, bodyStart, end - bodyStart, StandardCharsets.UTF_8);
        }

        private void readHead() throws IOException {
            int length = -1;
            for (int i = 0; i + 3 < in.position(); i++) {
                if (bytes[i] != '\r') {
                    continue;
                }
                if (bytes[i + 2] == '\r') {
                    bodyStart = i + 4;
                    end = bodyStart + length;
                    break;
                }
                if (length < 0 && isLength(i)) {
                    length = number(i + LENGTH.length);
                }
            }
            if (bodyStart > 0 && (bytes[9] != '2' || length < 0)) {
                throw new IOException(new String(bytes, 0, in.position(), StandardCharsets.UTF_8));
            }
        }

        private boolean isLength(int at) {
            for (int i = 0; i < LENGTH.length; i++) {
                if (at + i >= in.position() || Character.toLowerCase(bytes[at + i]) != LENGTH[i]) {
                    return false;
                }
            }
            return true;
        }

        private int number(int at) {
            int number = 0;
            for (int i = at; bytes[i] != '\r'; i++) {
                if (bytes[i] != ' ') {
                    number = number * 10 + bytes[i] - '0';
                }
            }
            return number;
        }
    }
}
