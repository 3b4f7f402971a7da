package io.disputetriage.authoring.replay;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What looking for a ruleset by its revision came to. */
public sealed interface ArchivedRuleset {

    /**
     * It was kept.
     *
     * @param files path below the rules folder to text
     */
    record Found(String revision, SortedMap<String, String> files) implements ArchivedRuleset {
        public Found {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /** No kept revision starts so. */
    record Missing() implements ArchivedRuleset {}

    /** More than one does. */
    record Ambiguous(List<String> revisions) implements ArchivedRuleset {
        public Ambiguous {
            revisions = List.copyOf(revisions);
        }
    }
}
