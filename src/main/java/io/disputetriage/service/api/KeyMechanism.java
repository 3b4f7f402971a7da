package io.disputetriage.service.api;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Makes the key that the gate admitted known to what checks the roles of a resource. */
@Singleton
class KeyMechanism implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        ApiKey key = RequestContext.key(exchange);
        return key == KeyRing.STRANGER
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(identity(key));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(ProblemCode.NO_KEY.status(), "WWW-Authenticate", "Bearer"));
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.actor().name()))
                .addRoles(key.roles().stream().map(Role::word).collect(Collectors.toSet()))
                .build();
    }
}
