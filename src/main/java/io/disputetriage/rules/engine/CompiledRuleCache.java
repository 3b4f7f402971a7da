package io.disputetriage.rules.engine;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes rules out of classes that were compiled at another time, by whomever: they pass the second wall like fresh ones. */
final class CompiledRuleCache {
    private CompiledRuleCache() {}

    /**
     * The rules, or nothing if the classes must not be loaded, can't be, or make other rules than the outlines say.
     *
     * @param texts the rule files as the compiler would get them, by path
     */
    static Optional<KieBase> load(RuleClasses classes, Map<String, String> texts, List<Rule> outlines) {
        if (!BytecodeVerifier.check(classes.files(), texts, outlines).isEmpty()) {
            return Optional.empty();
        }
        try {
            Loader loader = new Loader(classes);
            List<Model> models = new ArrayList<>();
            for (String file : classes.files().keySet()) {
                if (file.substring(file.lastIndexOf('/') + 1).startsWith("Rules")) {
                    Class<?> type = loader.loadClass(Loader.name(file));
                    if (Model.class.isAssignableFrom(type)) {
                        models.add((Model) type.getDeclaredConstructor().newInstance());
                    }
                }
            }
            KieBase base = KieBaseBuilder.createKieBaseFromModel(
                    models, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader));
            return names(base).equals(outlines.stream().map(Rule::name).collect(Collectors.toSet()))
                    ? Optional.of(base)
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unfit) {
            return Optional.empty();
        }
    }

    private static Set<String> names(KieBase base) {
        Set<String> names = new HashSet<>();
        base.getKiePackages().forEach(all -> all.getRules().forEach(rule -> names.add(rule.getName())));
        return names;
    }

    private static final class Loader extends ClassLoader {
        private final RuleClasses classes;

        Loader(RuleClasses classes) {
            super(Case.class.getClassLoader());
            this.classes = classes;
        }

        static String name(String file) {
            return file.substring(0, file.length() - ".class".length()).replace('/', '.');
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.files().get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
