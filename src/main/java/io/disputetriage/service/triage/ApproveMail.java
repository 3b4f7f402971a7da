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
     * @param again whether he wants it sent though one was sent to the same address for an earlier decision
     */
    public Approval approve(
            Actor actor, DecisionInputs.Whole inputs, int rank, String language, String hash, boolean again) {
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
                ready.confirmed(),
                mail.subject(),
                mail.body(),
                mail.attachments().stream().map(EvidenceFile::id).toList());
        Optional<OutgoingMail> other = mails.approve(approved, content, again);
        return other.isEmpty()
                ? new Approval.Approved(approved)
                : new Approval.Refused(inTheWay(other.get(), decision, rank));
    }

    private static String inTheWay(OutgoingMail other, StoredDecision decision, int rank) {
        String which = "The e-mail " + other.id();
        boolean same = other.decision().equals(decision.id()) && other.rank() == rank;
        return switch (other.state()) {
            case UNCLEAR ->
                which
                        + " was approved before, and nobody knows whether it was sent: look for its Message-ID, and say so"
                        + " by POST /v1/mails/" + other.id() + "/outcome.";
            case SENT ->
                same
                        ? which + " was sent for this action."
                        : which + " was sent to this address for an earlier decision of the case; approve with"
                                + " \"again\": true to send another one.";
            default -> which + " was approved before; see GET /v1/mails/" + other.id() + ".";
        };
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
