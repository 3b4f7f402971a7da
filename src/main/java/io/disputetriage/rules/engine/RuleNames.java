package io.disputetriage.rules.engine;

import io.disputetriage.rules.drl.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which rules the classes that were made from them belong to: a method that builds a rule names it, and names what it is built of. */
final class RuleNames {
    private final Map<String, Set<String>> byMember = new HashMap<>();
    private final Set<String> names;

    private RuleNames(Set<String> names) {
        this.names = names;
    }

    static RuleNames in(Map<String, byte[]> classes, List<Rule> rules) {
        RuleNames all = new RuleNames(rules.stream().map(Rule::name).collect(Collectors.toSet()));
        classes.forEach((name, bytes) -> {
            try {
                new ClassReader(bytes).accept(all.new Reader(name), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            } catch (RuntimeException unreadable) {
                all.byMember.remove(name);
            }
        });
        return all;
    }

    /** The names of the rules behind a method of a class; of all the class if the method says nothing. */
    Set<String> of(String type, String method) {
        Set<String> one = byMember.get(type + "." + method);
        return one != null ? one : byMember.getOrDefault(type, Set.of());
    }

    private final class Reader extends ClassVisitor {
        private final String type;

        private Reader(String type) {
            super(Opcodes.ASM9);
            this.type = type;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            return new Body(type, method);
        }
    }

    private final class Body extends MethodVisitor {
        private final Set<String> members = new HashSet<>();
        private final Set<String> rules = new HashSet<>();

        private Body(String type, String method) {
            super(Opcodes.ASM9);
            members.add(type);
            members.add(type + "." + method);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text && names.contains(text)) {
                rules.add(text);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            members.add(owner);
        }

        @Override
        public void visitEnd() {
            if (!rules.isEmpty()) {
                members.forEach(member ->
                        byMember.computeIfAbsent(member, any -> new HashSet<>()).addAll(rules));
            }
        }
    }
}
