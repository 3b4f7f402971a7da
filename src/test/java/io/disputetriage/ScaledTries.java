package io.disputetriage;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * A number of tries that a property states for itself is meant beside a default of a thousand: a smaller default makes it
 * smaller, too, so that {@code checks.tries} scales every property. A larger one leaves it, as its tries are dear.
 */
public final class ScaledTries implements AroundPropertyHook {
    private static final int STATED_BESIDE = 1_000;
    private static final int FEWEST = 3;
    private static final int DEFAULT = Integer.getInteger("jqwik.tries.default", STATED_BESIDE);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().tries().ifPresent(stated -> context.attributes().setTries(scaled(stated)));
        return property.execute();
    }

    private static int scaled(int stated) {
        int scaled = (int) ((long) stated * DEFAULT / STATED_BESIDE);
        return Math.min(stated, Math.max(FEWEST, scaled));
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
