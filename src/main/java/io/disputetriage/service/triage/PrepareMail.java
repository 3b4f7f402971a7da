package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.mail.AddressStore;
import io.disputetriage.service.mail.MailConfig;
import io.disputetriage.service.mail.MailDraft;
import io.disputetriage.service.mail.MailFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes an e-mail of the draft for an action, with the evidence that it calls attached. Nothing of it is kept. */
@Singleton
public class PrepareMail {
    private final EvidenceStore evidence;
    private final AddressStore addresses;
    private final MailConfig config;

    PrepareMail(EvidenceStore evidence, AddressStore addresses, MailConfig config) {
        this.evidence = evidence;
        this.addresses = addresses;
        this.config = config;
    }

    /** {@code language} as {@link DraftMessages} has it. */
    public PreparedMail of(String account, DecisionInputs.Whole inputs, int rank, String language) {
        Optional<Decision> decision = inputs.again();
        if (decision.isEmpty()) {
            return new PreparedMail.DecidedOtherwise();
        }
        if (rank > decision.get().actions().size()) {
            return new PreparedMail.NoDraft("The decision has no action of rank " + rank + ".");
        }
        Decision.Step step = decision.get().actions().get(rank - 1);
        return inputs.rulebook().drafts(inputs.sheet(), decision.get(), language).stream()
                .filter(draft -> draft.rank() == rank)
                .findFirst()
                .map(draft -> ready(account, inputs, step, draft))
                .orElseGet(() -> new PreparedMail.NoDraft(step.action() + ", rank " + rank + ", writes to nobody."));
    }

    private PreparedMail ready(String account, DecisionInputs.Whole inputs, Decision.Step step, MessageDraft draft) {
        List<EvidenceKind> named = step.kinds(Param.ATTACH);
        List<EvidenceFile> kept = named.isEmpty()
                ? List.of()
                : evidence.files(account, inputs.decision().caseRef());
        List<EvidenceFile> files = named.stream()
                .flatMap(kind -> kept.stream().filter(file -> file.kind() == kind))
                .toList();
        String address = draft.audience() == Audience.COMPLAINT_DEPARTMENT
                ? (String) step.params().get(Param.TO)
                : null;
        boolean verified = address != null && inputs.rulebook().isVerified(address, inputs.sheet());
        boolean confirmed = address != null && !verified && addresses.isConfirmed(account, address);
        boolean right = verified || confirmed;
        MailDraft mail =
                new MailDraft(config.from().orElse(null), right ? address : null, draft.subject(), draft.body(), files);
        byte[] file = MailFile.of(mail, content(account));
        return new PreparedMail.Ready(
                draft,
                mail,
                right ? null : address,
                confirmed,
                named.stream()
                        .filter(kind -> files.stream().noneMatch(each -> each.kind() == kind))
                        .toList(),
                file,
                DigestUtils.sha256Hex(file));
    }

    /** Of files of the account; one that was deleted since is empty, so the hash is another one. */
    private Function<EvidenceFile, byte[]> content(String account) {
        return file -> evidence.content(account, file.id()).orElse(new byte[0]);
    }
}
