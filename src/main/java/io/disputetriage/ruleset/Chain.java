package io.disputetriage.ruleset;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule inserts, as it is written: {@code Type.first( … ).next( … )}.
 *
 * @param type {@code Recommendation}, {@code Advice}, {@code Impact} or {@code Warning}
 * @param calls in their order, never empty
 */
public record Chain(String type, List<Call> calls) {
    public Chain {
        calls = List.copyOf(calls);
    }

    /** The chain of an admitted rule. */
    public static Chain of(RuleOutline rule) {
        return new Chain(
                rule.consequence().get(0).text(),
                Calls.of(rule.consequence()).stream().map(Call::of).toList());
    }

    /** One call with its arguments. */
    public record Call(String name, List<Argument> arguments) {
        public Call {
            arguments = List.copyOf(arguments);
        }

        private static Call of(Calls.Call call) {
            List<Argument> arguments = new ArrayList<>();
            List<Token> tokens = call.arguments();
            for (int at = 0; at < tokens.size(); at++) {
                Token token = tokens.get(at);
                if (token.isType()) {
                    at += 2;
                    arguments.add(new Argument(
                            Argument.Form.WORD,
                            token.text() + "." + tokens.get(at).text()));
                } else if (!token.is(",")) {
                    arguments.add(new Argument(form(token), token.text()));
                }
            }
            return new Call(call.name().text(), arguments);
        }

        private static Argument.Form form(Token token) {
            return switch (token.form()) {
                case STRING -> Argument.Form.TEXT;
                case NUMBER -> Argument.Form.NUMBER;
                default -> token.isVariable() ? Argument.Form.VARIABLE : Argument.Form.FLAG;
            };
        }
    }

    /**
     * What is passed to a call.
     *
     * @param text as written; a text literal without its quotes
     */
    public record Argument(Form form, String text) {
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
    }
}
