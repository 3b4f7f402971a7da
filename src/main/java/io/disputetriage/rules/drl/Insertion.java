package io.disputetriage.rules.drl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule inserts: {@code Type.first( … ).next( … )}.
 *
 * @param type {@code Recommendation}, {@code Advice}, {@code Impact} or {@code Warning}
 * @param calls in their order, never empty; the last one is {@code because}
 */
public record Insertion(String type, List<Call> calls) {
    public Insertion {
        calls = List.copyOf(calls);
    }

    /** As it is written in a rule, on one line. */
    public String shown() {
        return type + calls.stream().map(Call::shown).collect(Collectors.joining());
    }

    /** The word that it begins with, such as {@code WAIT}; empty if nothing is passed on. */
    public String word() {
        List<Argument> first = calls.get(0).arguments();
        return first.isEmpty() ? "" : first.get(0).word();
    }

    /** Whether it recommends an action. */
    public boolean recommends() {
        return type.equals("Recommendation");
    }

    /** The arguments of all calls of a name; empty if there is no such call. */
    public Stream<Argument> arguments(String call) {
        return calls.stream().filter(each -> each.name().equals(call)).flatMap(each -> each.arguments().stream());
    }

    /**
     * One call with its arguments.
     *
     * @param span of its name
     */
    public record Call(String name, List<Argument> arguments, Span span) {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** As it is written in a rule, with the point before it. */
        public String shown() {
            return "." + name
                    + (arguments.isEmpty()
                            ? "( )"
                            : arguments.stream().map(Argument::shown).collect(Collectors.joining(", ", "( ", " )")));
        }
    }

    /**
     * What is passed to a call.
     *
     * @param text as written; a text literal without its quotes
     */
    public record Argument(Form form, String text, Span span) {
        /** What an argument is. */
        public enum Form {
            /** A name that the condition binds, with its dollar sign. */
            VARIABLE,
            /** A word of a type, such as {@code Action.WAIT}. */
            WORD,
            TEXT,
            NUMBER,
            FLAG
        }

        /** The same in form and place with another text. */
        public Argument as(String other) {
            return new Argument(form, other, span);
        }

        /** Of a word what stands behind its type; of all else the text. */
        public String word() {
            return form == Form.WORD ? text.substring(text.indexOf('.') + 1) : text;
        }

        /** As it is written in a rule. */
        public String shown() {
            return form == Form.TEXT ? '"' + text + '"' : text;
        }
    }
}
