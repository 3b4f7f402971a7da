package io.disputetriage.service.cases;

/** A case with its latest decision, read together. */
public record KnownCase(CaseFile file, StoredDecision latest) {}
