package io.disputetriage.rules.drl;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.rules.drl.Insertion.Argument;
import io.disputetriage.rules.drl.Insertion.Argument.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a rule may do: one insert of one thing of the decision vocabulary, built by chained calls
 * whose arguments are literals, words and bound variables.
 */
final class InsertionParser {
    private static final String CODE = "RUL-222";
    private static final List<String> TYPES = List.of("Recommendation", "Advice", "Impact", "Warning");

    private final TokenCursor in;
    private final Set<String> bound;

    InsertionParser(TokenCursor in, Set<String> bound) {
        this.in = in;
        this.bound = bound;
    }

    /** Reads {@code Type.call( … ).call( … )}, up to the closing parenthesis of the insert, which stays; null if faulty. */
    Insertion insertion() {
        Token type = in.token();
        if (!TYPES.contains(type.text())) {
            return fault(type, "A rule can't insert " + type.shown(), Suggestion.hint(type.text(), TYPES));
        }
        in.take();
        List<Insertion.Call> calls = new ArrayList<>();
        boolean sound = true;
        Token call;
        do {
            if (in.token().isName() && in.ahead(1).is("(")) {
                in.require(".", CODE);
            } else if (!in.expect(".", CODE)) {
                return null;
            }
            call = in.token();
            if (!call.isName() || !in.ahead(1).is("(")) {
                return fault(call, "Expected a call such as .because( … ) and found " + call.shown(), null);
            }
            in.take();
            in.take();
            int start = in.position();
            List<Argument> arguments = arguments();
            if (arguments == null) {
                sound = false;
                in.back(start);
                skipArguments();
            } else {
                calls.add(new Insertion.Call(call.text(), arguments, Span.of(call)));
            }
        } while (in.token().is(".") || in.token().isName() && in.ahead(1).is("("));
        if (!sound && !in.token().is(")")) {
            return null;
        }
        if (!call.is("because")) {
            return fault(call, "The " + type.text() + " doesn't say why", "End it with .because( \"…\" )");
        }
        return sound ? new Insertion(type.text(), calls) : null;
    }

    private void skipArguments() {
        do {
            in.skipRest();
        } while (in.skip(","));
        in.skip(")");
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        if (in.skip(")")) {
            return arguments;
        }
        do {
            Argument argument = argument();
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        } while (in.skip(",") || startsArgument() && in.require(",", CODE));
        boolean closed = in.token().is(";") || in.token().is(".") ? in.require(")", CODE) : in.expect(")", CODE);
        return closed ? arguments : null;
    }

    private boolean startsArgument() {
        return in.token().form() == Token.Form.STRING
                || in.token().isType()
                || in.token().isVariable();
    }

    private Argument argument() {
        int start = in.position();
        if (in.token().form() == Token.Form.NUMBER) {
            return in.number() ? argument(Form.NUMBER, start) : null;
        }
        Token token = in.take();
        if (token.form() == Token.Form.STRING) {
            return argument(Form.TEXT, start);
        }
        if (token.is("true") || token.is("false")) {
            return argument(Form.FLAG, start);
        }
        if (token.isVariable()) {
            return bound.contains(token.text())
                    ? argument(Form.VARIABLE, start)
                    : fault(
                            token,
                            token.text() + " is not bound",
                            Suggestion.nearest(token.text(), bound)
                                    .map(near -> "Did you mean " + near + "?")
                                    .orElse("Bind it in the condition: " + token.text() + " : derived.elapsedDays"));
        }
        if (token.isType()
                && in.token().is(".")
                && in.ahead(1).isType()
                && !in.ahead(2).is("(")
                && !in.ahead(2).is(".")) {
            in.take();
            in.take();
            return argument(Form.WORD, start);
        }
        return fault(
                token,
                "A rule can't pass " + token.shown() + " on",
                "Arguments are literals, words such as EvidenceKind.SIGNATURE, and variables bound in the condition");
    }

    /** What has been taken since then. */
    private Argument argument(Form form, int start) {
        return new Argument(form, in.text(start), in.span(start));
    }

    /** Records a fault; always null, so that it can stand for what isn't there. */
    private <T> T fault(Token place, String message, String hint) {
        in.fault(CODE, place, message, hint);
        return null;
    }
}
