package io.disputetriage.service.evidence;

import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.Recording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the files of cases, each account apart from every other. Every method throws {@link
 * io.disputetriage.service.cases.StoreUnavailable} if it can't be reached.
 */
public interface EvidenceStore {

    /** The files of a case, the oldest first; empty if there is no such case. */
    List<EvidenceFile> files(String account, String caseRef);

    /** The content of a file, as it is kept; empty if the account has none of this id. */
    Optional<byte[]> content(String account, UUID id);

    /** The decision that was made because a file came; empty if the account has none of this id. */
    Optional<UUID> decision(String account, UUID id);

    /**
     * Keeps a file with what its arrival did to the case, both or neither. The case must be as it was when its files
     * were last looked at: any that comes or goes gives it another version.
     */
    Recording keep(CaseChange change, EvidenceFile file, byte[] content);

    /** Removes a file for good with what that does to the case, both or neither. */
    Recording remove(CaseChange change, UUID id);
}
