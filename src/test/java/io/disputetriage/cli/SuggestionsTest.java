package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class SuggestionsTest {
    private final StringWriter err = new StringWriter();

    /** What was typed, the wrong word in it and the right one. */
    record Slip(List<String> typed, String wrong, String meant) {}

    @Property(tries = 100)
    void a_word_that_an_option_does_not_take_is_a_misuse_with_a_suggestion(@ForAll("enumWords") Slip slip) {
        isSuggested(slip);
    }

    @Property(tries = 100)
    void a_mistyped_option_is_a_misuse_with_a_suggestion(@ForAll("options") Slip slip) {
        isSuggested(slip);
    }

    @Property(tries = 100)
    void a_mistyped_command_is_a_misuse_with_a_suggestion(@ForAll("commands") Slip slip) {
        isSuggested(slip);
        assertThat(err.toString()).startsWith("There is no command " + slip.wrong());
    }

    @Example
    void every_mistyped_option_of_a_line_gets_its_suggestion() {
        assertThat(run(List.of("check", "--fromat=json", "--ouptut", "x"))).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean --format?", "Did you mean --output?");
    }

    @Example
    void what_is_near_to_nothing_gets_no_suggestion() {
        assertThat(run(List.of("check", "--format", "spreadsheet"))).isEqualTo(2);
        assertThat(run(List.of("check", "--spreadsheet"))).isEqualTo(2);
        assertThat(run(List.of("spreadsheet"))).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Did you mean");
    }

    @Provide
    Arbitrary<Slip> enumWords() {
        List<Slip> slips = new ArrayList<>();
        each(Cli.commands(), List.of(), (line, path) -> {
            for (OptionSpec option : line.getCommandSpec().options()) {
                if (option.type().isEnum()) {
                    List<String> words = Stream.of(option.type().getEnumConstants())
                            .map(Object::toString)
                            .toList();
                    words.forEach(word -> wrong(word, words)
                            .forEach(wrong ->
                                    slips.add(new Slip(and(and(path, option.longestName()), wrong), wrong, word))));
                }
            }
        });
        return Arbitraries.of(slips);
    }

    @Provide
    Arbitrary<Slip> options() {
        List<Slip> slips = new ArrayList<>();
        each(Cli.commands(), List.of(), (line, path) -> {
            Collection<String> names = line.getCommandSpec().optionsMap().keySet();
            names.stream().filter(name -> name.startsWith("--")).forEach(name -> wrong(name, names)
                    .forEach(wrong -> slips.add(new Slip(and(path, wrong), wrong, name))));
        });
        return Arbitraries.of(slips);
    }

    @Provide
    Arbitrary<Slip> commands() {
        List<Slip> slips = new ArrayList<>();
        each(Cli.commands(), List.of(), (line, path) -> {
            Collection<String> names = line.getSubcommands().keySet();
            names.forEach(name -> wrong(name, names)
                    .forEach(wrong -> slips.add(new Slip(
                            and(path, wrong), wrong, line.getCommandSpec().qualifiedName() + " " + name))));
        });
        return Arbitraries.of(slips);
    }

    private void isSuggested(Slip slip) {
        err.getBuffer().setLength(0);
        assertThat(run(slip.typed())).isEqualTo(2);
        assertThat(err.toString()).contains(slip.wrong(), "Did you mean " + slip.meant() + "?");
    }

    private int run(List<String> args) {
        return Cli.run(args.toArray(String[]::new), new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    private interface Visitor {
        void see(CommandLine line, List<String> path);
    }

    private static void each(CommandLine line, List<String> path, Visitor visitor) {
        visitor.see(line, path);
        line.getSubcommands().forEach((name, below) -> each(below, and(path, name), visitor));
    }

    private static List<String> and(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    /** One letter left out, doubled, changed or exchanged with the next, where that isn't as near to another word. */
    private static Collection<String> wrong(String word, Collection<String> all) {
        Set<String> others = all.stream()
                .filter(other -> !other.equals(word))
                .flatMap(other -> Stream.concat(Stream.of(other), slips(other).stream()))
                .map(SuggestionsTest::plain)
                .collect(Collectors.toSet());
        return slips(word).stream()
                .filter(slip -> !all.contains(slip))
                .filter(slip -> Stream.concat(Stream.of(slip), slips(slip).stream())
                        .map(SuggestionsTest::plain)
                        .noneMatch(others::contains))
                .toList();
    }

    /** Suggestions look at letters only. */
    private static String plain(String word) {
        return word.replace("-", "");
    }

    private static Collection<String> slips(String word) {
        Collection<String> slips = new TreeSet<>();
        for (int i = word.startsWith("--") ? 2 : 0; i < word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            char letter = word.charAt(i);
            slips.add(before + after);
            slips.add(before + letter + letter + after);
            slips.add(before + "x" + after);
            if (!after.isEmpty()) {
                slips.add(before + after.charAt(0) + letter + after.substring(1));
            }
        }
        return slips;
    }
}
