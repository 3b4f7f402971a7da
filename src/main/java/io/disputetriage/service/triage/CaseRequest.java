package io.disputetriage.service.triage;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.Claim;
import java.util.List;
import java.util.Objects;

/**
 * Who wants to change which case.
 *
 * @param versions at which the case may be changed; empty: at any
 * @param claim null: a repeat of this request happens again
 */
public record CaseRequest(Actor actor, String caseRef, List<String> versions, Claim claim) {
    public CaseRequest {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(caseRef);
        versions = List.copyOf(versions);
    }

    boolean takes(long version) {
        return versions.isEmpty() || versions.contains(Long.toString(version));
    }
}
