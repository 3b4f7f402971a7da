package io.disputetriage.service.triage;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.evidence.EvidenceConfig;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.evidence.FileContent;
import io.disputetriage.service.evidence.FileName;
import io.disputetriage.service.lifecycle.FileReport;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files come to a case and are removed from it, and it is decided again each time. Methods throw {@link
 * io.disputetriage.service.cases.StoreUnavailable} if the store is away, and nothing is kept then.
 */
@Singleton
public class ChangeEvidence {
    private final ChangeCase change;
    private final DecideCase decide;
    private final EvidenceStore files;
    private final CaseStore cases;
    private final EvidenceConfig config;

    ChangeEvidence(ChangeCase change, DecideCase decide, EvidenceStore files, CaseStore cases, EvidenceConfig config) {
        this.change = change;
        this.decide = decide;
        this.files = files;
        this.cases = cases;
        this.config = config;
    }

    /**
     * What came of a file that was sent.
     *
     * @param changed repeated if the case has the same content as evidence of the same kind
     * @param file the one that counts; null: none, or it was removed since
     */
    public record Added(Changed changed, EvidenceFile file) {}

    /** A file counts as evidence from now on; {@code name} null: the sender gave none. */
    public Added add(
            CaseRequest request, EvidenceKind kind, String name, FileContent.Sound content, RulesInForce rules) {
        Actor actor = request.actor();
        EvidenceFile file = new EvidenceFile(
                decide.newId(),
                kind,
                FileName.of(name, kind.name(), content.type()),
                content.type(),
                content.bytes().length,
                Hash.ofContent(content.bytes()).toString(),
                decide.now(),
                actor.name());
        Changed changed = change.change(request, known -> {
            List<EvidenceFile> held = files.files(actor.account(), request.caseRef());
            Optional<EvidenceFile> same = same(held, file);
            if (same.isPresent()) {
                return repeated(request, same.get());
            }
            String full = full(held, file);
            return full != null
                    ? new Changed.NotNow(full)
                    : change.told(
                            request,
                            known,
                            rules,
                            FileReport.received(
                                    kind,
                                    file.id(),
                                    JsonReader.sound(known.latest().factSheet()),
                                    decide.now()),
                            next -> counted(next, files.keep(next, file, content.bytes())));
        });
        if (changed instanceof Changed.Repeated) {
            return new Added(
                    changed,
                    same(files.files(actor.account(), request.caseRef()), file).orElse(null));
        }
        return new Added(changed, changed instanceof Changed.Done ? file : null);
    }

    /** A file is gone for good, and its entry among the facts with it. */
    public Changed remove(CaseRequest request, UUID id, RulesInForce rules) {
        return change.change(
                request,
                known -> holds(request, id)
                        ? change.told(
                                request,
                                known,
                                rules,
                                FileReport.removed(
                                        id, JsonReader.sound(known.latest().factSheet()), decide.now()),
                                next -> counted(next, files.remove(next, id)))
                        : new Changed.NoAction("This case has no such file."));
    }

    private boolean holds(CaseRequest request, UUID id) {
        return files.files(request.actor().account(), request.caseRef()).stream()
                .anyMatch(file -> file.id().equals(id));
    }

    private static Optional<EvidenceFile> same(List<EvidenceFile> held, EvidenceFile file) {
        return held.stream()
                .filter(each -> each.kind() == file.kind() && each.sha256().equals(file.sha256()))
                .findFirst();
    }

    /** Null if it is being removed, so that the case must be looked at again. */
    private Changed repeated(CaseRequest request, EvidenceFile first) {
        String account = request.actor().account();
        return files.decision(account, first.id())
                .flatMap(id -> cases.decision(account, id))
                .map(decision -> change.repeated(decision, request))
                .orElse(null);
    }

    /** Why one more is not taken; null: it is. */
    private String full(List<EvidenceFile> held, EvidenceFile file) {
        long bytes = held.stream().mapToLong(EvidenceFile::bytes).sum() + file.bytes();
        if (held.size() >= config.caseFiles()) {
            return "The case has " + held.size()
                    + " files, and no more are taken. Put several pages into one PDF, or have an"
                    + " admin remove a file.";
        }
        return bytes > config.caseMegabytes() * EvidenceConfig.MEGABYTE
                ? "The files of the case would be more than " + config.caseMegabytes()
                        + " MB together. Save this one smaller, or have an admin remove a file."
                : null;
    }

    private Recording counted(CaseChange next, Recording recording) {
        if (recording instanceof Recording.Recorded) {
            decide.kept(next.made());
        }
        return recording;
    }
}
