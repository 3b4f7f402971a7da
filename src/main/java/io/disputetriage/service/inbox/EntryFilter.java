package io.disputetriage.service.inbox;

import java.util.UUID;

/** Which entries of an account; null: any. */
public record EntryFilter(UUID endpoint, EntryState state, String platform, String caseRef) {}
