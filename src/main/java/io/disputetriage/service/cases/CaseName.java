package io.disputetriage.service.cases;

/** Which case. */
public record CaseName(String account, String caseRef) {}
