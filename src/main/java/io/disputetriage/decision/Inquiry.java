package io.disputetriage.decision;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What to find out about a case, besides what the guards ask.
 *
 * @param questions in their order
 * @param nearest of rules that propose nothing here the nearest, and what each lacks; asked for only where no playbook fits
 * @param wording from the path of a fact to the question that people read; never null, nor is its answer
 */
public record Inquiry(List<Question> questions, Supplier<List<Reason>> nearest, UnaryOperator<String> wording) {
    /** For who looks at actions only: what guards ask is worded by the path of the fact. */
    public static final Inquiry NOTHING = new Inquiry(List.of(), List::of, path -> path);

    public Inquiry {
        questions = List.copyOf(questions);
    }
}
