package io.disputetriage.service.store;

import io.disputetriage.service.cases.StoreUnavailable;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;

/**
 * An outage on the way to the database becomes {@link StoreUnavailable}, one at the end of the transaction too, and so does
 * whatever goes wrong in a step under which the service is stopped.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OutageAware {

    /** Stands around the transaction. */
    @OutageAware
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE)
    class Translation {
        private final Stopping stopping;

        Translation(Stopping stopping) {
            this.stopping = stopping;
        }

        @AroundInvoke
        Object call(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                if (stopping.hasBegun()) {
                    throw new StoreUnavailable(e);
                }
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof SQLException sql && SqlErrors.isOutage(sql)) {
                        throw new StoreUnavailable(e);
                    }
                }
                throw e;
            }
        }
    }
}
