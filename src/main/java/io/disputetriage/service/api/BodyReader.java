package io.disputetriage.service.api;

import io.disputetriage.service.evidence.EvidenceConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.core.Response;

/**
 * A body, read and counted before the resource sees it. What is below us would have a worker wait for it, and would
 * answer too much of one without a length without a problem, and with a stack trace in the log.
 */
final class BodyReader {
    static final long SHEET_BYTES = 256 * 1024;
    static final long PAYLOAD_BYTES = 1024 * 1024;
    static final long FILE_BYTES = EvidenceConfig.MOST_FILE_MEGABYTES * EvidenceConfig.MEGABYTE;
    static final long BATCH_BYTES = 16 * 1024 * 1024;

    /** So much more than is taken is read and thrown away, for whoever writes all before reading the answer. */
    private static final long PATIENCE_BYTES = 1024 * 1024;

    private final RoutingContext exchange;
    private final long most;
    private final UniEmitter<? super Response> done;
    private Buffer read = Buffer.buffer();
    private long length;
    private boolean refused;

    private BodyReader(RoutingContext exchange, long most, UniEmitter<? super Response> done) {
        this.exchange = exchange;
        this.most = most;
        this.done = done;
    }

    /** Null once the body is there for {@link RequestContext#body}; a refusal if it has more than {@code most} bytes. */
    static Uni<Response> read(RoutingContext exchange, long most) {
        return exchange.request().isEnded()
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().emitter(done -> new BodyReader(exchange, most, done).listen());
    }

    /** The refusal of a body of more than {@code most} bytes. */
    static Response refusal(long most) {
        return Response.fromResponse(tooLarge(most).toResponse())
                // The rest of the body is not worth reading.
                .header("Connection", "close")
                .build();
    }

    static Problem tooLarge(long most) {
        return Problem.of(ProblemCode.TOO_LARGE, takes(most));
    }

    /** The sentence for a body of more than {@code most} bytes. */
    static String takes(long most) {
        return "At most " + most + " bytes are taken here.";
    }

    private void listen() {
        HttpServerRequest request = exchange.request();
        request.handler(this::part);
        request.endHandler(end -> end());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            exchange.response().writeContinue();
        }
        // It is held back until somebody listens.
        request.resume();
    }

    private void part(Buffer part) {
        length += part.length();
        if (length <= most) {
            read.appendBuffer(part);
            return;
        }
        read = Buffer.buffer();
        if (length > most + PATIENCE_BYTES && !refused) {
            exchange.addEndHandler(said -> exchange.request().connection().close());
            refuse();
        }
    }

    private void end() {
        if (refused) {
            return;
        }
        if (length > most) {
            refuse();
        } else {
            ((RoutingContextInternal) exchange).setBody(read);
            done.complete(null);
        }
    }

    private void refuse() {
        refused = true;
        done.complete(refusal(most));
    }
}
