package io.disputetriage.service.pack;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that goes into a pack.
 *
 * @param covered whether somebody has said that no others than the buyer are to be seen in it
 * @param word what the platform calls it; null: it has no word, or nobody has looked
 * @param goesTo where it is entered; null: nobody has looked
 */
public record PackFile(EvidenceFile file, boolean covered, String word, String goesTo) {
    private static final Set<EvidenceKind> SHOW_OTHERS = EnumSet.of(
            EvidenceKind.SIGNATURE,
            EvidenceKind.SIGNER_SCREENSHOT,
            EvidenceKind.CHAT_LOG,
            EvidenceKind.DELIVERY_CONFIRMATION,
            EvidenceKind.HANDOVER_RECORD,
            EvidenceKind.CARRIER_STATEMENT);

    /** Whether files of a kind often show the name or the hand of somebody who has no part in the dispute. */
    public static boolean mayShowOthers(EvidenceKind kind) {
        return SHOW_OTHERS.contains(kind);
    }

    EvidenceKind kind() {
        return file.kind();
    }
}
