package io.disputetriage.rules.vocabulary;

import io.disputetriage.diagnostics.PlainNumber;
import io.disputetriage.facts.Platform;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Condition.Operator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Which operands fit which properties. The compiler lets through a word of another type, which then
 * never matches, and a number compared with a text, which then always does.
 */
final class Typing {
    private Typing() {}

    /** Why an operand doesn't fit, or null if it does. {@code operand} is null for the literal {@code null}. */
    static String fault(String path, Type left, Operator operator, Operand right, Type operand) {
        String name = name(left);
        if (operator.isOfList()) {
            return left instanceof ParameterizedType set && isCollection(left)
                    ? fits(set.getActualTypeArguments()[0], operand)
                            ? null
                            : path + " holds " + name(set.getActualTypeArguments()[0]) + ", not " + name(operand)
                    : path + " is one " + name + ", not a list";
        }
        if (right.form() == Operand.Form.NULL) {
            return operator.takesNull() ? null : "null is only for == and !=";
        }
        if (isCollection(left)) {
            return path + " is a list: test it with contains or not contains";
        }
        if (operator.isOrdering() && !ordered(left)) {
            return "A " + name + " is neither more nor less than another";
        }
        if (!comparable(left)) {
            return "A " + name + " can only be compared with null";
        }
        if (!fits(left, operand)) {
            return path + " is a " + name + ", not a " + name(operand);
        }
        return right.form() == Operand.Form.NUMBER && left == Integer.class && !isInt(right.text())
                ? right.text() + " is not a whole number of at most nine digits"
                : null;
    }

    static boolean fits(Type left, Type operand) {
        return left.equals(operand)
                || isNumber(left) && isNumber(operand)
                || left == boolean.class && operand == Boolean.class
                || left == int.class && operand == Integer.class;
    }

    static boolean isInt(String number) {
        return PlainNumber.isWhole(number);
    }

    static String name(Type type) {
        if (type == null) {
            return "null";
        }
        if (isCollection(type)) {
            return "list of " + name(((ParameterizedType) type).getActualTypeArguments()[0]);
        }
        if (type == Integer.class || type == BigDecimal.class || type == int.class) {
            return "number";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }

    /** What a list holds; any other type itself. */
    static Type single(Type type) {
        return isCollection(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    private static boolean ordered(Type type) {
        return isNumber(type) || type == Instant.class || type == Duration.class;
    }

    private static boolean comparable(Type type) {
        return ordered(type)
                || type == String.class
                || type == Boolean.class
                || type == Platform.class
                || type instanceof Class<?> plain && plain.isEnum();
    }

    static boolean isNumber(Type type) {
        return type == Integer.class || type == BigDecimal.class;
    }
}
