package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.evidence.ChecklistAnswer;
import io.disputetriage.decision.evidence.ChecklistItem;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.policy.EvidenceLimits;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.FileType;
import io.disputetriage.service.pack.EvidencePack;
import io.disputetriage.service.pack.PackFile;
import io.disputetriage.service.pack.PackLimits;
import io.disputetriage.service.pack.PackRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of the files of a case those that the checklist of a decision names, with the letter about them. */
final class PackContents {
    private final DecisionInputs.Whole inputs;
    private final Decision decision;
    private final Checklist checklist;
    private final List<EvidenceFile> files;
    private final Set<UUID> covered;
    private final List<PackFile> handedIn;

    /**
     * What one decision hands in.
     *
     * @param files all that the case has, in the order in which they came
     * @param covered those of which somebody has said that they show no others than the buyer
     */
    PackContents(DecisionInputs.Whole inputs, Decision decision, List<EvidenceFile> files, Set<UUID> covered) {
        this.inputs = inputs;
        this.decision = decision;
        this.files = files;
        this.covered = covered;
        checklist = inputs.rulebook().checklist(inputs.sheet(), decision);
        handedIn = checklist.items().stream()
                .flatMap(item -> files.stream()
                        .filter(file -> file.kind() == item.evidence())
                        .filter(file -> !isUncovered(file))
                        .map(file -> new PackFile(file, covered.contains(file.id()), item.word(), item.goesTo())))
                .toList();
    }

    private boolean isUncovered(EvidenceFile file) {
        return PackFile.mayShowOthers(file.kind()) && !covered.contains(file.id());
    }

    /** Why there is no pack, and what to do about it; null: there is one. */
    String lacking() {
        if (checklist.answers().isEmpty()) {
            return "The latest decision hands in no evidence to the platform: it has no SUBMIT_EVIDENCE, no CONTEST, and no APPEAL_PLATFORM"
                    + " by its interface. If something has changed since, triage the case once more.";
        }
        List<EvidenceFile> uncovered = leftOut().stream()
                .filter(left -> left.why() == PackRequest.Why.NOT_COVERED)
                .map(PackRequest.LeftOut::file)
                .toList();
        if (handedIn.isEmpty() && !uncovered.isEmpty()) {
            return "Each file for " + answer().action()
                    + " may show other persons than the buyer: look at them, and ask for the pack with covered="
                    + uncovered.stream().map(file -> file.id().toString()).collect(Collectors.joining(","))
                    + " once no others are to be seen in them.";
        }
        if (handedIn.isEmpty()) {
            return "No file was uploaded that goes with " + answer().action()
                    + ": send one to POST /v1/cases/{caseRef}/evidence" + wanted() + ".";
        }
        return draft(Language.EN).isPresent()
                ? null
                : "The rules have no message to the platform for " + answer().action() + ": add one to rules/messages.";
    }

    private ChecklistAnswer answer() {
        return checklist.answers().get(0);
    }

    private String wanted() {
        return checklist.items().isEmpty()
                ? ", of a kind that the decision names"
                : checklist.items().stream()
                        .map(item -> item.evidence().name())
                        .collect(Collectors.joining(" or ", ", of the kind ", ""));
    }

    /** Only if nothing is {@link #lacking}. */
    PackRequest request(String language) {
        Language asked = Optional.ofNullable(Language.of(language)).orElse(Language.EN);
        PackRequest.Text english = text(Language.EN);
        PackRequest.Text other = text(asked);
        boolean translated = other.draft().language() != Language.EN;
        boolean printed = EvidencePack.prints(other.draft().language());
        return new PackRequest(
                inputs.decision().caseRef(),
                inputs.decision().id(),
                inputs.revision(),
                inputs.sheet().platform(),
                printed ? other : english,
                translated && !printed ? other : null,
                handedIn,
                checklist.texts().stream()
                        .map(text -> new PackRequest.Field(text.field(), text.text(), text.letter(), text.says()))
                        .toList(),
                leftOut(),
                missing(),
                elsewhere(),
                limits());
    }

    private PackRequest.Text text(Language language) {
        MessageDraft draft = draft(language).orElseThrow();
        return new PackRequest.Text(draft, inputs.rulebook().messages().evidence(draft.language()));
    }

    /** Made of a sheet that has only the evidence that is handed in, so that the letter speaks of no other. */
    private Optional<MessageDraft> draft(Language language) {
        FactSheet sheet = inputs.sheet()
                .withEvidence(handedIn.stream()
                        .map(PackFile::file)
                        .map(file -> new Evidence(file.kind(), file.id().toString(), file.addedAt()))
                        .toList());
        return inputs.rulebook().drafts(sheet, decision, language.tag()).stream()
                .filter(draft -> draft.rank() == answer().rank() && draft.audience() == Audience.PLATFORM)
                .findFirst();
    }

    private List<PackRequest.LeftOut> leftOut() {
        Set<EvidenceFile> within = handedIn.stream().map(PackFile::file).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> !within.contains(file))
                .map(file -> new PackRequest.LeftOut(file, why(file)))
                .toList();
    }

    private PackRequest.Why why(EvidenceFile file) {
        boolean wanted = checklist.items().stream().anyMatch(item -> item.evidence() == file.kind());
        if (wanted && isUncovered(file)) {
            return PackRequest.Why.NOT_COVERED;
        }
        return checklist.untrue().contains(file.kind()) ? PackRequest.Why.UNTRUE : PackRequest.Why.NOT_WANTED;
    }

    /** Of a group one piece is enough. */
    private List<PackRequest.Missing> missing() {
        Set<EvidenceKind> there =
                handedIn.stream().map(file -> file.file().kind()).collect(Collectors.toSet());
        Set<String> groups = checklist.items().stream()
                .filter(item -> item.group() != null && there.contains(item.evidence()))
                .map(ChecklistItem::group)
                .collect(Collectors.toSet());
        return checklist.items().stream()
                .filter(item -> !there.contains(item.evidence()))
                .filter(item -> item.group() == null || !groups.contains(item.group()))
                .map(item ->
                        new PackRequest.Missing(item.evidence(), item.level().name(), item.word()))
                .toList();
    }

    /** Evidence that was uploaded has the id of its file for a reference. */
    private List<Evidence> elsewhere() {
        Set<String> here = files.stream().map(file -> file.id().toString()).collect(Collectors.toSet());
        List<Evidence> elsewhere = new ArrayList<>(inputs.sheet().evidence());
        elsewhere.removeIf(piece -> piece.ref() != null && here.contains(piece.ref()));
        return elsewhere;
    }

    private PackLimits limits() {
        EvidenceLimits limits = checklist.limits();
        return limits == null
                ? new PackLimits(List.of(), null, null, null, null, null, null, checklist.once())
                : new PackLimits(
                        limits.types().stream().map(FileType::valueOf).toList(),
                        limits.files(),
                        limits.fileBytes(),
                        limits.totalBytes(),
                        limits.pages(),
                        limits.characters(),
                        limits.totalCharacters(),
                        checklist.once());
    }
}
