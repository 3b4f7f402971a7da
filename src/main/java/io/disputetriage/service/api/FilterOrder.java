package io.disputetriage.service.api;

import jakarta.ws.rs.Priorities;

/** The order of what stands between a resource, whose roles were checked, and its method. */
final class FilterOrder {
    static final int HEAD_OF_BODY = Priorities.USER + 1;
    static final int RULES = Priorities.USER + 2;
    static final int PIN = Priorities.USER + 3;
    static final int BODY = Priorities.USER + 4;

    private FilterOrder() {}
}
