package io.disputetriage.authoring.catalogue;

import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition in words. */
final class Phrase {
    private Phrase() {}

    /** Empty for a constraint that only gives a property a name. */
    static Optional<String> of(Condition condition) {
        return condition instanceof Condition.Binding ? Optional.empty() : Optional.of(words(condition, false));
    }

    private static String words(Condition condition, boolean inner) {
        if (condition instanceof Condition.Combination several) {
            if (!several.any()) {
                return joined(several.parts(), " and ");
            }
            String text = values(several.parts()).orElseGet(() -> joined(several.parts(), ", or "));
            return inner ? "(" + text + ")" : text;
        }
        Condition.Test test = (Condition.Test) condition;
        return test.left().text() + " " + predicate(test);
    }

    private static String joined(List<Condition> parts, String joint) {
        return parts.stream().map(part -> words(part, true)).collect(Collectors.joining(joint));
    }

    private static String predicate(Condition.Test test) {
        Operand right = test.right().get(0);
        return switch (test.operator()) {
            case NOT_EQUAL -> "is known";
            case IN -> "is " + listed(test.right().stream().map(Phrase::word).toList());
            default -> test.operator().words() + " " + word(right);
        };
    }

    /** "x is unknown or false", if all alternatives compare one property with constants. */
    private static Optional<String> values(List<Condition> alternatives) {
        List<String> words = new ArrayList<>();
        String property = null;
        for (Condition part : alternatives) {
            if (!(part instanceof Condition.Test test)
                    || !test.operator().namesValues()
                    || property != null && !property.equals(test.left().text())) {
                return Optional.empty();
            }
            property = test.left().text();
            test.right().stream().map(Phrase::word).forEach(words::add);
        }
        return Optional.of(property + " is " + listed(words));
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private static String word(Operand operand) {
        return switch (operand.form()) {
            case NULL -> "unknown";
            case PROPERTY ->
                operand.days() == 0
                        ? operand.text()
                        : operand.days() + (operand.days() == 1 ? " day" : " days") + " after " + operand.text();
            case WORD -> operand.text().substring(operand.text().indexOf('.') + 1);
            default -> operand.shown();
        };
    }
}
