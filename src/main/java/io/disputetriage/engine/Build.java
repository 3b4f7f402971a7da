package io.disputetriage.engine;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Case;
import io.disputetriage.ruleset.RuleOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
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
    record Done(KieBase base) implements Build {}

    /** What the compiler said, or why it broke. */
    record Failed(List<Diagnostic> diagnostics) implements Build {}

    /** Compiles sources, path to text. If the compiler itself breaks, each file is tried alone to find the culprit. */
    static Build of(Map<String, String> sources, List<RuleOutline> outlines) {
        synchronized (Build.class) {
            try {
                return run(sources, outlines);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                return culprits(sources, outlines, e);
            }
        }
    }

    private static Build culprits(Map<String, String> sources, List<RuleOutline> outlines, Throwable whole) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (sources.size() > 1) {
            sources.forEach((file, text) -> {
                if (of(Map.of(file, text), outlines) instanceof Failed failed) {
                    diagnostics.addAll(failed.diagnostics());
                }
            });
        }
        if (diagnostics.isEmpty()) {
            String file = sources.keySet().iterator().next();
            diagnostics.add(Diagnostic.error(
                    "RUL-303",
                    sources.size() == 1 ? file : ".",
                    0,
                    "The rule compiler broke: " + whole,
                    "Take out the rules that were changed last, one by one, to find the cause"));
        }
        return new Failed(diagnostics);
    }

    private static Build run(Map<String, String> sources, List<RuleOutline> outlines) {
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
            sources.forEach((path, text) -> files.write(place(path), text));
            KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Failed(CompilerMessages.read(errors, sources, outlines));
            }
            KieContainer container = kie.newKieContainer(release, loader);
            return new Done(
                    container.newKieBase(RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader)));
        } finally {
            kie.getRepository().removeKieModule(release);
            thread.setContextClassLoader(before);
        }
    }

    /** The folder that the compiler expects for the package of the file. */
    static String place(String path) {
        String folder = path.substring(0, path.length() - ".drl".length())
                .replace("-", "")
                .replace("_", "")
                .replace('.', '_')
                .toLowerCase(Locale.ROOT);
        return "src/main/resources/" + folder + "/" + path.replace('/', '_');
    }
}
