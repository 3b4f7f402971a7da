package io.disputetriage.decision;

import java.util.List;

/**
 * A fact worth finding out.
 *
 * @param fact its path in the fact sheet, such as {@code shipment.signedBy}
 * @param ask the question, for people
 * @param wouldDecide the playbook rows that the answer would settle, sorted
 */
public record Question(String fact, String ask, List<String> wouldDecide) {
    public Question {
        wouldDecide = List.copyOf(wouldDecide);
    }
}
