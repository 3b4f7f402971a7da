package io.disputetriage.rules.engine;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.rules.vocabulary.Imports;
import io.disputetriage.rules.vocabulary.WordCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns admitted rule files into something that evaluates cases. One build at a time, because the compiler shares state. */
public final class RuleCompiler {
    private RuleCompiler() {}

    /**
     * Every word of these rules that doesn't exist or doesn't fit; compiles nothing.
     *
     * @param platforms those that the ruleset lists; empty: any is taken
     */
    public static List<Diagnostic> words(List<Rule> outlines, List<String> platforms) {
        return WordCheck.check(outlines, platforms);
    }

    /**
     * Every fault of rules that are refused: those of their form, and those of the words of what could be read
     * nevertheless. A fault of a word says more than one of the form at the same place.
     */
    public static List<Diagnostic> faults(RulesetParser.Refused refused, List<String> platforms) {
        List<Diagnostic> faults = new ArrayList<>(words(refused.sound(), platforms));
        faults.addAll(words(refused.meant(), platforms));
        Set<String> places = faults.stream().map(RuleCompiler::place).collect(Collectors.toSet());
        refused.diagnostics().stream()
                .filter(fault -> !places.contains(place(fault)))
                .forEach(faults::add);
        return faults.stream().sorted().distinct().toList();
    }

    private static String place(Diagnostic fault) {
        return fault.file() + ":" + fault.line() + ":" + fault.column();
    }

    /**
     * Compiles all rules.
     *
     * @param outlines of all rules of {@code files}; what they don't cover is never compiled
     * @param platforms those that the ruleset lists; empty: any is taken
     */
    public static Compilation compile(RulesetFiles files, List<Rule> outlines, List<String> platforms) {
        return compile(files, outlines, platforms, KeptClasses.NONE);
    }

    /** The same for rules of which nothing was {@link #kept}; what is made of them is kept for the next time. */
    public static Compilation compile(
            RulesetFiles files, List<Rule> outlines, List<String> platforms, KeptClasses kept) {
        EngineLog.quiet();
        List<Diagnostic> diagnostics = new ArrayList<>(words(outlines, platforms));
        diagnostics.addAll(Imports.check(files));
        Set<String> faulty = diagnostics.stream().map(Diagnostic::file).collect(Collectors.toSet());
        Map<String, String> sources = sources(files, outlines);
        sources.keySet().removeAll(faulty);
        kept.compiling(outlines.size());
        Build build = sources.isEmpty() ? new Build.Failed(List.of()) : Build.of(sources, outlines);
        if (build instanceof Build.Failed failed) {
            diagnostics.addAll(failed.diagnostics());
        }
        if (diagnostics.isEmpty() && build instanceof Build.Done done) {
            kept.keep(sources, done.classes());
            return new Compilation.Compiled(new CompiledRules(done.base(), outlines));
        }
        return new Compilation.Rejected(diagnostics.stream().sorted().distinct().toList());
    }

    /**
     * The rules as they were compiled before, if that is kept and is sound. They need no reading by the engine's parser, since
     * only what has passed it is compiled, and the classes pass the second wall once more.
     */
    public static Optional<CompiledRules> kept(
            RulesetFiles files, List<Rule> outlines, List<String> platforms, KeptClasses kept) {
        EngineLog.quiet();
        Map<String, String> sources = sources(files, outlines);
        return kept.find(sources, classes -> CompiledRuleCache.load(classes, sources, outlines))
                .filter(found -> words(outlines, platforms).isEmpty()
                        && Imports.check(files).isEmpty())
                .map(base -> new CompiledRules(base, outlines));
    }

    private static Map<String, String> sources(RulesetFiles files, List<Rule> outlines) {
        Map<String, String> sources = new TreeMap<>();
        outlines.stream()
                .collect(Collectors.groupingBy(Rule::file))
                .forEach((file, rules) -> sources.put(
                        file, CompilerInput.forCompiler(files.texts().get(file), rules)));
        return sources;
    }
}
