package io.disputetriage.service.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource whose author forgot to say who may call it. */
@Path("/v1/forgotten")
class Forgotten {
    @GET
    public String answer() {
        return "shown";
    }
}
