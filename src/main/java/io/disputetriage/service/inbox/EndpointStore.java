package io.disputetriage.service.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps endpoints. Every method throws {@link io.disputetriage.service.cases.StoreUnavailable} if it can't be reached. */
public interface EndpointStore {
    /** Calls to the address whose last part has this hash are for it. */
    void add(IntakeEndpoint endpoint, byte[] tokenSha256);

    /** Those of an account, in the order of their making. */
    List<IntakeEndpoint> list(String account);

    /** One of the account's. */
    Optional<IntakeEndpoint> find(String account, UUID id);

    /** Whoever may be called at this address. */
    Optional<IntakeEndpoint> at(byte[] tokenSha256);

    /** Takes calls that are signed otherwise. */
    void rotate(UUID id, EndpointSecrets secrets);

    /** Takes no more calls; what it has received stays. False: the account has none of this id. */
    boolean remove(String account, UUID id);
}
