package io.disputetriage.api;

/** What a key may do; {@code ADMIN} may do everything. */
enum Role {
    /** Post complaints. */
    TRIAGE,
    /** Look after rules and the running service. */
    OPS,
    /** All of it. */
    ADMIN
}
