package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.AgreedWait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What follows of whose turn it is, and until when. */
final class DeadlineFacts {
    static final List<DerivedFact> ALL = List.of(
            new DerivedFact("responseDue", of -> of.responseDue, DeadlineFacts::responseDue),
            new DerivedFact("hoursLeft", DeadlineFacts::hoursLeft, DeadlineFacts::responseDue),
            new DerivedFact(
                    "platformInvolved",
                    of -> of.stage() == null ? null : of.stage().platformInvolved()),
            new DerivedFact("cardDispute", Derivation::cardDispute),
            new DerivedFact("platformAppeal", Derivation::platformAppeal),
            new DerivedFact(
                    "laterRound", of -> of.stage() == null ? null : of.stage().laterRound()),
            new DerivedFact("submittedAlready", DeadlineFacts::submittedAlready, Origin.SETTLED),
            new DerivedFact("answerExpected", DeadlineFacts::answerExpected, DeadlineFacts::platformWaits),
            new DerivedFact("firstResponseDue", DeadlineFacts::firstResponseDue, Origin.SETTLED),
            new DerivedFact("platformWaits", Derivation::platformWaits, DeadlineFacts::platformWaits),
            new DerivedFact("otherSidesTurn", of -> of.sheet.turn() == Turn.BUYER || of.sheet.turn() == Turn.PLATFORM),
            new DerivedFact("closed", of -> of.stage() == Stage.CLOSED),
            new DerivedFact("agreedWait", DeadlineFacts::agreedWait),
            new DerivedFact(
                    "waitUntil", of -> of.asOf.plusSeconds(of.policy.settings.waitExtensionDays(of.asOf) * 86_400L)),
            new DerivedFact("protectionEndsAt", of -> of.protectionEndsAt, DeadlineFacts::protection),
            new DerivedFact(
                    "protectionRunning",
                    of -> of.protectionEndsAt == null ? null : !of.asOf.isAfter(of.protectionEndsAt),
                    DeadlineFacts::protection),
            new DerivedFact("nextKnownDate", Derivation::nextKnownDate, DeadlineFacts::responseDue));

    private static final FactSet RESPONSE_DUE = FactSet.known("responseDue");
    private static final FactSet PLATFORM = FactSet.known("platform");
    private static final FactSet STAGE = FactSet.known("stage");
    private static final FactSet TURN = FactSet.known("turn");
    private static final FactSet REPORTED_AT = FactSet.known("report.reportedAt");

    private DeadlineFacts() {}

    private static Need responseDue(Case facts, Object value, Predicate<Object> wants) {
        return Need.allOf(when(value == null, missing(facts.derived().responseDue(), RESPONSE_DUE)));
    }

    /** Rounded down, so that 59 minutes are no hour, and a minute past due is one hour less than none. */
    private static Integer hoursLeft(Derivation of) {
        return of.responseDue == null
                ? null
                : (Integer) (int)
                        Math.floorDiv(Duration.between(of.asOf, of.responseDue).getSeconds(), 3_600L);
    }

    /** A platform waits for the seller, or an issuer that warned named a day. */
    private static boolean answerExpected(Derivation of) {
        boolean warned = of.stage() == Stage.WARNING && of.sheet.responseDue() != null;
        return of.platformWaits() || warned && of.sheet.turn() == Turn.SELLER && !of.platform.isOwnShop();
    }

    /** What was handed in at an earlier stage this one has not seen. */
    private static boolean submittedAlready(Derivation of) {
        Instant submitted = of.sheet.history().evidenceSubmittedAt();
        return submitted != null && (of.sheet.openedAt() == null || !submitted.isBefore(of.sheet.openedAt()));
    }

    static Instant firstResponseDue(Derivation of) {
        Integer days = of.platform.firstResponseDays();
        boolean wanted = of.stage() == Stage.INQUIRY && of.sheet.history().firstMessageAt() == null;
        return !wanted || days == null || of.sheet.openedAt() == null
                ? null
                : of.sheet.openedAt().plusSeconds(days * 86_400L);
    }

    private static Need platformWaits(Case facts, Object value, Predicate<Object> wants) {
        if (Boolean.TRUE.equals(value)) {
            return Need.allOf(missing(facts.platform(), PLATFORM));
        }
        boolean never = facts.turn() != null && facts.turn() != Turn.SELLER
                || Boolean.FALSE.equals(facts.derived().platformInvolved())
                || Boolean.TRUE.equals(facts.policy().ownShop());
        return never ? Need.NONE : Need.allOf(missing(facts.turn(), TURN).or(missing(facts.stage(), STAGE)));
    }

    private static AgreedWait agreedWait(Derivation of) {
        Instant until = of.sheet.history().waitAskedUntil();
        if (until == null) {
            return AgreedWait.NONE;
        }
        return of.asOf.isBefore(until) ? AgreedWait.RUNNING : AgreedWait.ENDED;
    }

    /** A bare day ends in the platform's zone. */
    private static Need protection(Case facts, Object value, Predicate<Object> wants) {
        Moment reported = facts.report().reportedAt();
        if (reported == null) {
            return Need.eitherOf(REPORTED_AT);
        }
        boolean zoned = reported instanceof Moment.At || ((Moment.Day) reported).zone() != null;
        return zoned ? Need.NONE : Need.allOf(missing(facts.platform(), PLATFORM));
    }
}
