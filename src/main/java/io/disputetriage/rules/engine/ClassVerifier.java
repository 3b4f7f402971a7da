package io.disputetriage.rules.engine;

import io.disputetriage.rules.engine.BytecodeAllowlist.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

    private final SortedSet<Finding> findings = new TreeSet<>();
    private final Map<String, Set<String>> own;
    private final String name;
    private final Place place;

    /**
     * What a class must not have.
     *
     * @param method in which it was found; empty: in none
     */
    record Finding(String method, String what) implements Comparable<Finding> {
        @Override
        public int compareTo(Finding other) {
            int byWhat = what.compareTo(other.what);
            return byWhat != 0 ? byWhat : method.compareTo(other.method);
        }
    }

    private ClassVerifier(String name, Map<String, Set<String>> own) {
        super(Opcodes.ASM9);
        this.name = name;
        this.own = own;
        this.place = place(name);
    }

    /** What is wrong with the class, in words; {@code own} is what all classes of the module declare. */
    static SortedSet<Finding> findings(String name, byte[] bytes, Map<String, Set<String>> own) {
        ClassVerifier look = new ClassVerifier(name, own);
        if (look.place == null) {
            look.found("has the class " + name.replace('/', '.'));
            return look.findings;
        }
        new ClassReader(bytes).accept(look, 0);
        return look.findings;
    }

    private static Place place(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("org/drools/project/model/ProjectModel_")) {
            return Place.PROJECT;
        } else if (simple.startsWith("LambdaPredicate") || simple.startsWith("LambdaExtractor")) {
            return Place.CONDITION;
        } else if (simple.startsWith("LambdaConsequence")) {
            return Place.CONSEQUENCE;
        }
        return simple.startsWith("Rules") || simple.startsWith("DomainClassesMetadata") ? Place.MODEL : null;
    }

    boolean isLambda() {
        return place == Place.CONDITION || place == Place.CONSEQUENCE;
    }

    Place placeOf(String method) {
        return switch (method) {
            case "<clinit>" -> Place.START;
            case "<init>", "values", "valueOf" -> isLambda() ? Place.ENUM : place;
            default -> place;
        };
    }

    void found(String what) {
        found("", what);
    }

    void found(String method, String what) {
        findings.add(new Finding(method, what));
    }

    boolean declares(String owner, String member) {
        return own.getOrDefault(owner, Set.of()).contains(member);
    }

    boolean isOwn(String owner) {
        return owner.equals(name);
    }

    boolean knows(String type) {
        String element = type.replaceFirst("^\\[+L?", "").replace(";", "");
        return element.length() <= 1
                || own.containsKey(element)
                || BytecodeAllowlist.shipped().hasType(element);
    }

    @Override
    public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
        if (!self.equals(name)) {
            found("calls itself " + self);
        }
        if (!parent.equals(isLambda() ? "java/lang/Enum" : "java/lang/Object")) {
            found("extends " + parent.replace('/', '.'));
        }
        List.of(interfaces).stream()
                .filter(type -> !BytecodeAllowlist.isInterface(type))
                .forEach(type -> found("implements " + type.replace('/', '.')));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.equals(LAMBDA)) {
            found("has the annotation " + descriptor);
        }
        return null;
    }

    @Override
    public ModuleVisitor visitModule(String module, int access, String version) {
        found("is a module");
        return null;
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String component, String descriptor, String signature) {
        found("is a record");
        return null;
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        if (isLambda()
                && !Set.of("INSTANCE", "EXPRESSION_HASH", "ENUM$VALUES", "$VALUES")
                        .contains(field)) {
            found("has the field " + field);
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        if ((access & ODD) != 0 || method.equals("finalize") || isLambda() && !METHODS.contains(method)) {
            found("has the method " + method);
        }
        return new MethodVerifier(this, method, (access & Opcodes.ACC_SYNTHETIC) != 0);
    }
}
