package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.service.cases.StoreUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageAwareTest {
    private static final RuntimeException CLOSED = new IllegalStateException("Session/EntityManager is closed");

    private final Stopping stopping = new Stopping();
    private final OutageAware.Translation translation = new OutageAware.Translation(stopping);

    @Test
    void a_step_whose_session_is_closed_by_the_end_of_the_service_finds_the_store_away() {
        stopping.begin(new ShutdownEvent());

        assertThatThrownBy(() -> translation.call(failing(CLOSED)))
                .isInstanceOf(StoreUnavailable.class)
                .hasCause(CLOSED);
    }

    @Test
    void a_closed_session_in_a_service_that_runs_is_a_fault() {
        assertThatThrownBy(() -> translation.call(failing(CLOSED))).isSameAs(CLOSED);
    }

    @Test
    void a_lost_connection_is_an_outage_however_deep_it_is_told() {
        RuntimeException told = new RuntimeException(new RuntimeException(new SQLException("gone", "08006")));

        assertThatThrownBy(() -> translation.call(failing(told))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_commit_that_the_lost_connection_broke_is_an_outage_too() {
        RollbackException told = new RollbackException("Could not commit transaction.");
        told.addSuppressed(new XAException("commit"));
        told.getSuppressed()[0].initCause(new SQLException("gone", "08006"));

        assertThatThrownBy(() -> translation.call(failing(told))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_commit_in_a_service_that_stops_finds_the_store_away() {
        stopping.begin(new ShutdownEvent());

        assertThatThrownBy(() -> translation.call(failing(new RollbackException("Could not commit transaction."))))
                .isInstanceOf(StoreUnavailable.class);
    }

    private static InvocationContext failing(Exception fault) {
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> {
                    throw fault;
                });
    }
}
