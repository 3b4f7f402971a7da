package io.disputetriage.cli;

import io.disputetriage.diagnostics.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was meant by a command, an option or a word of an option that doesn't exist. */
final class Suggestions {
    private Suggestions() {}

    /** A question for each wrong word that is near to a right one; empty if none is. */
    static List<String> of(ParameterException misuse) {
        Stream<Optional<String>> meant = misuse instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().map(word -> meant(word, misuse.getCommandLine()))
                : Stream.of(enumWord(misuse));
        return meant.flatMap(Optional::stream)
                .map(word -> "Did you mean " + word + "?")
                .toList();
    }

    private static Optional<String> meant(String word, CommandLine line) {
        if (word.startsWith("-")) {
            Set<String> options = line.getCommandSpec().optionsMap().keySet();
            return Suggestion.nearest(word.replaceFirst("=.*", ""), options);
        }
        return Suggestion.nearest(word, line.getSubcommands().keySet())
                .map(near -> line.getCommandSpec().qualifiedName() + " " + near);
    }

    private static Optional<String> enumWord(ParameterException misuse) {
        if (misuse.getArgSpec() == null || !misuse.getArgSpec().type().isEnum() || misuse.getValue() == null) {
            return Optional.empty();
        }
        List<String> words = Stream.of(misuse.getArgSpec().type().getEnumConstants())
                .map(Object::toString)
                .toList();
        return Suggestion.nearest(misuse.getValue(), words);
    }
}
