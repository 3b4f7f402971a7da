package io.disputetriage.decision;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What to find out about a case, besides what the guards ask.
 *
 * @param questions in their order
 * @param wording from the path of a fact to the question that people read; never null, nor is its answer
 */
public record Inquiry(List<Question> questions, UnaryOperator<String> wording) {
    public Inquiry {
        questions = List.copyOf(questions);
    }
}
