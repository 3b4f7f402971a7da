package io.disputetriage.service.api;

/** What a key may do; {@code ADMIN} may do everything. A resource names the role that each of its methods needs. */
enum Role {
    /** Post complaints. */
    TRIAGE(Role.TRIAGE_NAME),
    /** Look after rules and the running service. */
    OPS(Role.OPS_NAME),
    /** All of it. */
    ADMIN(Role.ADMIN_NAME);

    static final String TRIAGE_NAME = "triage";
    static final String OPS_NAME = "ops";
    static final String ADMIN_NAME = "admin";

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As annotations and the configuration spell it. */
    String word() {
        return word;
    }
}
