package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Insertion;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One call of a consequence, found once.
 *
 * @param call takes what the call before it made, null for the first, and the argument
 * @param arguments one; any number if they go into an array
 * @param array type of the array's elements; null: the argument is passed as it is
 * @param returns what the next call is made on
 */
record Step(MethodHandle call, List<Side> arguments, Class<?> array, Class<?> returns) {
    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object.class);
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(boolean.class, Boolean.class, int.class, Integer.class);

    static Step of(Class<?> on, Insertion.Call call, Map<String, String> bound) {
        List<Side> arguments =
                call.arguments().stream().map(argument -> side(argument, bound)).toList();
        // By name and parameters, because the JVM lists methods in any order it likes.
        Method method = Stream.of(on.getMethods())
                .filter(each -> each.getName().equals(call.name()) && takes(each, arguments))
                .min(Comparator.comparing(Method::toString))
                .orElseThrow(
                        () -> new IllegalArgumentException("A " + on.getSimpleName() + " has no call ." + call.name()));
        return new Step(
                handle(method),
                arguments,
                method.isVarArgs() ? method.getParameterTypes()[0].getComponentType() : null,
                method.getReturnType());
    }

    boolean isConstant() {
        return arguments.stream().noneMatch(Side.Fact.class::isInstance);
    }

    Object on(Object made, Case facts) {
        try {
            return (Object) call.invokeExact(made, argument(facts));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A call of the decision vocabulary threw", e);
        }
    }

    private Object argument(Case facts) {
        if (array == null) {
            return arguments.get(0).of(facts);
        }
        Object all = Array.newInstance(array, arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            Array.set(all, i, arguments.get(i).of(facts));
        }
        return all;
    }

    private static boolean takes(Method method, List<Side> arguments) {
        if (method.getParameterCount() != 1 || !method.isVarArgs() && arguments.size() != 1) {
            return false;
        }
        Class<?> parameter = method.getParameterTypes()[0];
        Class<?> wanted = method.isVarArgs() ? parameter.getComponentType() : parameter;
        return arguments.stream()
                .allMatch(argument -> BOXES.getOrDefault(wanted, wanted).isAssignableFrom(type(argument)));
    }

    private static Class<?> type(Side argument) {
        return argument instanceof Side.Fact fact
                ? fact.property().type()
                : ((Side.Literal) argument).value().getClass();
    }

    private static Side side(Insertion.Argument argument, Map<String, String> bound) {
        return switch (argument.form()) {
            case VARIABLE -> new Side.Fact(Property.at(bound.get(argument.text())), 0);
            case WORD -> new Side.Literal(DecisionWords.word(argument.text()));
            case TEXT -> new Side.Literal(argument.text());
            case NUMBER -> new Side.Literal(Integer.valueOf(argument.text()));
            case FLAG -> new Side.Literal(Boolean.valueOf(argument.text()));
        };
    }

    private static MethodHandle handle(Method method) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method).asFixedArity();
            return (Modifier.isStatic(method.getModifiers())
                            ? MethodHandles.dropArguments(handle, 0, Object.class)
                            : handle)
                    .asType(CALL);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The decision vocabulary is public", e);
        }
    }
}
