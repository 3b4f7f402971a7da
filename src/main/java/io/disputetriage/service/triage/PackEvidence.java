package io.disputetriage.service.triage;

import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.pack.EvidencePack;
import jakarta.inject.Singleton;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes one ZIP of what the latest decision of a case hands in to its platform. Nothing of it is kept. */
@Singleton
public class PackEvidence {
    private final CaseStore cases;
    private final EvidenceStore evidence;
    private final FindInputs find;

    PackEvidence(CaseStore cases, EvidenceStore evidence, FindInputs find) {
        this.cases = cases;
        this.evidence = evidence;
        this.find = find;
    }

    /**
     * The pack of a case; its files are read from the store while it is written.
     *
     * @param covered files of which the caller says that they show no others than the buyer; any others are left out
     * @param language of the letter, a tag such as {@code zh-Hans}; null: English
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away
     */
    public Packing of(String account, String caseRef, Set<UUID> covered, String language) {
        Optional<DecisionInputs> latest =
                cases.find(account, caseRef).map(CaseFile::latestDecision).flatMap(id -> find.of(account, id));
        if (latest.isEmpty()) {
            return new Packing.NoCase();
        }
        if (!(latest.get() instanceof DecisionInputs.Whole inputs)) {
            return new Packing.NotWhole(latest.get());
        }
        return inputs.again()
                .map(decision -> of(
                        account,
                        new PackContents(inputs, decision, evidence.files(account, caseRef), covered),
                        language))
                .orElseGet(Packing.DecidedOtherwise::new);
    }

    private Packing of(String account, PackContents contents, String language) {
        if (contents.lacking() != null) {
            return new Packing.Nothing(contents.lacking());
        }
        try {
            return new Packing.Ready(EvidencePack.of(contents.request(language), id -> evidence.content(account, id)
                    .orElseThrow()));
        } catch (NoSuchElementException e) {
            return new Packing.Nothing("A file was removed meanwhile: ask once more.");
        }
    }
}
