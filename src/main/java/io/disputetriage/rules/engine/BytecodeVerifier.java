package io.disputetriage.rules.engine;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks over everything that the compiler made, before any of it is loaded. The first wall reads what
 * a rule says; this one reads what would run, and trusts neither the first nor the compiler.
 */
final class BytecodeVerifier {
    private static final String ENDING = ".class";

    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private final Map<String, String> texts;
    private final List<Rule> outlines;

    private BytecodeVerifier(Map<String, String> texts, List<Rule> outlines) {
        this.texts = texts;
        this.outlines = outlines;
        texts.keySet().forEach(file -> sources.put(folder(SourcePlace.of(file)), file));
    }

    /**
     * Why the module must not be loaded; empty if it may be.
     *
     * @param texts the rule files in it, by path
     * @param outlines of their rules, which only say where a finding stands
     */
    static List<Diagnostic> check(InternalKieModule module, Map<String, String> texts, List<Rule> outlines) {
        Map<String, byte[]> files = new TreeMap<>();
        module.getFileNames().forEach(name -> files.put(name, module.getBytes(name)));
        return check(files, texts, outlines);
    }

    /** The same for files that come from elsewhere, by their paths. */
    static List<Diagnostic> check(Map<String, byte[]> files, Map<String, String> texts, List<Rule> outlines) {
        BytecodeVerifier wall = new BytecodeVerifier(texts, outlines);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            if (name.endsWith(ENDING)) {
                wall.add(name, file.getValue());
            } else if (!name.startsWith("META-INF/maven/")
                    && !name.startsWith("META-INF/kie/")
                    && !(name.endsWith(".drl") && wall.sources.containsKey(folder("src/main/resources/" + name)))) {
                wall.refuse(".", "RUL-402", "The compiler made a file that no rule needs: " + name);
            }
        }
        wall.classes.forEach(wall::look);
        return wall.diagnostics;
    }

    private void add(String file, byte[] bytes) {
        String name = file.substring(0, file.length() - ENDING.length());
        classes.put(name, bytes);
        Set<String> members = new HashSet<>();
        own.put(name, members);
        try {
            new ClassReader(bytes).accept(new Declared(members), ClassReader.SKIP_CODE);
        } catch (RuntimeException e) {
            members.clear();
        }
    }

    private void look(String name, byte[] bytes) {
        String file = fileOf(name);
        if (file == null) {
            refuse(".", "RUL-402", "The compiler made a class outside of the rules: " + name.replace('/', '.'));
            return;
        }
        try {
            ClassVerifier.findings(name, bytes, own).forEach(finding -> {
                boolean reaches = finding.what().matches("(calls|reads|writes|names|makes a) .*");
                refuse(
                        file,
                        rulesBehind(file, name, finding.method()),
                        reaches ? "RUL-401" : "RUL-402",
                        "What was made from a rule " + finding.what());
            });
        } catch (RuntimeException e) {
            refuse(
                    file,
                    "RUL-402",
                    "What was made from a rule can't be read: " + e.getClass().getSimpleName());
        }
    }

    /** The rule file whose folder the class stands in; null if there is none. */
    private String fileOf(String name) {
        String folder = folder(name);
        if (folder.equals("org/drools/project/model")) {
            return ".";
        }
        String lambdas = folder.matches(".*/P[0-9A-F]{2}") ? folder(folder) : folder;
        return sources.get("src/main/resources/" + lambdas);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Only on a finding, because it looks through every class once more. */
    private List<Rule> rulesBehind(String file, String name, String method) {
        Set<String> names = RuleNames.in(classes, outlines).of(name, method);
        return outlines.stream()
                .filter(rule -> rule.file().equals(file) && names.contains(rule.name()))
                .toList();
    }

    private void refuse(String file, String code, String message) {
        refuse(file, List.of(), code, message);
    }

    private void refuse(String file, List<Rule> rules, String code, String message) {
        String hint = "Rules read facts and insert one thing of the decision vocabulary";
        rules.forEach(rule -> diagnostics.add(new Diagnostic(
                code,
                Diagnostic.Severity.ERROR,
                file,
                rule.line(),
                CompilerInput.column(texts.get(file), rule),
                message,
                hint)));
        if (rules.isEmpty()) {
            diagnostics.add(Diagnostic.error(code, file, 0, message, hint));
        }
    }

    /** Writes down what a class declares. */
    private static final class Declared extends ClassVisitor {
        private final Set<String> members;

        private Declared(Set<String> members) {
            super(Opcodes.ASM9);
            this.members = members;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            members.add(name);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            members.add(name + descriptor);
            return null;
        }
    }
}
