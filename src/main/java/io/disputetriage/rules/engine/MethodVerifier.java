package io.disputetriage.rules.engine;

import io.disputetriage.rules.engine.BytecodeAllowlist.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks over one method of a generated class: each member and type it names, and that it only runs forward. */
final class MethodVerifier extends MethodVisitor {
    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";

    private final Set<Label> passed = new HashSet<>();
    private final GeneratedClass owner;
    private final String method;
    private final boolean bridge;
    private final Place place;

    MethodVerifier(GeneratedClass owner, String method, boolean bridge) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.method = method;
        this.bridge = bridge;
        this.place = owner.placeOf(method);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
        boolean ownCall = owner.declares(type, name + descriptor) && (!owner.isLambda() || ownCall(type, name));
        if (!ownCall && !BytecodeAllowlist.shipped().has(place, type + "." + name + descriptor)) {
            found("calls " + type.replace('/', '.') + "." + name);
        }
    }

    /** A test calls itself only through the bridge from its generic form: it can't recur. */
    private boolean ownCall(String type, String name) {
        return owner.isOwn(type) && (place == Place.START ? name.equals("<init>") : bridge && name.equals(method));
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
        boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
        boolean own = owner.declares(type, name)
                && (reads ? !owner.isLambda() || owner.isOwn(type) : owner.isOwn(type) && mayWrite());
        if (!own && !(reads && BytecodeAllowlist.shipped().has(place, type + "." + name))) {
            found((reads ? "reads " : "writes ") + type.replace('/', '.') + "." + name);
        }
    }

    private boolean mayWrite() {
        return place == Place.START || !owner.isLambda() && method.equals("<init>");
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (!owner.knows(type)) {
            found((opcode == Opcodes.NEW ? "makes a " : "names ") + type.replace('/', '.'));
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        found("makes an array of arrays");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        String member = bootstrap.getOwner() + "." + bootstrap.getName();
        boolean plain = List.of(arguments).stream().allMatch(String.class::isInstance);
        if (owner.isLambda() || !member.equals(CONCATENATION) || !plain) {
            found("calls through " + member.replace('/', '.'));
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Handle
                || value instanceof ConstantDynamic
                || value instanceof Type type
                        && (type.getSort() == Type.METHOD || !owner.knows(type.getInternalName()))) {
            found("names " + value);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            found("locks");
        } else if (opcode == Opcodes.ATHROW && owner.isLambda()) {
            found("throws");
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode == Opcodes.RET) {
            found("loops");
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (passed.contains(label) || opcode == Opcodes.JSR) {
            found("loops");
        }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        forward(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        forward(otherwise, labels);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        found("catches exceptions");
    }

    private void forward(Label otherwise, Label[] labels) {
        visitJumpInsn(Opcodes.GOTO, otherwise);
        for (Label label : labels) {
            visitJumpInsn(Opcodes.GOTO, label);
        }
    }

    private void found(String what) {
        owner.found(method, what);
    }
}
