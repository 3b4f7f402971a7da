package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What to find out about a case, besides what the guards ask.
 *
 * @param questions in their order
 * @param nearest of rules that could propose such actions and don't here the nearest, and what each lacks; asked for only where a person
 *     has to look
 * @param wording from the path of a fact to the question that people read; never null, nor is its answer
 */
public record Inquiry(
        List<Question> questions, Function<Predicate<Action>, List<Reason>> nearest, UnaryOperator<String> wording) {
    /** For who looks at actions only: what guards ask is worded by the path of the fact. */
    public static final Inquiry NOTHING = new Inquiry(List.of(), such -> List.of(), path -> path);

    public Inquiry {
        questions = List.copyOf(questions);
    }
}
