package io.disputetriage.engine;

import io.disputetriage.ruleset.RuleOutline;
import java.util.List;

/** A rule file as the compiler gets it: without the metadata, because the compiler would evaluate it. */
final class Source {
    private Source() {}

    static String forCompiler(String text, List<RuleOutline> rules) {
        return blank(text, rules.stream().map(RuleOutline::header).toList());
    }

    /** The file with some of its rules taken out; every line keeps its number. */
    static String without(String text, List<RuleOutline> rules) {
        return blank(text, rules.stream().map(RuleOutline::whole).toList());
    }

    private static String blank(String text, List<RuleOutline.Span> spans) {
        StringBuilder source = new StringBuilder(text);
        for (RuleOutline.Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if (source.charAt(i) != '\n') {
                    source.setCharAt(i, ' ');
                }
            }
        }
        return source.toString();
    }
}
