package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** G-SINGLE-SHOT, G-CONSENT and S0-11: nothing is claimed, contested or resent before its proof is on record. */
final class EvidenceGuard {
    private EvidenceGuard() {}

    static void apply(Docket docket, DeadlineGuard deadline) {
        Set<EvidenceKind> onRecord = docket.facts.evidence();
        docket.withhold(
                entry -> entry.action == Action.COMPLAINT_EMAIL
                        && !onRecord.contains(EvidenceKind.MALICIOUS_REPORT_PROOF),
                "S0-11",
                "No proof that the report is malicious is on record",
                entry -> Set.of(EvidenceKind.MALICIOUS_REPORT_PROOF));
        docket.withhold(
                entry -> entry.action == Action.CONTEST
                        && (entry.kinds(Param.KINDS).isEmpty()
                                || !deadline.lessThanADayLeft()
                                        && !missing(entry, onRecord).isEmpty()),
                "G-SINGLE-SHOT",
                "The evidence can usually be handed in once, and some of it is not on record yet",
                entry -> missing(entry, onRecord));
        for (Entry entry : docket.entries) {
            if (entry.action == Action.CONTEST) {
                entry.because(
                        "G-SINGLE-SHOT",
                        missing(entry, onRecord).isEmpty()
                                ? "All that is needed for the one submission is on record"
                                : "Less than a day remains, so the one submission can't wait for more evidence");
            }
            if (entry.action == Action.CONTEST || entry.action == Action.SUBMIT_EVIDENCE) {
                entry.requires.addAll(entry.kinds(Param.KINDS));
            }
            if (entry.action == Action.COMPLAINT_EMAIL) {
                attachProof(entry);
            }
            if (entry.resends()) {
                entry.requires.add(EvidenceKind.RESEND_CONSENT);
                entry.because(
                        "G-CONSENT",
                        onRecord.contains(EvidenceKind.RESEND_CONSENT)
                                ? "The buyer's consent to a resend is on record"
                                : "Send nothing again before the buyer's consent is on record");
            }
            entry.requires.removeAll(onRecord);
        }
    }

    /** Of what the answer names and what a rule asks for besides. */
    private static Set<EvidenceKind> missing(Entry contest, Set<EvidenceKind> onRecord) {
        Set<EvidenceKind> missing = EnumSet.noneOf(EvidenceKind.class);
        missing.addAll(contest.kinds(Param.KINDS));
        missing.addAll(contest.requires);
        missing.removeAll(onRecord);
        return missing;
    }

    private static void attachProof(Entry entry) {
        Set<EvidenceKind> attached = EnumSet.of(EvidenceKind.MALICIOUS_REPORT_PROOF);
        attached.addAll(entry.kinds(Param.ATTACH));
        entry.params.put(Param.ATTACH, List.copyOf(attached));
    }
}
