package io.disputetriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.cases.Asked;
import io.disputetriage.cases.CaseStore;
import io.disputetriage.cases.CaseStoreContract;
import io.disputetriage.decision.Urgency;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The same contract on PostgreSQL, in sessions of a far time zone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class PostgresCaseStoreTest implements CaseStoreContract {
    @Inject
    CaseStore store;

    @Inject
    DataSource database;

    @Override
    public CaseStore store() {
        return store;
    }

    @Test
    void a_decision_can_be_asked_for_by_what_is_in_it() throws SQLException {
        String account = "json-" + UUID.randomUUID();
        Instant now = Instant.parse("2026-03-10T09:00:01Z");
        kept(new Asked(account, "A-1", null, Urgency.LOW, "INQUIRY", now).now());
        kept(new Asked(account, "A-2", null, Urgency.CRITICAL, "INQUIRY", now).now());
        String question =
                """
                select d.decision_json ->> 'caseRef' from decisions d
                 where d.account = ? and d.decision_json @> '{"urgency": "CRITICAL"}'""";
        try (Connection connection = database.getConnection();
                PreparedStatement asking = connection.prepareStatement(question)) {
            asking.setString(1, account);
            try (ResultSet found = asking.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("A-2");
                assertThat(found.next()).isFalse();
            }
        }
    }
}
