package io.disputetriage.rules.questions;

import java.util.List;

/**
 * An unknown fact that could change a decision.
 *
 * @param fact its path in the fact sheet
 * @param weight how it could change it
 * @param rows of the rules that hang on it, sorted
 */
public record OpenFact(String fact, Weight weight, List<String> rows) {
    public OpenFact {
        rows = List.copyOf(rows);
    }

    /** How a fact could change a decision; the heaviest first. */
    public enum Weight {
        /** By itself it could add an action or take one away. */
        ACTION,
        /** It would fill in a parameter of an action that stands. */
        PARAMETER,
        /** It could take an action away that stands, if other unknown facts are found out too. */
        SHAKEN,
        /** It could add an action, if other unknown facts are found out too. */
        TOGETHER,
        /** By itself it could add or take away advice, an impact or a warning, and no action. */
        NOTE
    }
}
