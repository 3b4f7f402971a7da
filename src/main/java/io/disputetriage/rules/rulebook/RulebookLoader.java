package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.diagnostics.Breakdown;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.MessageLengths;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.OrderTableReader;
import io.disputetriage.format.OrderTableResult;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.CompiledClassFolder;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.engine.KeptClasses;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.rules.vocabulary.Imports;
import io.disputetriage.rules.vocabulary.WordCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads one ruleset, part by part, and goes on after a faulty part so that all faults come at once. */
public final class RulebookLoader {
    private static final String ORDER = "policy/order.yaml";

    private final RulesetFiles files;
    private final PlaybookRows rows;
    private final List<String> platforms;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final DeclaredGaps declared;
    private final Source source;
    private final KeptClasses kept;

    /** Where the files come from. */
    enum Source {
        /** Somebody wrote them: they are held also to what takes no part in deciding, which is {@code gaps.yaml}. */
        NEW,
        /** They decided before, and go on to whatever their {@code gaps.yaml} says. */
        KEPT,
        /** The rest of new ones of which some can't be read, so there may be more rules than are seen here. */
        REST
    }

    RulebookLoader(RulesetFiles files, Source source, KeptClasses kept) {
        this(files, PolicyReader.rows(files.texts()), source, kept);
    }

    private RulebookLoader(RulesetFiles files, PlaybookRows rows, Source source, KeptClasses kept) {
        this.files = files;
        this.rows = rows;
        this.platforms = PolicyReader.platforms(files.texts());
        this.source = source;
        this.kept = kept;
        this.declared = DeclaredGaps.read(files.texts().get(DeclaredGaps.FILE));
        if (source != Source.KEPT) {
            diagnostics.addAll(declared.faults());
        }
    }

    /** Reads and compiles a ruleset. It takes seconds, so it is done off the path of a request. */
    public static Rulebook.Loading load(RulesetFiles files) {
        return loading(() -> new RulebookLoader(files, Source.NEW, KeptClasses.NONE).load());
    }

    /**
     * The same, with a folder that keeps what was compiled; the second time takes a fraction of a second, and so does the first
     * for rules that were compiled with the program.
     */
    public static Rulebook.Loading load(RulesetFiles files, Path compiled) {
        return load(files, compiled, rules -> {});
    }

    /** The same, and says how many rules there are before it compiles them. */
    public static Rulebook.Loading load(RulesetFiles files, Path compiled, IntConsumer compiling) {
        return load(files, Source.NEW, compiled, compiling);
    }

    /** The same for rules that decided before: they are not held to {@code gaps.yaml}, so that they can be loaded for as long as they are kept. */
    public static Rulebook.Loading loadKept(RulesetFiles files, Path compiled, IntConsumer compiling) {
        return load(files, Source.KEPT, compiled, compiling);
    }

    private static Rulebook.Loading load(RulesetFiles files, Source source, Path compiled, IntConsumer compiling) {
        return loading(() -> new RulebookLoader(
                        files,
                        source,
                        new KeptClasses(
                                Stream.concat(
                                                Stream.of(CompiledClassFolder.at(compiled)),
                                                CompiledClassFolder.shipped().stream())
                                        .toList(),
                                compiling))
                .load());
    }

    /** The same without a folder. */
    public static Rulebook.Loading loadKept(RulesetFiles files) {
        return loading(() -> new RulebookLoader(files, Source.KEPT, KeptClasses.NONE).load());
    }

    /**
     * Reads a ruleset and lets the evaluator say what the rules say, which takes a fraction of a second. Nothing is compiled, so a
     * fault that only the compiler or its parser finds is not found, and does no harm: decisions are those of the
     * compiled rules, byte for byte.
     */
    public static Rulebook.Loading interpreted(RulesetFiles files) {
        return loading(() -> new RulebookLoader(files, Source.NEW, KeptClasses.NONE).interpret());
    }

    /** The same for rules that decided before. */
    public static Rulebook.Loading interpretedKept(RulesetFiles files) {
        return loading(() -> new RulebookLoader(files, Source.KEPT, KeptClasses.NONE).interpret());
    }

