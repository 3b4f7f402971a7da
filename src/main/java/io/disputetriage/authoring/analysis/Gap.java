package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.DeclaredGaps;
import io.disputetriage.rules.rulebook.GapForm;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that rules leave open, contradict or say in vain.
 *
 * @param text one sentence
 * @param rules the ids of the rules concerned, sorted; may be empty
 * @param guards what settles or withholds, sorted; may be empty
 * @param facts what tells this gap from others: path to word; empty where rules do
 * @param example the least fact sheet that shows it; empty where none can
 */
record Gap(
        GapForm form,
        String text,
        List<String> rules,
        List<String> guards,
        SortedMap<String, String> facts,
        Optional<FactSheet> example) {
    Gap {
        rules = List.copyOf(rules);
        guards = List.copyOf(guards);
    }

    /** A rule that didn't fire, whatever kept it from that. */
    static Gap silent(String rule) {
        return new Gap(GapForm.NEVER_FIRED, "", List.of(rule), List.of(), new TreeMap<>(), Optional.empty());
    }

    /** What makes it the same gap under other rules: neither its words, its place nor its example. */
    List<Object> key() {
        return switch (form) {
            case CANNOT_FIRE -> List.of(GapForm.NEVER_FIRED, rules, guards, facts);
            // Whatever takes out all that a rule proposes: more sheets show more guards.
            case NEVER_STANDS -> List.of(form, rules);
            default -> List.of(form, rules, guards, facts);
        };
    }

    boolean isDeclaredBy(DeclaredGaps.Entry entry) {
        return entry.covers(form, facts, rules, guards);
    }
}
