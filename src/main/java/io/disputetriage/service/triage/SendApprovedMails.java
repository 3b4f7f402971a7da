package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.mail.MailContent;
import io.disputetriage.service.mail.MailDraft;
import io.disputetriage.service.mail.MailFile;
import io.disputetriage.service.mail.MailResult;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.mail.OutgoingMail;
import io.disputetriage.service.mail.SendMail;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.NoActiveRules;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Once a second, sends what was approved. That a mail is being sent is kept before the mail server hears of it, so that after a crash
 * nobody sends it again: it stands as unclear until a person has looked.
 */
@Singleton
@Startup
class SendApprovedMails {
    private static final Logger LOG = Logger.getLogger(SendApprovedMails.class);
    private static final int AT_ONCE = 20;

    /** Whoever sends a mail has it for so many times as long as a mail server is waited for; then he has surely ended. */
    private static final int TIMES = 5;

    private final MailStore mails;
    private final EvidenceStore evidence;
    private final SendMail send;
    private final ChangeCase change;
    private final ActiveRules rules;
    private final Clock clock;
    private final Duration mine;

    SendApprovedMails(
            MailStore mails,
            EvidenceStore evidence,
            SendMail send,
            ChangeCase change,
            ActiveRules rules,
            Clock clock,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout) {
        this.mails = mails;
        this.evidence = evidence;
        this.send = send;
        this.change = change;
        this.rules = rules;
        this.clock = clock;
        mine = timeout.multipliedBy(TIMES);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            Instant now = clock.instant();
            mails.giveUp(now.minus(mine), now, "Whoever was sending it has ended; look for its Message-ID")
                    .forEach(SendApprovedMails::warn);
            mails.unreported(AT_ONCE).forEach(this::report);
            Optional<OutgoingMail> next = mails.take(now);
            while (next.isPresent()) {
                if (next.get().state() == MailState.SENDING) {
                    send(next.get());
                }
                next = mails.take(clock.instant());
            }
        } catch (StoreUnavailable e) {
            LOG.debug("No mails are sent for now: the database is away");
        } catch (NoActiveRules e) {
            LOG.debug("The cases that are to be told of their mails wait for rules");
        }
    }

    private void send(OutgoingMail mail) {
        MailResult result = tried(mail);
        if (result.state() == MailState.UNCLEAR) {
            warn(mail);
        }
        mails.settle(mail.id(), MailState.SENDING, result.state(), clock.instant(), result.detail());
        mails.unreported(AT_ONCE).forEach(this::report);
    }

    private MailResult tried(OutgoingMail mail) {
        String account = mail.actor().account();
        Optional<MailContent> content = mails.content(mail.id());
        if (content.isEmpty()) {
            return MailResult.notSent("Its content was erased");
        }
        MailContent said = content.get();
        Map<UUID, EvidenceFile> kept = evidence.files(account, mail.caseRef()).stream()
                .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
        List<EvidenceFile> attached = said.attachments().stream()
                .filter(kept::containsKey)
                .map(kept::get)
                .toList();
        MailDraft draft = new MailDraft(said.sender(), said.recipient(), said.subject(), said.body(), attached);
        // Read once: what is sent is what was compared.
        Map<UUID, byte[]> contents = new HashMap<>();
        attached.forEach(file ->
                contents.put(file.id(), evidence.content(account, file.id()).orElse(new byte[0])));
        Function<EvidenceFile, byte[]> bytes = file -> contents.get(file.id());
        return DigestUtils.sha256Hex(MailFile.of(draft, bytes)).equals(mail.hash())
                ? send.send(draft, mail.messageId(), bytes)
                : MailResult.notSent("An attachment was deleted after it was approved");
    }

    /** What can't be told to the case, as it is closed or somebody has told it, is let be. */
    private void report(OutgoingMail mail) {
        // The clock of whoever sent it may be ahead of this one, and nothing is done in the future.
        Instant now = clock.instant();
        Instant at = mail.endedAt().isAfter(now) ? now : mail.endedAt();
        try {
            Changed told = change.taken(
                    new CaseRequest(mail.actor(), mail.caseRef(), List.of(), null),
                    mail.rank(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("decisionId", mail.decision().toString())
                            .put("at", at.toString()),
                    rules.now());
            if (told instanceof Changed.Faulty) {
                LOG.errorf("The case %s doesn't take it that the mail %s was sent", mail.caseRef(), mail.id());
            }
        } catch (StoreUnavailable | NoActiveRules e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The case %s could not be told that the mail %s was sent", mail.caseRef(), mail.id());
        }
        mails.reported(mail.id());
    }

    private static void warn(OutgoingMail mail) {
        LOG.warnf("Nobody knows whether the mail %s of the case %s was sent; see /v1/mails", mail.id(), mail.caseRef());
    }
}
