package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What to find out about a case, besides what the guards ask.
 *
 * @param questions in their order
 * @param nearest of rules that could propose such actions and don't here the nearest, and what each lacks; asked for only where a person
 *     has to look
 * @param papers that would bring such actions about, each by itself, if they were on record; asked for only where a person has to look
 * @param wording from the path of a fact to the question that people read; never null, nor is its answer
 */
public record Inquiry(
        List<Question> questions,
        Function<Predicate<Action>, List<Reason>> nearest,
        Function<Predicate<Action>, List<MissingPapers>> papers,
        UnaryOperator<String> wording) {
    /** For who looks at actions only: what guards ask is worded by the path of the fact. */
    public static final Inquiry NOTHING = new Inquiry(List.of(), path -> path);

    /** Without anything about rules that are silent. */
    public Inquiry(List<Question> questions, UnaryOperator<String> wording) {
        this(questions, such -> List.of(), such -> List.of(), wording);
    }

    public Inquiry {
        questions = List.copyOf(questions);
    }

    /**
     * What a rule lacks that is silent for want of evidence alone.
     *
     * @param kinds one of which, or all, it needs
     * @param rows of the rule
     */
    public record MissingPapers(Set<EvidenceKind> kinds, List<String> rows) {
        public MissingPapers {
            kinds = Set.copyOf(kinds);
            rows = List.copyOf(rows);
        }
    }
}
