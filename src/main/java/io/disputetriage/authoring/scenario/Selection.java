package io.disputetriage.authoring.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which scenarios are to run.
 *
 * @param filters patterns of names, of which one must fit; empty: every name does
 * @param tags of which a scenario must have one; empty: it needs none
 */
public record Selection(List<String> filters, List<String> tags) {
    public Selection {
        filters = List.copyOf(filters);
        tags = List.copyOf(tags);
        filters.forEach(Selection::pattern);
    }

    /** Why a text is no pattern, or null if it is one. */
    public static String fault(String filter) {
        try {
            pattern(filter);
            return null;
        } catch (PatternSyntaxException e) {
            return e.getDescription();
        }
    }

    /** The suites with those scenarios only; suites without any are left out if anything is asked for. */
    public List<ScenarioSuite> of(List<ScenarioSuite> suites) {
        if (filters.isEmpty() && tags.isEmpty()) {
            return suites;
        }
        Predicate<Named> named = named();
        List<ScenarioSuite> selected = new ArrayList<>();
        for (ScenarioSuite suite : suites) {
            List<Scenario> some = suite.scenarios().stream()
                    .filter(scenario -> named.test(new Named(suite.name(), scenario.id())))
                    .filter(scenario ->
                            tags.isEmpty() || scenario.tags().stream().anyMatch(tags::contains))
                    .toList();
            if (!some.isEmpty()) {
                selected.add(new ScenarioSuite(suite.name(), suite.file(), some));
            }
        }
        return selected;
    }

    private Predicate<Named> named() {
        return name -> filters.isEmpty()
                || filters.stream().anyMatch(filter -> pattern(filter).test(name));
    }

    private record Named(String suite, String id) {
        Named {
            Objects.requireNonNull(suite);
            Objects.requireNonNull(id);
        }
    }

    /** {@code /…/} is a regular expression that is looked for; anything else has to be the whole of a name, with * and ?. */
    private static Predicate<Named> pattern(String filter) {
        if (filter.length() > 1 && filter.startsWith("/") && filter.endsWith("/")) {
            Pattern regex = Pattern.compile(filter.substring(1, filter.length() - 1));
            return name -> regex.matcher(name.suite + "/" + name.id).find();
        }
        Pattern glob =
                Pattern.compile(Pattern.quote(filter).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
        Predicate<String> fits = text -> glob.matcher(text).matches();
        return filter.contains("/")
                ? name -> fits.test(name.suite + "/" + name.id)
                : name -> fits.test(name.suite) || fits.test(name.id);
    }
}
