package io.disputetriage.authoring.catalogue;

import io.disputetriage.decision.Placeholders;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Property;
import java.util.List;
import java.util.function.Predicate;

/** What the condition of a rule, and the text of its reason, may read. */
final class ConditionWords {
    private static final String DERIVED = "derived.";
    private static final String POLICY = "policy.";

    private ConditionWords() {}

    static VocabularyTable facts(List<String> platforms) {
        return properties(
                "facts",
                "Facts",
                "Stated in the fact sheet. Any may be unknown, which is tested by == null or != null, as is all that can be"
                        + " tested of money and of a map; a list is tested by contains and not contains.",
                path -> !path.startsWith(DERIVED) && !path.startsWith(POLICY),
                platforms);
    }

    static VocabularyTable derived() {
        return properties(
                "derived",
                "Derived facts",
                "What follows from the fact sheet, its asOf and the policy; what stands behind each is named at its end.",
                path -> path.startsWith(DERIVED),
                List.of());
    }

    static VocabularyTable policy() {
        return properties(
                "policy",
                "Policy",
                "What the tables under policy/ give in this case.",
                path -> path.startsWith(POLICY),
                List.of());
    }

    static VocabularyTable placeholders() {
        return new VocabularyTable(
                "placeholders",
                "Placeholders",
                "What the text of a reason may name in {braces}; what is not known is shown as unknown.",
                List.of("placeholder"),
                Placeholders.paths().stream().map(List::of).toList());
    }

    private static VocabularyTable properties(
            String anchor, String title, String about, Predicate<String> wanted, List<String> platforms) {
        return new VocabularyTable(
                anchor,
                title,
                about,
                List.of("property", "type", "words", "meaning"),
                Property.byPath().values().stream()
                        .filter(property -> wanted.test(property.path()))
                        .map(property -> row(property, platforms))
                        .toList());
    }

    private static List<String> row(Property property, List<String> platforms) {
        WordType type = property.type() == Platform.class
                ? new WordType(Platform.class.getSimpleName(), String.join(", ", platforms))
                : WordType.of(property.type());
        return List.of(
                property.path(),
                property.list() ? "list of " + type.name() : type.name(),
                type.words(),
                FactMeanings.of(property.path()));
    }
}
