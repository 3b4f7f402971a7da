package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.pack.EvidencePack;
import io.disputetriage.service.pack.PackFile;
import io.disputetriage.service.pack.PackLimits;
import io.disputetriage.service.pack.PackRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of the files of a case those that a decision hands in, with the letter about them. */
final class PackContents {
    private static final Set<Action> ANSWERS =
            EnumSet.of(Action.SUBMIT_EVIDENCE, Action.CONTEST, Action.APPEAL_PLATFORM);

    private final DecisionInputs.Whole inputs;
    private final Decision decision;
    private final Decision.Step answer;
    private final List<EvidenceFile> files;
    private final List<EvidenceFile> handedIn;

    PackContents(DecisionInputs.Whole inputs, Decision decision, List<EvidenceFile> files) {
        this.inputs = inputs;
        this.decision = decision;
        this.files = files;
        answer = decision.actions().stream()
                .filter(step -> ANSWERS.contains(step.action()))
                .findFirst()
                .orElse(null);
        Set<EvidenceKind> wanted = wanted();
        handedIn = files.stream()
                .filter(file -> wanted.contains(file.kind()))
                .sorted(Comparator.comparing(EvidenceFile::kind))
                .toList();
    }

    private Set<EvidenceKind> wanted() {
        Set<EvidenceKind> wanted = EnumSet.noneOf(EvidenceKind.class);
        if (answer != null) {
            wanted.addAll(answer.requires());
            if (answer.params().get(Param.KINDS) instanceof List<?> kinds) {
                kinds.forEach(kind -> wanted.add((EvidenceKind) kind));
            }
        }
        return wanted;
    }

    /** Why there is no pack, and what to do about it; null: there is one. */
    String lacking() {
        if (answer == null) {
            return "The latest decision hands in nothing to the platform: "
                    + words(ANSWERS.stream().map(Action::name).toList())
                    + " isn't among its actions. If something has changed since, triage the case once more.";
        }
        if (draft(Language.EN).isEmpty()) {
            return "The rules have no message for " + answer.action() + ": add one to rules/messages.";
        }
        if (handedIn.isEmpty()) {
            return "There is no file for " + answer.action()
                    + ": upload one with POST /v1/cases/{caseRef}/evidence, of the kind "
                    + words(wanted().stream().map(EvidenceKind::name).toList()) + ".";
        }
        return null;
    }

    private static String words(List<String> words) {
        return String.join(" or ", words);
    }

    /** Only if nothing is {@link #lacking}. */
    PackRequest request(String language) {
        Language asked = Optional.ofNullable(Language.of(language)).orElse(Language.EN);
        PackRequest.Text english = text(Language.EN);
        PackRequest.Text other = text(asked);
        boolean translated = other.draft().language() != Language.EN;
        boolean printed = translated && EvidencePack.prints(other.draft().language());
        return new PackRequest(
                inputs.decision().caseRef(),
                inputs.decision().id(),
                inputs.revision(),
                inputs.sheet().platform(),
                printed ? other : english,
                translated && !printed ? other : null,
                handedIn.stream().map(file -> new PackFile(file, null, null)).toList(),
                leftOut(),
                missing(),
                elsewhere(),
                new PackLimits(List.of(), null, null, null, null, null));
    }

    private PackRequest.Text text(Language language) {
        MessageDraft draft = draft(language).orElseThrow();
        return new PackRequest.Text(draft, inputs.rulebook().messages().evidence(draft.language()));
    }

    /** Made of a sheet that has only the evidence that is handed in, so that the letter speaks of no other. */
    private Optional<MessageDraft> draft(Language language) {
        Set<EvidenceKind> kinds = handedIn.stream().map(EvidenceFile::kind).collect(Collectors.toSet());
        FactSheet sheet = inputs.sheet()
                .withEvidence(inputs.sheet().evidence().stream()
                        .filter(piece -> kinds.contains(piece.kind()))
                        .toList());
        return inputs.rulebook().drafts(sheet, decision, language.tag()).stream()
                .filter(draft -> draft.rank() == answer.rank() && draft.audience() == Audience.PLATFORM)
                .findFirst();
    }

    private List<PackRequest.LeftOut> leftOut() {
        return files.stream()
                .filter(file -> !handedIn.contains(file))
                .map(file -> new PackRequest.LeftOut(file, false))
                .toList();
    }

    private List<PackRequest.Missing> missing() {
        Set<EvidenceKind> missing = wanted();
        handedIn.forEach(file -> missing.remove(file.kind()));
        return missing.stream()
                .map(kind -> new PackRequest.Missing(kind, "REQUIRED", null))
                .toList();
    }

    /** Uploaded evidence has the id of its file for a reference. */
    private List<Evidence> elsewhere() {
        Set<String> here = files.stream().map(file -> file.id().toString()).collect(Collectors.toSet());
        List<Evidence> elsewhere = new ArrayList<>(inputs.sheet().evidence());
        elsewhere.removeIf(piece -> piece.ref() != null && here.contains(piece.ref()));
        return elsewhere;
    }
}
