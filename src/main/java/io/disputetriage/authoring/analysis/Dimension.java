package io.disputetriage.authoring.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is varied as one: usually a single fact, or facts that must fit each other.
 *
 * @param settings the values of its facts, in their order; a null value is unknown
 */
record Dimension(String name, List<Fact> facts, List<List<Object>> settings) {

    int size() {
        return settings.size();
    }

    Draft set(Draft draft, int setting) {
        return draft.with(facts, settings.get(setting));
    }

    /** A number that looks random and is the same for the same name and round. */
    long draw(int round) {
        return Draft.mixed(Draft.mixed(name.hashCode()) + round);
    }

    /** With a setting that looks random. One more setting is drawn in its share of the rounds, and changes no other round. */
    Draft drawn(Draft draft, int round) {
        int drawn = IntStream.range(0, size())
                .boxed()
                .max(Comparator.comparingLong(at ->
                        Draft.mixed(draw(round) + settings.get(at).toString().hashCode())))
                .orElseThrow();
        return set(draft, drawn);
    }

    /** Those of its settings, by their place. */
    Dimension only(List<Integer> kept) {
        return new Dimension(name, facts, kept.stream().map(settings::get).toList());
    }

    /** The place of what a draft holds; -1: something else. */
    int of(Draft draft) {
        return IntStream.range(0, settings.size())
                .filter(i -> set(draft, i) == draft || set(draft, i).equals(draft))
                .findFirst()
                .orElse(-1);
    }

    /** Of the name alone: all settings take long to hash, and sets of dimensions are asked for at each step of a search. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
