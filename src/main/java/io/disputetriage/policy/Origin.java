package io.disputetriage.policy;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Property;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands behind a fact: what to find out so that it becomes known, or, where it has a value only because nobody
 * looked, so that it may change.
 */
public interface Origin {
    /** What nobody's answer changes. */
    Origin SETTLED = new Itself(Need.NONE);

    /**
     * What to find out; {@link Need#NONE} if the fact is settled, or if nobody could settle it.
     *
     * @param value of the fact in this case; null: unknown
     * @param wants the values that matter to whoever asks
     */
    Need of(Case facts, Object value, Predicate<Object> wants);

    /** Whether what is open about the fact hangs on its own value alone, so that nothing changes it once it is known. */
    default boolean hangsOnItselfAlone() {
        return false;
    }

    /** All stated facts behind a derived one: it stays unknown while one that nobody is asked for is missing. */
    static Origin allBehind(String path) {
        return allOf(FactMeanings.BEHIND.getOrDefault(path, List.of()));
    }

    /** These stated facts, where others stand behind the derived one only because they may imply one of these. */
    static Origin allOf(List<String> paths) {
        record Stated(Property fact, FactSet asked) {}
        List<Stated> behind = paths.stream()
                .map(stated -> new Stated(
                        Property.at(stated), FactSet.only(Property.at(stated).path())))
                .toList();
        return (facts, value, wants) -> {
            FactSet missing = FactSet.NONE;
            for (Stated stated : behind) {
                if (stated.fact().of(facts) == null) {
                    if (stated.asked().isEmpty()) {
                        return Need.NONE;
                    }
                    missing = missing.or(stated.asked());
                }
            }
            return Need.allOf(missing);
        };
    }

    /** A fact behind which only itself stands, or nothing that anybody could find out. */
    record Itself(Need need) implements Origin {
        @Override
        public Need of(Case facts, Object value, Predicate<Object> wants) {
            return value == null ? need : Need.NONE;
        }

        @Override
        public boolean hangsOnItselfAlone() {
            return true;
        }
    }
}
