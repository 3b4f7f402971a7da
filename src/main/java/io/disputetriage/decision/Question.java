package io.disputetriage.decision;

import java.util.List;

/**
 * A fact worth finding out.
 *
 * @param fact its path in the fact sheet, such as {@code shipment.signedBy}
 * @param ask the question, for people
 * @param wouldDecide the playbook rows that the answer would settle
 */
public record Question(String fact, String ask, List<String> wouldDecide) {
    public Question {
        wouldDecide = List.copyOf(wouldDecide);
    }

    /** Starts a question about a fact; {@code ask} and {@code wouldDecide} follow. */
    public static Draft about(String fact) {
        return new Draft(fact, null);
    }

    /** Waits for its wording and the rows that it would settle. */
    public record Draft(String fact, String ask) {

        /** Words the question. */
        public Draft ask(String sentence) {
            return new Draft(fact, sentence);
        }

        /** Names the playbook rows that the answer settles. */
        public Question wouldDecide(String... rows) {
            return new Question(fact, ask, List.of(rows));
        }
    }
}
