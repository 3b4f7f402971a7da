package io.disputetriage.service.triage;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.mail.MailContent;
import io.disputetriage.service.mail.MailDraft;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.mail.OutgoingMail;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person says that an e-mail may go out as it stands. From then on it is sent, at most once. */
@Singleton
public class ApproveMail {
    private final PrepareMail prepare;
    private final CaseStore cases;
    private final MailStore mails;
    private final DecideCase decide;

    ApproveMail(PrepareMail prepare, CaseStore cases, MailStore mails, DecideCase decide) {
        this.prepare = prepare;
        this.cases = cases;
        this.mails = mails;
        this.decide = decide;
    }

    /** What came of an approval. */
    public sealed interface Approval {
        /** It will be sent. */
        record Approved(OutgoingMail mail) implements Approval {}

        /** It can't be sent, as it is now. */
        record Refused(String why) implements Approval {}

        /** What was approved is not what the draft says now. */
        record OtherDraft(String hash) implements Approval {}

        /** There is no draft. */
        record NoDraft(PreparedMail why) implements Approval {}
    }

    /**
     * Approves the draft for an action of the latest decision of a case. Throws {@link io.disputetriage.service.cases.StoreUnavailable} if
     * the store is away, and nothing is approved then.
     *
     * @param hash of the draft that the person has read
     */
    public Approval approve(Actor actor, DecisionInputs.Whole inputs, int rank, String language, String hash) {
        PreparedMail prepared = prepare.of(actor.account(), inputs, rank, language);
        if (!(prepared instanceof PreparedMail.Ready ready)) {
            return new Approval.NoDraft(prepared);
        }
        if (!ready.hash().equals(hash)) {
            return new Approval.OtherDraft(ready.hash());
        }
        StoredDecision decision = inputs.decision();
        String refusal = refusal(ready, decision, rank, actor.account());
        if (refusal != null) {
            return new Approval.Refused(refusal);
        }
        UUID id = decide.newId();
        Instant now = decide.now();
        MailDraft mail = ready.mail();
        String domain = mail.from().substring(mail.from().lastIndexOf('@') + 1);
        OutgoingMail approved = new OutgoingMail(
                id,
                actor,
                decision.caseRef(),
                decision.id(),
                rank,
                MailState.APPROVED,
                ready.hash(),
                mail.to(),
                "<" + id + "@" + domain + ">",
                now,
                null,
                null,
                null);
        MailContent content = new MailContent(
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.body(),
                mail.attachments().stream().map(EvidenceFile::id).toList());
        return mails.approve(approved, content)
                ? new Approval.Approved(approved)
                : new Approval.Refused("An e-mail for this action was approved before; see /v1/mails.");
    }

    /** Null if nothing is in the way. */
    private String refusal(PreparedMail.Ready ready, StoredDecision decision, int rank, String account) {
        MailDraft mail = ready.mail();
        if (ready.draft().audience() != Audience.COMPLAINT_DEPARTMENT) {
            return "Only complaints to a platform are sent; send this one by the platform's own means.";
        }
        if (mail.from() == null) {
            return "No sender is configured: set TRIAGE_MAIL_FROM and QUARKUS_MAILER_HOST.";
        }
        if (mail.to() == null) {
            return "Nobody has said that " + ready.unconfirmed() + " is right: PUT /v1/mail-addresses/"
                    + ready.unconfirmed() + ".";
        }
        if (mail.attachments().isEmpty() || !ready.notUploaded().isEmpty()) {
            return "The message calls attached what is not uploaded: " + ready.notUploaded()
                    + ". POST the files to /v1/cases/{caseRef}/evidence.";
        }
        if (mail.bytes() > MailDraft.MOST_BYTES) {
            return "The attachments have " + mail.bytes() + " bytes; mail servers take " + MailDraft.MOST_BYTES + ".";
        }
        Optional<KnownCase> known = cases.latest(account, decision.caseRef());
        if (known.isEmpty() || !known.get().file().open()) {
            return "The case is closed; reopen it first.";
        }
        if (!known.get().latest().id().equals(decision.id())) {
            return "The case was decided anew; look at the decision "
                    + known.get().latest().id() + ".";
        }
        return cases.isReported(known.get().file(), decision.id(), rank) ? "This action was reported as done." : null;
    }
}
