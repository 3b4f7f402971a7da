package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.IntakeWriter;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a scenario puts before the rules. */
sealed interface Given {

    /**
     * A sound fact sheet.
     *
     * @param read what it was read of, if that was payloads; null: it was stated
     */
    record Facts(FactSheet sheet, IntakeResult.Read read) implements Given {
        public Facts {
            Objects.requireNonNull(sheet);
        }

        Facts(FactSheet sheet) {
            this(sheet, null);
        }

        /** All that an expectation may look at: the decision, and what was read of payloads. */
        ObjectNode answer(Decision decision) {
            ObjectNode answer = DecisionWriter.tree(decision);
            if (read != null) {
                ObjectNode intake = IntakeWriter.tree(read);
                answer.set("facts", intake.get("facts"));
                answer.set("payloadWarnings", intake.get("warnings"));
                if (read.outcome() != null) {
                    answer.put("outcome", read.outcome());
                }
            }
            return answer;
        }
    }

    /** Payloads, and the seller's own facts beside them, from which the tables of some rules make a fact sheet. */
    record Payloads(ObjectNode facts, List<Payload> payloads, Instant asOf) implements Given {
        public Payloads {
            payloads = List.copyOf(payloads);
        }

        Given read(Policy policy) {
            IntakeResult result = Intake.read(facts, payloads, policy, asOf);
            return result instanceof IntakeResult.Read read
                    ? new Facts(read.sheet(), read)
                    : new Refused(((IntakeResult.Faulty) result)
                            .faults().stream().map(InputFault::named).toList());
        }
    }

    /**
     * A fact sheet that the service would refuse, as its scenario expects.
     *
     * @param why one sentence for each fault; never empty
     */
    record Refused(List<String> why) implements Given {
        public Refused {
            why = List.copyOf(why);
        }
    }

    /** Not read, because the scenario is still to be written. */
    record Unread() implements Given {}
}
