package io.disputetriage.engine;

import io.disputetriage.ruleset.RuleOutline;
import java.util.List;

/** A rule file as the compiler gets it: without the metadata, because the compiler would evaluate it. */
final class Source {
    private Source() {}

    static String forCompiler(String text, List<RuleOutline> rules) {
        StringBuilder source = new StringBuilder(text);
        for (RuleOutline rule : rules) {
            for (int i = rule.header().start(); i < rule.header().end(); i++) {
                if (source.charAt(i) != '\n') {
                    source.setCharAt(i, ' ');
                }
            }
        }
        return source.toString();
    }
}
