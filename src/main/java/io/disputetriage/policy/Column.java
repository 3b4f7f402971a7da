package io.disputetriage.policy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a policy table.
 *
 * @param needed a cell may not be empty
 * @param absent the table may lack the column as a whole, as one that is older than the column does
 * @param words the only cells there may be, but for a platform, beside those that are listed; empty: any of the form
 */
public record Column(String name, Form form, boolean needed, boolean absent, List<String> words) {
    public Column {
        words = List.copyOf(words);
    }

    /** What every table of values ends with. */
    static final List<Column> OF_DATED_TABLES =
            List.of(of("from", Form.DATE), of("until", Form.DATE).orAbsent(), of("source", Form.TEXT));

    static Column of(String name, Form form) {
        return new Column(name, form, true, false, List.of());
    }

    static Column word(String name, Class<? extends Enum<?>> type) {
        return word(name, Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    static Column word(String name, Collection<String> words) {
        return new Column(name, Form.TEXT, true, false, List.copyOf(words));
    }

    static Column yes(String name) {
        return word(name, List.of("yes", "no"));
    }

    /** The same where these words may stand besides those that the form allows. */
    Column besides(List<String> others) {
        return new Column(name, form, needed, absent, others);
    }

    Column orEmpty() {
        return new Column(name, form, false, false, words);
    }

    Column orAbsent() {
        return new Column(name, form, false, true, words);
    }

    /** What a cell looks like. */
    public enum Form {
        TEXT(".+"),
        /** Of capitals, digits and low lines, as a rule writes it. */
        WORD("[A-Z][A-Z0-9_]{0,39}"),
        /** The same where the table itself makes the words. */
        WORD_OF_ITS_OWN("[A-Z][A-Z0-9_]{0,39}"),
        /** Two capital letters of ISO 3166-1. */
        COUNTRY("[A-Z]{2}"),
        /** Three capital letters of ISO 4217. */
        CURRENCY("[A-Z]{3}"),
        /** Two small letters of ISO 639. */
        LANGUAGE("[a-z]{2}"),
        COUNT("[1-9][0-9]{0,2}"),
        /** From 1 to 999,999,999. */
        WHOLE("[1-9][0-9]{0,8}"),
        NUMBER("(0|[1-9][0-9]{0,8})([.][0-9]{1,9})?"),
        /** From 0 to 1. */
        SHARE("(0([.][0-9]{1,9})?|1([.]0{1,9})?)"),
        DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        /** A name of the IANA time zone database. */
        ZONE("[A-Za-z][A-Za-z0-9_+/-]*"),
        /** A row of a team's own: one hyphen among capitals and digits, a capital first, at most 20 characters. */
        ROW("(?=.{3,20}$)[A-Z][A-Z0-9]*-[A-Z0-9]+"),
        EMAIL("[^@]+@[^@]+[.][^@.]+");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }

        /** A regular expression in the dialect of JSON Schema, without its ends. */
        public String pattern() {
            return pattern;
        }
    }
}
