package io.disputetriage.service.evidence;

import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that is kept as evidence in a case, without its content.
 *
 * @param id is the {@code ref} of the evidence among the facts of the case
 * @param name as its sender called it, cleaned, with the ending of its type
 * @param bytes of the content that is kept
 * @param sha256 of the content that is kept, in lower-case hex
 * @param addedAt cut to whole microseconds
 * @param actor the name of the key that sent it
 */
public record EvidenceFile(
        UUID id,
        EvidenceKind kind,
        String name,
        FileType type,
        long bytes,
        String sha256,
        Instant addedAt,
        String actor) {
    public EvidenceFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(sha256);
        addedAt = addedAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(actor);
    }

    /** Without the name, which may be that of a person. */
    @Override
    public String toString() {
        return "EvidenceFile[" + id + ", " + kind + ", " + type + ", " + bytes + " bytes]";
    }
}
