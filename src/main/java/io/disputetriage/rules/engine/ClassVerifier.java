package io.disputetriage.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Looks over one class that was made from rules, without loading it, and collects what it must not have. */
final class ClassVerifier extends ClassVisitor {
    private static final int ODD = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;
    private static final String LAMBDA = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";

    /** What a class made from a condition or a consequence has by way of methods. */
    private static final Set<String> METHODS = Set.of(
            "<clinit>",
            "<init>",
            "values",
            "valueOf",
            "getExpressionHash",
            "predicateInformation",
            "test",
            "apply",
            "execute");

    private final GeneratedClass type;

    private ClassVerifier(GeneratedClass type) {
        super(Opcodes.ASM9);
        this.type = type;
    }

    /** What is wrong with the class, in words; {@code own} is what all classes of the module declare. */
    static SortedSet<GeneratedClass.Finding> findings(String name, byte[] bytes, Map<String, Set<String>> own) {
        GeneratedClass type = new GeneratedClass(name, own);
        if (type.place == null) {
            type.found("has the class " + name.replace('/', '.'));
        } else {
            new ClassReader(bytes).accept(new ClassVerifier(type), 0);
        }
        return type.findings;
    }

    @Override
    public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
        if (!type.isOwn(self)) {
            type.found("calls itself " + self);
        }
        if (!parent.equals(type.isLambda() ? "java/lang/Enum" : "java/lang/Object")) {
            type.found("extends " + parent.replace('/', '.'));
        }
        List.of(interfaces).stream()
                .filter(each -> !BytecodeAllowlist.isInterface(each))
                .forEach(each -> type.found("implements " + each.replace('/', '.')));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.equals(LAMBDA)) {
            type.found("has the annotation " + descriptor);
        }
        return null;
    }

    @Override
    public ModuleVisitor visitModule(String module, int access, String version) {
        type.found("is a module");
        return null;
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String component, String descriptor, String signature) {
        type.found("is a record");
        return null;
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        if (type.isLambda()
                && !Set.of("INSTANCE", "EXPRESSION_HASH", "ENUM$VALUES", "$VALUES")
                        .contains(field)) {
            type.found("has the field " + field);
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        if ((access & ODD) != 0 || method.equals("finalize") || type.isLambda() && !METHODS.contains(method)) {
            type.found("has the method " + method);
        }
        return new MethodVerifier(type, method, (access & Opcodes.ACC_SYNTHETIC) != 0);
    }
}
