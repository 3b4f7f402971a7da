package io.disputetriage.mutation;

import io.disputetriage.decision.Advice;
import io.disputetriage.facts.Kind;
import io.disputetriage.ruleset.Token;
import io.disputetriage.ruleset.Token.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tokens made of words and words made of tokens. */
final class Wording {
    private Wording() {}

    /** On one line, spaced as the rules are, whatever the layout of the file. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        boolean joined = true;
        for (Token token : tokens) {
            boolean tight = token.is(".") && !text.isEmpty() || token.is(",");
            text.append(joined || tight ? "" : " ")
                    .append(token.form() == Form.STRING ? "\"" + token.text() + "\"" : token.text());
            joined = token.is(".");
        }
        return text.toString().replaceAll("(\\.[a-z][A-Za-z]*|plusDays) \\(", "$1(");
    }

    static Token symbol(String text, Token near) {
        return new Token(Form.SYMBOL, text, near.line(), near.column(), near.start(), near.end());
    }

    static Token word(String text, Token near) {
        return new Token(Form.WORD, text, near.line(), near.column(), near.start(), near.end());
    }

    static Token number(String text, Token near) {
        return new Token(Form.NUMBER, text, near.line(), near.column(), near.start(), near.end());
    }

    /** {@code Type.A, Type.B}. */
    static List<Token> list(String type, List<String> words, Token near) {
        List<Token> list = new ArrayList<>();
        for (String word : words) {
            if (!list.isEmpty()) {
                list.add(symbol(",", near));
            }
            list.add(word(type, near));
            list.add(symbol(".", near));
            list.add(word(word, near));
        }
        return list;
    }

    static boolean isType(Token token) {
        return token.form() == Form.WORD && Character.isUpperCase(token.text().charAt(0));
    }

    static boolean isVariable(Token token) {
        return token.form() == Form.WORD && token.text().startsWith("$");
    }

    /** The words of a type that rules may name, in the order in which they are declared. */
    static List<String> wordsOf(String type) {
        for (Class<?> neighbour : List.of(Kind.class, Advice.class)) {
            try {
                Object[] words =
                        Class.forName(neighbour.getPackageName() + "." + type).getEnumConstants();
                return Stream.of(words).map(word -> ((Enum<?>) word).name()).toList();
            } catch (ClassNotFoundException e) {
                // Rules import two packages, so it is in the other one.
            }
        }
        throw new IllegalArgumentException("There are no words of type " + type);
    }

    /** The next word of the type that is not among {@code taken}, around the end; empty if all are taken. */
    static Stream<String> next(String type, String word, List<String> taken) {
        List<String> words = wordsOf(type);
        int at = words.indexOf(word);
        return Stream.concat(words.subList(at + 1, words.size()).stream(), words.subList(0, at).stream())
                .filter(other -> !taken.contains(other))
                .limit(1);
    }
}
