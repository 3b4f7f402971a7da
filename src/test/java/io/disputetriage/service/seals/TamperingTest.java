package io.disputetriage.service.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.Kept;
import io.disputetriage.service.triage.ErasePersonalData;
import io.disputetriage.service.triage.TriageComplaint;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Somebody with a password for the database changes things by hand; each time it is undone afterwards. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class TamperingTest {
    private static final Actor SHOP = new Actor("tampered", "shop");

    @Inject
    TriageComplaint triage;

    @Inject
    ActiveRules active;

    @Inject
    SealStore store;

    @Inject
    VerifySeals verify;

    @Inject
    ErasePersonalData erase;

    @Inject
    DataSource database;

    private String one;
    private String two;
    private String three;

    @BeforeEach
    void threeSealedDecisions() {
        one = keep("T-1");
        two = keep("T-2");
        three = keep("T-3");
        while (store.seal(Instant.now(), 1_000) instanceof Sealing.Sealed sealed && sealed.count() > 0) {
            assertThat(sealed.head()).isPresent();
        }
    }

    @Test
    void untouched_it_is_intact_also_when_looked_at_from_the_middle() {
        SealReport all = check(Optional.empty());
        assertThat(all.first()).isEmpty();
        assertThat(all.faults()).isEmpty();
        assertThat(all.unsealed().count()).isZero();
        long middle = seal(two).position();
        SealReport part = verify.check(middle, 1, Optional.empty());
        assertThat(part.first()).isEmpty();
        assertThat(part.checked()).isEqualTo(1);
        assertThat(part.next()).hasValue(middle + 1);
        assertThat(verify.check(middle, 100, Optional.of(anchor())).next()).isEmpty();
    }

    @TestFactory
    List<DynamicTest> whatever_is_changed_in_a_sealed_row_shows_at_its_position() {
        return List.of(
                changed("decision = replace(decision, 'T-2', 'T-9')"),
                changed("decision = decision || ' '"),
                changed("fact_sheet = replace(fact_sheet, 'Ana', 'Eva')"),
                changed("fact_sheet = replace(fact_sheet, 'NOT_RECEIVED', 'DEFECTIVE')"),
                changed("fact_sheet = 'gone'"),
                changed("actor = 'somebody else'"),
                changed("account = 'tampered-2'"),
                changed("recorded_at = recorded_at + interval '1 microsecond'"),
                changed("as_of = as_of - interval '1 day'"),
                changed("revision = repeat('0', 64)"),
                changed("logic = '0'"),
                changed("salt = gen_random_uuid()::text::bytea"),
                changed("row_hash = sha256(row_hash)"),
                changed("row_hash = null"),
                changed("erased_at = now()"),
                changed("case_id = (select case_id from decisions where id = '%s')".formatted(one)));
    }

    private DynamicTest changed(String how) {
        return DynamicTest.dynamicTest(how, () -> {
            threeSealedDecisions();
            finds(SealFault.ROW_CHANGED, two, "update decisions set " + how + " where id = '" + two + "'");
        });
    }

    @Test
    void a_row_that_was_deleted_shows() throws SQLException {
        finds(SealFault.ROW_MISSING, two, "delete from decisions where id = '" + two + "'");
    }

    @Test
    void two_rows_that_changed_places_show() throws SQLException {
        SealReport report = tamper(
                """
                update decisions d set decision = o.decision, fact_sheet = o.fact_sheet, salt = o.salt, row_hash = o.row_hash,
                    case_id = o.case_id, recorded_at = o.recorded_at
                  from decisions o where d.id in ('%1$s', '%2$s') and o.id in ('%1$s', '%2$s') and d.id <> o.id"""
                        .formatted(one, two));
        assertThat(report.faults()).containsOnlyKeys(SealFault.ROW_CHANGED).containsValue(2);
    }

    @Test
    void two_seals_that_changed_places_show() throws SQLException {
        SealReport report = tamper(
                "update seals set position = -position",
                "update seals set position = case decision_id when '%s' then %d when '%s' then %d else -position end"
                        .formatted(one, seal(two).position(), two, seal(one).position()));
        assertThat(report.faults()).containsEntry(SealFault.SEAL_CHANGED, 2).containsKey(SealFault.CHAIN_BROKEN);
        assertThat(report.first().orElseThrow().position()).isEqualTo(seal(one).position());
    }

    @Test
    void a_row_and_its_seal_changed_together_show() throws SQLException {
        SealReport report = tamper(
                "update seals set row_hash = sha256(row_hash) where decision_id = '" + two + "'",
                "update decisions set row_hash = sha256(row_hash) where id = '" + two + "'");
        assertThat(report.faults()).containsOnlyKeys(SealFault.SEAL_CHANGED, SealFault.ROW_CHANGED);
        assertThat(report.first().orElseThrow().position()).isEqualTo(seal(two).position());
    }

    @Test
    void a_seal_that_is_missing_in_the_middle_shows() throws SQLException {
        long position = seal(two).position();
        SealReport report = tamper("delete from seals where decision_id = '" + two + "'");
        assertThat(report.first().orElseThrow().position()).isEqualTo(position);
        assertThat(report.first().orElseThrow().fault()).isEqualTo(SealFault.SEAL_MISSING);
        assertThat(report.unsealed().count()).isEqualTo(1);
    }

    @Test
    void a_tail_that_was_cut_off_with_its_rows_shows_only_to_who_noted_the_head() throws SQLException {
        String[] cut = {
            "delete from decisions where id in ('" + two + "', '" + three + "')",
            "delete from seals where position >= " + seal(two).position()
        };
        assertThat(tamper(cut).first()).isEmpty();
        SealReport noted = tamper(Optional.of(anchor()), cut);
        assertThat(noted.faults()).containsExactly(java.util.Map.entry(SealFault.ANCHOR_MISSING, 1));
    }

    @Test
    void a_chain_that_was_made_anew_shows_only_to_who_noted_the_head() throws SQLException {
        SealAnchor anchor = anchor();
        String[] anew = {
            "update decisions set actor = 'somebody else', salt = null, row_hash = null where id = '" + two + "'",
            "insert into unsealed (decision_id) select id from decisions order by id",
            "delete from seals"
        };
        assertThat(tamper(Optional.empty(), true, anew).first()).isEmpty();
        assertThat(tamper(Optional.of(anchor), true, anew).faults())
                .containsExactly(java.util.Map.entry(SealFault.ANCHOR_DIFFERS, 1));
    }

    @Test
    void what_was_written_by_hand_and_never_sealed_is_counted() throws SQLException {
        SealReport report = tamper(
                """
                insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision)
                select gen_random_uuid(), case_id, account, actor, '2026-01-01T00:00:00Z', as_of, revision, logic, fact_sheet, decision
                  from decisions where id = '%s'"""
                        .formatted(two));
        assertThat(report.first()).isEmpty();
        assertThat(report.unsealed().count()).isEqualTo(1);
        assertThat(report.unsealed().oldest()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void erasing_is_no_tampering_and_tampering_with_what_was_erased_shows() throws SQLException {
        String ref = "T-" + UUID.randomUUID();
        String erased = keep(ref);
        store.seal(Instant.now(), 1_000);
        erase.erase(SHOP, ref);
        assertThat(check(Optional.empty()).first()).isEmpty();
        finds(
                SealFault.ROW_CHANGED,
                erased,
                "update decisions set fact_sheet = regexp_replace(fact_sheet, 'sha256:.', 'sha256:_') where id = '"
                        + erased + "'");
    }

    private void finds(SealFault fault, String decision, String... statements) throws SQLException {
        long position = seal(decision).position();
        SealReport report = tamper(statements);
        assertThat(report.faults()).containsExactly(java.util.Map.entry(fault, 1));
        assertThat(report.first())
                .contains(new SealReport.Broken(position, fault, Optional.of(UUID.fromString(decision))));
        assertThat(check(Optional.empty()).first()).as("undone").isEmpty();
    }

    private SealReport tamper(String... statements) throws SQLException {
        return tamper(Optional.empty(), statements);
    }

    private SealReport tamper(Optional<SealAnchor> anchor, String... statements) throws SQLException {
        return tamper(anchor, false, statements);
    }

    /** What is found between the statements and their being undone. */
    private SealReport tamper(Optional<SealAnchor> anchor, boolean sealAgain, String... statements)
            throws SQLException {
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            for (String statement : statements) {
                assertThat(run.executeUpdate(statement)).as(statement).isPositive();
            }
            if (sealAgain) {
                store.seal(Instant.now(), 100_000);
            }
            return check(anchor);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private SealReport check(Optional<SealAnchor> anchor) {
        return verify.check(1, 100_000, anchor);
    }

    private SealAnchor anchor() {
        Seal head = store.head().orElseThrow();
        return new SealAnchor(head.position(), head.chain());
    }

    private Seal seal(String decision) {
        return store.ofDecision(UUID.fromString(decision)).orElseThrow();
    }

    private String keep(String ref) {
        String json =
                """
                {"caseRef": "%s", "complaint": {"kind": "NOT_RECEIVED", "statement": "Where is it?"},
                 "buyer": {"name": "Ana Souza"}}"""
                        .formatted(ref);
        return Kept.by(triage, SHOP, json, active.now()).toString();
    }
}
