package io.disputetriage.echo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the service's HTTP stack alone costs, with nothing of it tuned: takes a fact sheet as a JSON tree, answers with
 * the decision that belongs to it, written from one.
 */
@Path("/rest/{number}")
public class RestEcho {
    private final List<JsonNode> decisions = new ArrayList<>();

    RestEcho(@ConfigProperty(name = "echo.decisions") java.nio.file.Path folder, ObjectMapper json) throws IOException {
        for (int i = 0; Files.exists(folder.resolve(i + ".json")); i++) {
            decisions.add(json.readTree(folder.resolve(i + ".json").toFile()));
        }
    }

    /** Stays on the event loop, as preview does: the cheapest that an echo by Quarkus can be. */
    @POST
    @NonBlocking
    public JsonNode answer(@PathParam("number") int number, JsonNode sheet) {
        if (!sheet.isObject()) {
            throw new BadRequestException();
        }
        return decisions.get(number);
    }
}
