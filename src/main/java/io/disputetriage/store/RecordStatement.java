package io.disputetriage.store;

import io.disputetriage.cases.NewDecision;
import io.disputetriage.cases.NewDecision.Claim;
import io.disputetriage.cases.RowIdentity;
import io.disputetriage.cases.StoredDecision;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Case, decision, claim, and a place in the queue for a seal in one statement: one round trip, and by PostgreSQL's own rule all or nothing.
 *
 * <p>The claim comes first and everything else selects from it: a claim that stands already yields no
 * row, so nothing else is written; one that is being made by somebody else is waited for.
 */
final class RecordStatement {
    /** For how long a repeat is recognised. */
    static final Duration CLAIM_LIFE = Duration.ofDays(30);

    private static final String CLAIM =
            """
            claim as (
                insert into claims as c (account, key, body_sha256, decision_id, claimed_at)
                values (?, ?, ?, ?, ?)
                on conflict (account, key) do update
                   set body_sha256 = excluded.body_sha256,
                       decision_id = excluded.decision_id,
                       claimed_at = excluded.claimed_at
                 where c.claimed_at < ?
                returning decision_id)
            """;

    private static final String NO_CLAIM = "claim as (select cast(? as uuid) as decision_id)";

    private static final String REST =
            """
            , the_case as (
                insert into cases as c (id, account, case_ref, platform, stage, kind, urgency, first_action,
                    response_due, review_at, open, latest_decision, decisions, opened_at, updated_at)
                select ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, claim.decision_id,
                       1, ?, ? from claim
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
                returning id)
            , queued as (
                insert into unsealed (decision_id, row_hash)
                select claim.decision_id, ? from claim)
            insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision,
                salt, row_hash)
            select claim.decision_id, the_case.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from claim, the_case
            returning id
            """;

    private static final String WITH_CLAIM = "with " + CLAIM + REST;
    private static final String WITHOUT_CLAIM = "with " + NO_CLAIM + REST;

    private RecordStatement() {}

    /** True if it was written, false if the claim stands already. */
    static boolean run(Connection connection, NewDecision made, StoredDecision stored, HashedRow row)
            throws SQLException {
        Claim claim = made.claim();
        try (PreparedStatement statement = connection.prepareStatement(claim == null ? WITHOUT_CLAIM : WITH_CLAIM)) {
            Binder bind = new Binder(statement);
            if (claim == null) {
                bind.next(made.id());
            } else {
                bind.next(made.account())
                        .next(claim.key())
                        .next(claim.bodySha256())
                        .next(made.id());
                bind.next(made.recordedAt()).next(made.recordedAt().minus(CLAIM_LIFE));
            }
            bindCase(bind, made);
            byte[] hash = row.hash().bytes();
            RowIdentity identity = row.identity();
            bind.next(hash);
            bind.next(identity.account())
                    .next(identity.actor())
                    .next(identity.recordedAt())
                    .next(identity.asOf());
            bind.next(identity.revision())
                    .next(identity.logic())
                    .next(stored.factSheet())
                    .next(stored.decision());
            bind.next(row.salt()).next(hash);
            try (ResultSet written = statement.executeQuery()) {
                return written.next();
            }
        }
    }

    private static void bindCase(Binder bind, NewDecision made) throws SQLException {
        FactSheet sheet = made.sheet();
        Decision what = made.decision();
        bind.next(made.caseId()).next(made.account()).next(sheet.caseRef());
        bind.next(sheet.platform()).next(sheet.stage()).next(sheet.complaint().kind());
        bind.next(what.urgency())
                .next(what.actions().isEmpty() ? null : what.actions().get(0).action());
        bind.nextInstant(what.responseDue().at()).nextInstant(what.reviewAt());
        bind.next(sheet.stage() != Stage.CLOSED).next(made.recordedAt()).next(made.recordedAt());
    }

    /** Binds one value after the other; instants as UTC, so that no session's time zone can shift them. */
    private static final class Binder {
        private final PreparedStatement statement;
        private int index;

        Binder(PreparedStatement statement) {
            this.statement = statement;
        }

        /** Null keeps the type: with another one the driver would have the whole statement planned again. */
        Binder nextInstant(Instant value) throws SQLException {
            if (value != null) {
                return next(value);
            }
            statement.setNull(++index, Types.TIMESTAMP_WITH_TIMEZONE);
            return this;
        }

        Binder next(Object value) throws SQLException {
            index++;
            if (value instanceof Instant instant) {
                statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(index, bytes);
            } else if (value instanceof Enum<?> word) {
                statement.setString(index, word.name());
            } else if (value == null) {
                statement.setString(index, null);
            } else {
                statement.setObject(index, value);
            }
            return this;
        }
    }
}
