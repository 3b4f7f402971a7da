package io.disputetriage.service.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** Says what a code means and how to mend it. */
@Path("/errors")
@PermitAll
class ErrorResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ErrorPages pages;

    ErrorResource(ErrorPages pages) {
        this.pages = pages;
    }

    @GET
    @NonBlocking
    public Response index() {
        return Response.ok(pages.index()).type(HTML).build();
    }

    @GET
    @Path("/{code}")
    @NonBlocking
    public Response page(@PathParam("code") String code) {
        Optional<String> page = pages.page(code.toUpperCase(Locale.ROOT));
        return page.map(html -> Response.ok(html).type(HTML).build())
                .orElseGet(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such code.")
                        .toResponse());
    }
}
