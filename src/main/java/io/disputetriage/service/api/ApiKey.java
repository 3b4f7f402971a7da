package io.disputetriage.service.api;

import io.disputetriage.service.cases.Actor;
import java.util.Set;

/** Whom a key stands for and what it may do. The key itself is nowhere kept. */
record ApiKey(Actor actor, Set<Role> roles) {
    ApiKey {
        roles = roles.contains(Role.ADMIN) ? Set.of(Role.values()) : Set.copyOf(roles);
    }

    boolean may(Role role) {
        return roles.contains(role);
    }
}
