package io.disputetriage.authoring.mutation;

/** The kinds of small changes. */
public enum MutationOperator {
    /** A comparison turned into its opposite; an unknown fact still doesn't match. */
    NEGATED("negated"),
    /** A limit that belongs to the range, or no longer does. */
    BOUNDARY("boundary"),
    /** Another word of the same type. */
    WORD("another word"),
    /** A number one step up or down, at its last digit. */
    NUMBER("another number"),
    /** {@code true} for {@code false}. */
    FLAG("another flag"),
    /** {@code &&} for {@code ||} and the other way round. */
    JOINT("another joint"),
    DROPPED_CONSTRAINT("dropped constraint"),
    /** One alternative or one part of a constraint, or one word of a list. */
    DROPPED_PART("dropped part"),
    /** A parameter of what is proposed, or one of several values of it. */
    DROPPED_PARAMETER("dropped parameter"),
    DELETED_RULE("deleted rule");

    private final String words;

    MutationOperator(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
