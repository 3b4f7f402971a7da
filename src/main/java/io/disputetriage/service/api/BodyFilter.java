package io.disputetriage.service.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses and reads bodies, once it is known that their sender may do what he asks. */
class BodyFilter {
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final List<String> JSON = List.of("application/json", "application/merge-patch+json");

    /** What the head alone tells of a body: null, or why it is not taken. */
    @ServerRequestFilter(priority = FilterOrder.HEAD_OF_BODY, nonBlocking = true)
    public Response look(RoutingContext exchange, ResourceInfo resource) {
        HttpServerRequest request = exchange.request();
        if (!WITH_BODY.contains(request.method())) {
            return null;
        }
        MaxBody limit = limit(resource);
        List<String> types = limit == null ? JSON : List.of(limit.types());
        if (!types.isEmpty() && !types.contains(type(request.getHeader("Content-Type")))) {
            return unsupported(types).toResponse();
        }
        long most = most(resource);
        return length(request.getHeader("Content-Length")) > most ? BodyReader.refusal(most) : null;
    }

    @ServerRequestFilter(priority = FilterOrder.BODY, nonBlocking = true)
    public Uni<Response> read(RoutingContext exchange, ResourceInfo resource) {
        return WITH_BODY.contains(exchange.request().method())
                ? BodyReader.read(exchange, most(resource))
                : Uni.createFrom().nullItem();
    }

    private static long most(ResourceInfo resource) {
        MaxBody limit = limit(resource);
        return limit == null ? BodyReader.SHEET_BYTES : limit.value();
    }

    private static MaxBody limit(ResourceInfo resource) {
        return resource.getResourceMethod().getAnnotation(MaxBody.class);
    }

    private static Problem unsupported(List<String> types) {
        return types.contains("application/json")
                ? Problem.of(ProblemCode.UNSUPPORTED_MEDIA, "Send the header Content-Type: application/json.")
                : Problem.of(
                        ProblemCode.UNSUPPORTED_FILE,
                        "Send the bytes of the file as they are, with one of these as Content-Type: "
                                + String.join(", ", types) + ".");
    }

    /** Without parameters; empty if there is none. */
    private static String type(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static long length(String header) {
        try {
            return header == null ? -1 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
