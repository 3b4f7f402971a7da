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
import java.util.stream.Stream;

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
            } catch (Exception e) {
                // What a commit fails with is checked, and the driver's word on it is suppressed in it.
                if (stopping.hasBegun() || isOutage(e)) {
                    throw new StoreUnavailable(e);
                }
                throw e;
            }
        }

        private static boolean isOutage(Throwable thrown) {
            return thrown != null
                    && (thrown instanceof SQLException sql && SqlErrors.isOutage(sql)
                            || isOutage(thrown.getCause())
                            || Stream.of(thrown.getSuppressed()).anyMatch(Translation::isOutage));
        }
    }
}
