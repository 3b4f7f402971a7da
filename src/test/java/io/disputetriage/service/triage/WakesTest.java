package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.disputetriage.CompiledOnce;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Stage;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.NewDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a case waits for: as long as it sleeps, deciding it again would say the same. */
class WakesTest {
    private static final Rulebook SHIPPED = CompiledOnce.shipped();
    private static final int LOOKS = 8;

    @Property
    void until_a_case_is_looked_at_again_its_decision_says_the_same(
            @ForAll("sheets") FactSheet sheet, @ForAll Random random) {
        Assume.that(sheet.stage() != Stage.CLOSED);
        FactSheet now = sheet;
        for (int wakes = 0; wakes < 4; wakes++) {
            Instant asOf = now.asOf();
            Decision decision = SHIPPED.decide(now);
            Instant wake = wake(now, decision);
            assertThat(wake).isAfter(asOf);
            String said = DecisionWriter.canonical(decision);
            long asleep = Duration.between(asOf, wake).toMillis();
            for (int i = 0; i < LOOKS; i++) {
                // Just before the wake, and anywhere before it, most of them soon or late.
                long later = i == 0 ? asleep - 2 : (long) (asleep * Math.pow(random.nextDouble(), 1 + i % 3));
                Instant at = asOf.plusMillis(Math.max(later, 0));
                if (!ReviewCase.saysTheSame(said, SHIPPED.decide(sheet.at(at)))) {
                    fail("Of %s, sleeps until %s, but turns at %s".formatted(asOf, wake, turn(sheet, said, asOf, at)));
                }
            }
            // The clock of a service knows no nanoseconds.
            now = sheet.at(wake.plusNanos(999).truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** When it does, between an instant at which it hasn't and one at which it has; and what it says then. */
    private static String turn(FactSheet sheet, String said, Instant before, Instant after) {
        Instant first = before;
        Instant last = after;
        while (Duration.between(first, last).toMillis() > 1) {
            Instant middle = first.plus(Duration.between(first, last).dividedBy(2));
            if (ReviewCase.saysTheSame(said, SHIPPED.decide(sheet.at(middle)))) {
                first = middle;
            } else {
                last = middle;
            }
        }
        return last + ":\n" + DecisionWriter.canonical(SHIPPED.decide(sheet.at(first))) + "\n"
                + DecisionWriter.canonical(SHIPPED.decide(sheet.at(last)));
    }

    private static Instant wake(FactSheet sheet, Decision decision) {
        Instant turnsAt = SHIPPED.turnsAfter(sheet.asOf(), sheet, decision);
        NewDecision made = new NewDecision(new UUID(0, 1), "shop", "tester", sheet.asOf(), sheet, decision, turnsAt);
        return CaseFile.opened(new UUID(0, 2), made).wakeAt();
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }
}
