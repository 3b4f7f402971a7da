package io.disputetriage.service.store;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Case, decision, claim, and a place in the queue for a seal, of one or many decisions, in one statement: one round
 * trip, and by PostgreSQL's own rule all or nothing.
 *
 * <p>Claims come first and everything else selects from them: a claim that stands already yields no row, so nothing
 * else is written of its decision; one that is being made by somebody else is waited for. Claims and then cases are
 * written in one order by everybody, so that two of these statements don't wait for each other.
 */
final class RecordStatement {
    /** For how long a repeat is recognised. */
    static final Duration CLAIM_LIFE = Duration.ofDays(30);

    /** For how long a statement waits for somebody else if it isn't patient. */
    private static final String IMPATIENT = "250ms";

    private static final String PATIENT = "0";

    private static final Columns<NewRow> COLUMNS = new Columns<NewRow>()
            .add("uuid", "id", row -> row.made().id())
            .add("uuid", "case_id", row -> row.made().caseId())
            .text("account", row -> row.made().account())
            .text(
                    "key",
                    row -> row.made().claim() == null
                            ? null
                            : row.made().claim().key())
            .text(
                    "body_sha256",
                    row -> row.made().claim() == null
                            ? null
                            : row.made().claim().bodySha256())
            .text("actor", row -> row.made().actor())
            .text("case_ref", row -> row.stored().caseRef())
            .text("platform", row -> row.made().sheet().platform())
            .text("stage", row -> row.made().sheet().stage())
            .text("kind", row -> row.made().sheet().complaint().kind())
            .text("urgency", row -> row.made().decision().urgency())
            .text("first_action", row -> firstAction(row.made().decision()))
            .add(
                    "timestamptz",
                    "response_due",
                    row -> row.made().decision().responseDue().at())
            .add("timestamptz", "review_at", row -> row.made().decision().reviewAt())
            .add("bool", "open", row -> row.made().sheet().stage() != Stage.CLOSED)
            .add("timestamptz", "recorded_at", row -> row.made().recordedAt())
            .add("timestamptz", "as_of", row -> row.made().identity().asOf())
            .text("revision", row -> row.made().decision().revision())
            .text("logic", row -> row.made().decision().logic())
            .text("fact_sheet", row -> row.stored().factSheet())
            .text("decision", row -> row.stored().decision())
            .bytes("salt", NewRow::salt)
            .bytes("row_hash", NewRow::hash);

    private static final String GIVEN =
            "with given as (%s, set_config('lock_timeout', ?, true))\n".formatted(COLUMNS.select());

    private static final String CLAIM =
            """
            , claim as (
                insert into claims as c (account, key, body_sha256, decision_id, claimed_at)
                select account, key, body_sha256, id, recorded_at from given
                 where key is not null order by account, key
                on conflict (account, key) do update
                   set body_sha256 = excluded.body_sha256,
                       decision_id = excluded.decision_id,
                       claimed_at = excluded.claimed_at
                 where c.claimed_at < excluded.claimed_at - interval '%d hours'
                returning decision_id)
            , fresh as (select * from given where key is null or id in (select decision_id from claim))
            """
                    .formatted(CLAIM_LIFE.toHours());

    private static final String NO_CLAIM = ", fresh as (select * from given)";

    private static final String REST =
            """
            , the_case as (
                insert into cases as c (id, account, case_ref, platform, stage, kind, urgency, first_action,
                    response_due, review_at, open, latest_decision, decisions, opened_at, updated_at)
                select case_id, account, case_ref, platform, stage, kind, urgency, first_action, response_due,
                       review_at, open, id, 1, recorded_at, recorded_at from fresh order by account, case_ref
                on conflict (account, case_ref) do update
                   set platform = excluded.platform,
                       stage = excluded.stage,
                       kind = excluded.kind,
                       urgency = excluded.urgency,
                       first_action = excluded.first_action,
                       response_due = excluded.response_due,
                       review_at = excluded.review_at,
                       open = excluded.open,
                       latest_decision = excluded.latest_decision,
                       decisions = c.decisions + 1,
                       updated_at = excluded.updated_at
                returning id, latest_decision)
            , queued as (
                insert into unsealed (decision_id, row_hash) select id, row_hash from fresh)
            insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision,
                salt, row_hash)
            select fresh.id, the_case.id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision,
                   salt, row_hash from fresh join the_case on the_case.latest_decision = fresh.id
            returning id
            """;

    private static final String WITH_CLAIMS = GIVEN + CLAIM + REST;
    private static final String WITHOUT_CLAIMS = GIVEN + NO_CLAIM + REST;

    private RecordStatement() {}

    /**
     * The ids of what was written: all but those whose claim stands.
     *
     * @param rows no two of one case or of one claim
     * @param patient false: fails with 55P03 if somebody else holds what it needs and doesn't let go of it soon
     */
    static Set<UUID> run(Connection connection, List<NewRow> rows, boolean patient) throws SQLException {
        boolean claims = rows.stream().anyMatch(row -> row.made().claim() != null);
        try (PreparedStatement statement = connection.prepareStatement(claims ? WITH_CLAIMS : WITHOUT_CLAIMS)) {
            statement.setString(COLUMNS.bind(connection, statement, rows), patient ? PATIENT : IMPATIENT);
            try (ResultSet written = statement.executeQuery()) {
                Set<UUID> ids = new HashSet<>();
                while (written.next()) {
                    ids.add(written.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static Object firstAction(Decision decision) {
        return decision.actions().isEmpty() ? null : decision.actions().get(0).action();
    }
}
