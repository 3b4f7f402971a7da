package io.disputetriage.rules.engine;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** One run of the rule compiler. */
sealed interface Build {

    /** The rules are ready. */
    record Done(KieBase base, RuleClasses classes) implements Build {}

    /** What the compiler said, or why it broke. */
    record Failed(List<Diagnostic> diagnostics) implements Build {
        /** The second wall refused what was made; which rule it was made from doesn't matter any more. */
        boolean breached() {
            return diagnostics.stream().anyMatch(fault -> fault.code().startsWith("RUL-40"));
        }
    }

    /**
     * Compiles sources, path to text. If that fails, each rule is compiled alone to find the culprits,
     * because the compiler often can't say where a fault stands.
     */
    static Build of(Map<String, String> sources, List<Rule> outlines) {
        synchronized (Build.class) {
            Build build = run(sources, outlines);
            return build instanceof Failed failed && !failed.breached()
                    ? new Failed(culprits(sources, outlines, failed))
                    : build;
        }
    }

    private static List<Diagnostic> culprits(Map<String, String> sources, List<Rule> outlines, Failed whole) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        sources.forEach((file, text) -> {
            if (run(Map.of(file, text), List.of()) instanceof Failed) {
                List<Rule> rules = outlines.stream()
                        .filter(rule -> rule.file().equals(file))
                        .toList();
                rules.forEach(rule -> alone(rule, rules, text).ifPresent(diagnostics::add));
            }
        });
        return diagnostics.isEmpty() ? whole.diagnostics() : diagnostics;
    }

    private static Optional<Diagnostic> alone(Rule rule, List<Rule> rules, String text) {
        List<Rule> others = rules.stream().filter(other -> other != rule).toList();
        return run(Map.of(rule.file(), CompilerInput.without(text, others)), List.of()) instanceof Failed failed
                ? failed.diagnostics().stream()
                        .map(fault -> at(rule, text, fault))
                        .findFirst()
                : Optional.empty();
    }

    private static Diagnostic at(Rule rule, String text, Diagnostic fault) {
        return new Diagnostic(
                fault.code(),
                Diagnostic.Severity.ERROR,
                rule.file(),
                rule.line(),
                CompilerInput.column(text, rule),
                fault.message(),
                fault.hint());
    }

    private static Build run(Map<String, String> sources, List<Rule> outlines) {
        try {
            return compile(sources, outlines);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new Failed(List.of(Diagnostic.error(
                    "RUL-303",
                    ".",
                    0,
                    "The rule compiler broke: " + e,
                    "Compare the rule with one that works; a literal may not fit its property")));
        }
    }

    private static Build compile(Map<String, String> sources, List<Rule> outlines) {
        ClassLoader loader = Case.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        KieServices kie = KieServices.get();
        ReleaseId release =
                kie.newReleaseId("io.disputetriage", "rules", UUID.randomUUID().toString());
        try {
            KieFileSystem files = kie.newKieFileSystem();
            files.generateAndWritePomXML(release);
            sources.forEach((path, text) -> files.write(SourcePlace.of(path), text));
            KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Failed(CompilerMessages.read(errors));
            }
            List<Diagnostic> breaches =
                    BytecodeVerifier.check((InternalKieModule) builder.getKieModule(), sources, outlines);
            if (!breaches.isEmpty()) {
                return new Failed(breaches);
            }
            KieContainer container = kie.newKieContainer(release, loader);
            return new Done(
                    container.newKieBase(RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader)),
                    RuleClasses.of((InternalKieModule) builder.getKieModule()));
        } finally {
            kie.getRepository().removeKieModule(release);
            thread.setContextClassLoader(before);
        }
    }
}
