package io.disputetriage.regions;

import io.disputetriage.facts.FactSheet;
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
        Form form,
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
        return new Gap(Form.NEVER_FIRED, "", List.of(rule), List.of(), new TreeMap<>(), Optional.empty());
    }

    /** What makes it the same gap under other rules: neither its words, its place nor its example. */
    List<Object> key() {
        return List.of(form == Form.CANNOT_FIRE ? Form.NEVER_FIRED : form, rules, guards, facts);
    }

    /** What is wrong. */
    enum Form {
        NO_PLAYBOOK("GAP-101"),
        ALL_WITHHELD("GAP-102"),
        CONTRADICTION("GAP-103"),
        CANNOT_FIRE("GAP-104"),
        NEVER_FIRED("GAP-105"),
        SAID_BY_ANOTHER("GAP-106"),
        NEVER_STANDS("GAP-107"),
        DIFFERENT_WAITS("GAP-110");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        /** Of its page. */
        String code() {
            return code;
        }
    }
}
