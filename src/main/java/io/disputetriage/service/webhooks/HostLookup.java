package io.disputetriage.service.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the names of hosts lead. A look-up takes as long as the servers of the name like, and can't be broken off: so there are threads for it
 * that nothing else waits for, and each name has one of them at most.
 */
final class HostLookup {
    private static final int THREADS = 16;

    private final WorkerExecutor threads;
    private final boolean anywhere;
    private final Names names;
    private final Map<String, Future<InetAddress>> running = new ConcurrentHashMap<>();

    /** {@code anywhere}: also to addresses that are not of the public internet. */
    HostLookup(Vertx vertx, boolean anywhere, Names names) {
        threads = vertx.createSharedWorkerExecutor("webhook-names", THREADS);
        this.anywhere = anywhere;
        this.names = names;
    }

    /** Who knows names. */
    interface Names {
        /** All addresses of a name, at least one. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** It leads to a place that is not of the public internet. */
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** An address that was checked; fails with {@link Forbidden} or {@link UnknownHostException}, perhaps late. */
    Future<InetAddress> address(String host) {
        Future<InetAddress> asked =
                running.computeIfAbsent(host, name -> threads.executeBlocking(() -> checked(name), false));
        return asked.onComplete(end -> running.remove(host, asked));
    }

    /** A name that leads to a forbidden place among others is not to be trusted with the others. */
    private InetAddress checked(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        for (InetAddress each : found) {
            if (!anywhere && !PublicAddress.is(each)) {
                throw new Forbidden();
            }
        }
        return found[0];
    }
}
