package io.disputetriage.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of enum words that print in the order of their declaration, whatever the order they came in. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> Set<E> of(Collection<E> words, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(words);
        return Collections.unmodifiableSet(set);
    }
}
