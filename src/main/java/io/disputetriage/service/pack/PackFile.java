package io.disputetriage.service.pack;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;

/**
 * A file that goes into a pack.
 *
 * @param word what the platform calls it; null: it has no word, or nobody has looked
 * @param goesTo where it is entered; null: nobody has looked
 */
public record PackFile(EvidenceFile file, String word, String goesTo) {
    EvidenceKind kind() {
        return file.kind();
    }
}