    /** Files that the program breaks on are refused like any others that it can't run. */
    private static Rulebook.Loading loading(Supplier<Rulebook.Loading> loader) {
        return Breakdown.caught(".", 0, loader, fault -> new Rulebook.Refused(List.of(fault)));
    }

    /** The faults of files that can't be read and of the others; that a file is missing is no fault if it is one of those. */
    public static Rulebook.Refused refused(RulesetFiles.Unreadable files) {
        Set<String> unread = files.diagnostics().stream().map(Diagnostic::file).collect(Collectors.toSet());
        PlaybookRows rows = PolicyReader.rows(files.rest().texts());
        RulebookLoader loader = new RulebookLoader(
                files.rest(),
                unread.contains(PolicyTables.PLAYBOOK_ROWS) ? rows.andUnread() : rows,
                Source.REST,
                KeptClasses.NONE);
        if (loader.load() instanceof Rulebook.Ready ready) {
            ready.rulebook().close();
        }
        List<Diagnostic> faults = new ArrayList<>(files.diagnostics());
        loader.diagnostics.stream()
                .filter(fault -> !unread.contains(fault.file()) && !fault.file().equals("."))
                .forEach(faults::add);
        return new Rulebook.Refused(faults.stream().sorted().distinct().toList());
    }

    Rulebook.Loading load() {
        Optional<Policy> policy = policy();
        Optional<OrderTable> order = order();
        Messages messages = messages(policy);
        Compilation compilation = compilation().orElse(null);
        if (compilation instanceof Compilation.Rejected rejected) {
            diagnostics.addAll(rejected.diagnostics());
        }
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return refused();
        }
        List<Rule> outlines = compiled.rules().outlines();
        Optional<Evaluator> evaluator = evaluator(outlines);
        if (!diagnostics.isEmpty()) {
            compiled.rules().close();
            return refused();
        }
        return ready(
                outlines, policy, order, messages, new RuleRunner.Compiled(compiled.rules()), evaluator.orElseThrow());
    }

    /** Empty: the rules can't be read, and nothing was compiled. */
    private Optional<Compilation> compilation() {
        if (RulesetParser.readOnce(files, rows) instanceof RulesetParser.Outlined once) {
            Optional<CompiledRules> before = RuleCompiler.kept(files, once.outlines(), platforms, kept);
            if (before.isPresent()) {
                checkDeclared(once.outlines());
                return before.map(Compilation.Compiled::new);
            }
        }
        RulesetParser.OutlineResult read = RulesetParser.of(files, rows);
        if (read instanceof RulesetParser.Refused refused) {
            compileRest(refused);
        }
        return outlines(read).map(rules -> RuleCompiler.compile(files, rules, platforms, kept));
    }

    /** The same without the engine and its parser, which alone take more time to start than all the rest. */
    private Rulebook.Loading interpret() {
        Optional<List<Rule>> outlines = outlines(RulesetParser.readOnce(files, rows));
        Optional<Policy> policy = policy();
        Optional<OrderTable> order = order();
        Messages messages = messages(policy);
        outlines.ifPresent(rules -> diagnostics.addAll(WordCheck.check(rules, platforms)));
        if (source == Source.NEW) {
            diagnostics.addAll(Imports.check(files));
        }
        if (!diagnostics.isEmpty()) {
            return refused();
        }
        Optional<Evaluator> evaluator = evaluator(outlines.orElseThrow());
        return evaluator
                .map(one ->
                        ready(outlines.orElseThrow(), policy, order, messages, new RuleRunner.Interpreted(one), one))
                .orElseGet(this::refused);
    }

    /** Of rules whose words are sound. If it breaks down, each rule is read alone to find the culprits. */
    private Optional<Evaluator> evaluator(List<Rule> rules) {
        return Breakdown.caught(".", 0, () -> Optional.of(Evaluator.of(rules)), whole -> {
            int before = diagnostics.size();
            rules.forEach(
                    rule -> Breakdown.caught(rule.file(), rule.line(), () -> Evaluator.of(List.of(rule)), culprit -> {
                        diagnostics.add(culprit);
                        return null;
                    }));
            if (diagnostics.size() == before) {
                diagnostics.add(whole);
            }
            return Optional.empty();
        });
    }

    /** For the faults that only the compiler finds; it gets no file that holds a fault. */
    private void compileRest(RulesetParser.Refused refused) {
        Set<String> faulty =
                refused.diagnostics().stream().map(Diagnostic::file).collect(Collectors.toSet());
        List<Rule> rest = refused.sound().stream()
                .filter(rule -> !faulty.contains(rule.file()))
                .toList();
        if (rest.isEmpty() || faulty.contains(".")) {
            return;
        }
        Compilation compilation = RuleCompiler.compile(files.without(faulty), rest, platforms);
        if (compilation instanceof Compilation.Rejected rejected) {
            diagnostics.addAll(rejected.diagnostics());
        } else {
            ((Compilation.Compiled) compilation).rules().close();
        }
    }

    private Rulebook.Loading ready(
            List<Rule> outlines,
            Optional<Policy> policy,
            Optional<OrderTable> order,
            Messages messages,
            RuleRunner voice,
            Evaluator evaluator) {
        return new Rulebook.Ready(new Rulebook(
                files,
                outlines,
                declared.entries(),
                policy.orElseThrow(),
                order.orElseThrow(),
                messages,
                voice,
                evaluator));
    }

    private Rulebook.Loading refused() {
        return new Rulebook.Refused(diagnostics.stream().sorted().distinct().toList());
    }

    private Optional<List<Rule>> outlines(RulesetParser.OutlineResult result) {
        if (result instanceof RulesetParser.Refused refused) {
            diagnostics.addAll(RuleCompiler.faults(refused, platforms));
            return Optional.empty();
        }
        List<Rule> rules = ((RulesetParser.Outlined) result).outlines();
        checkDeclared(rules);
        return Optional.of(rules);
    }

    private void checkDeclared(List<Rule> rules) {
        if (source == Source.NEW) {
            diagnostics.addAll(declared.faults(rules));
        }
    }

    private Optional<Policy> policy() {
        PolicyResult result = PolicyReader.read(files.texts());
        if (result instanceof PolicyResult.Refused refused) {
            diagnostics.addAll(refused.faults());
            return Optional.empty();
        }
        return Optional.of(((PolicyResult.Loaded) result).policy());
    }

    private Optional<OrderTable> order() {
        String yaml = files.texts().get(ORDER);
        if (yaml == null) {
            diagnostics.add(Diagnostic.error(
                    "RUL-105",
                    ORDER,
                    0,
                    "The file is missing",
                    "It says which of several sound actions comes first; take the one that was shipped"));
            return Optional.empty();
        }
        OrderTableResult result = OrderTableReader.read(yaml, ORDER);
        if (result instanceof OrderTableResult.Faulty faulty) {
            diagnostics.addAll(faulty.diagnostics());
            return Optional.empty();
        }
        OrderTableResult.Read read = (OrderTableResult.Read) result;
        checkRows(read.rows());
        return Optional.of(read.table());
    }

    private Messages messages(Optional<Policy> policy) {
        MessagesReader.Result result = MessagesReader.read(files.texts());
        if (result instanceof MessagesReader.Read read) {
            if (source == Source.NEW && policy.isPresent()) {
                diagnostics.addAll(MessageLengths.faults(read.messages(), policy.get(), files.texts()));
            }
            return read.messages();
        }
        diagnostics.addAll(((MessagesReader.Faulty) result).faults());
        return Messages.NONE;
    }

    private void checkRows(List<OrderTableResult.NamedRow> named) {
        List<String> ids = rows.all().stream().map(PlaybookRows.Row::id).toList();
        named.stream()
                .filter(each -> !rows.has(each.row()))
                .forEach(each -> diagnostics.add(new Diagnostic(
                        "RUL-205",
                        Diagnostic.Severity.ERROR,
                        ORDER,
                        each.place().line(),
                        each.place().column(),
                        "The playbooks have no row " + each.row(),
                        Suggestion.hint(each.row(), ids))));
    }
}
