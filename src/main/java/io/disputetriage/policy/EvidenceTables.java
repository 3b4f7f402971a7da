package io.disputetriage.policy;

import java.util.List;
import java.util.Map;

/** The tables about evidence: what is wanted, what platforms call it, what is written beside it, and how much they take. Each may be absent. */
record EvidenceTables(
        EvidenceRequirements requirements, EvidenceWords words, EvidenceTexts texts, EvidenceLimitTable limits) {
    static final List<String> FILES =
            List.of(EvidenceRequirements.FILE, EvidenceWords.FILE, EvidenceTexts.FILE, EvidenceLimitTable.FILE);

    static EvidenceTables read(Map<String, Table> tables, PolicyFaults faults, Platforms platforms) {
        return new EvidenceTables(
                EvidenceRequirements.read(tables.get(EvidenceRequirements.FILE), faults, platforms),
                EvidenceWords.read(tables.get(EvidenceWords.FILE), faults, platforms),
                EvidenceTexts.read(tables.get(EvidenceTexts.FILE), faults, platforms),
                EvidenceLimitTable.read(tables.get(EvidenceLimitTable.FILE), faults, platforms));
    }
}
