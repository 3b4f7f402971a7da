package io.disputetriage.service.events;

import io.disputetriage.service.cases.CaseEvent;

/** An event with what it needs to be told. */
public record PlacedEvent(EventPosition position, String account, String caseRef, CaseEvent event) {}
