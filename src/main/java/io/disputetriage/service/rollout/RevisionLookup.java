package io.disputetriage.service.rollout;

import java.util.List;

/** What the beginning of a revision stands for. */
public sealed interface RevisionLookup {
    /** One ruleset that is kept. */
    record One(String revision) implements RevisionLookup {}

    /** No ruleset, or not one alone. */
    sealed interface Not extends RevisionLookup {}

    /** It can't be the beginning of a revision, or too little of it. */
    record Malformed() implements Not {}

    /** No ruleset that is kept begins so. */
    record Unknown() implements Not {}

    /**
     * Several do.
     *
     * @param some two of them
     */
    record Ambiguous(List<String> some) implements Not {
        public Ambiguous {
            some = List.copyOf(some);
        }
    }

    /** Looks it up; at least twelve characters, so that nobody gets another ruleset by a slip. */
    static RevisionLookup of(RulesetStore store, String name) {
        if (!name.matches("[0-9a-f]{12,64}")) {
            return new Malformed();
        }
        List<String> found = store.startingWith(name, 2);
        return switch (found.size()) {
            case 0 -> new Unknown();
            case 1 -> new One(found.get(0));
            default -> new Ambiguous(found);
        };
    }

    /** A name as it may be shown, whatever is in it. */
    static String plain(String name) {
        String shown = name.length() > 70 ? name.substring(0, 70) + "…" : name;
        return '"' + shown.replaceAll("[^\\x20-\\x7e…]", "?") + '"';
    }
}
