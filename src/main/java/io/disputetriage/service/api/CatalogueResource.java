package io.disputetriage.service.api;

import io.disputetriage.authoring.catalogue.Catalogue;
import io.disputetriage.authoring.catalogue.CatalogueHtml;
import io.disputetriage.authoring.catalogue.CatalogueReader;
import io.disputetriage.format.OrderTableReader;
import io.disputetriage.format.OrderTableResult;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.RulesetStatus;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The rules that decide now, in words. Any key may read them, as it may read {@code /v1/rulesets/active}. */
@Path("/rules")
@Authenticated
@Blocking
class CatalogueResource {
    private static final String ORDER = "policy/order.yaml";

    private final ActiveRules rules;
    private volatile Catalogue last;

    CatalogueResource(ActiveRules rules) {
        this.rules = rules;
    }

    @GET
    public Response search(@QueryParam("q") @DefaultValue("") String words) {
        return Response.ok(CatalogueHtml.searched(catalogue(), words))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }

    private Catalogue catalogue() {
        RulesetStatus status = rules.status();
        Catalogue known = last;
        if (known != null && known.revision().equals(status.files().revision())) {
            return known;
        }
        OrderTableResult.Read order = (OrderTableResult.Read)
                OrderTableReader.read(status.files().texts().get(ORDER), ORDER);
        Catalogue read = CatalogueReader.read(status.files(), status.rules(), order.table(), Map.of());
        last = read;
        return read;
    }
}
