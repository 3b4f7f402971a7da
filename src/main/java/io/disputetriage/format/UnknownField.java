package io.disputetriage.format;

import io.disputetriage.diagnostics.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How to mend a field that stands where there is none of its name: by another name, or in another place. */
final class UnknownField {
    private UnknownField() {}

    /**
     * A hint.
     *
     * @param names of the fields that may stand here
     * @param paths of all fields of the whole input
     */
    static String hint(String name, Collection<String> names, List<String> paths) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && paths.contains(name)) {
            return "Put \"" + name.substring(dot + 1) + "\" inside \"" + name.substring(0, dot) + "\".";
        }
        if (names.stream().anyMatch(each -> Suggestion.alike(each, name))) {
            return Suggestion.hint(name, names);
        }
        List<String> elsewhere = paths.stream()
                .filter(path -> Suggestion.alike(last(path), name))
                .toList();
        if (elsewhere.isEmpty() && Suggestion.nearest(name, names).isEmpty()) {
            elsewhere = Suggestion.nearest(
                            name, paths.stream().map(UnknownField::last).toList())
                    .stream()
                    .flatMap(near -> paths.stream().filter(path -> last(path).equals(near)))
                    .toList();
        }
        return elsewhere.isEmpty()
                ? Suggestion.hint(name, names)
                : elsewhere.stream()
                        .map(path -> path.indexOf('.') < 0 ? path + " at the top level" : path)
                        .collect(Collectors.joining(" or ", "Did you mean ", "?"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
