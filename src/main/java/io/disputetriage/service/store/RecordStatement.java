package io.disputetriage.service.store;

import io.disputetriage.decision.Decision;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.RowIdentity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What happened to one or many cases, in one statement: claim, case, event, decision, a place in the queue for a
 * seal, and the keys by which payloads find the case, with those that waited for it woken; one round trip, and by
 * PostgreSQL's own rule all or nothing.
 *
 * <p>Known cases are locked first, and what was made from another version than they are at yields no row; then claims:
 * one that stands already yields no row, so nothing else is written of its change; one that is being made by somebody
 * else is waited for. Then cases are written. Each of the three is done in one order by everybody, so that two of these
 * statements don't wait for each other.
 */
final class RecordStatement {
    /** For how long a repeat is recognised. */
    static final Duration CLAIM_LIFE = Duration.ofDays(30);

    /** For how long a statement waits for somebody else if it isn't patient. */
    private static final String IMPATIENT = "250ms";

    private static final String PATIENT = "0";

    private static final Columns<NewRow> COLUMNS = new Columns<NewRow>()
            .add("uuid", "case_id", row -> row.file().id())
            .text("account", NewRow::account)
            .text("case_ref", row -> row.file().caseRef())
            .add("int8", "version", row -> row.file().version())
            .text("owner", row -> row.file().owner())
            .add("timestamptz", "closed_at", NewRow::closedAt)
            .text("outcome", row -> row.ending(CaseEnding::outcome))
            .add("numeric", "back_amount", row -> row.amount(with -> with.ending(CaseEnding::moneyBack)))
            .text("back_currency", row -> row.currency(with -> with.ending(CaseEnding::moneyBack)))
            .add("numeric", "cost_amount", row -> row.amount(with -> with.ending(CaseEnding::cost)))
            .text("cost_currency", row -> row.currency(with -> with.ending(CaseEnding::cost)))
            .text("platform", row -> row.file().platform())
            .text("stage", row -> row.file().stage())
            .text("kind", row -> row.file().kind())
            .text("urgency", row -> row.file().urgency())
            .text("first_action", row -> row.file().firstAction())
            .add("timestamptz", "response_due", row -> row.file().responseDue())
            .add("timestamptz", "review_at", row -> row.file().reviewAt())
            .add("timestamptz", "wake_at", row -> row.file().wakeAt())
            .add("bool", "open", row -> row.file().open())
            .add("uuid", "latest_decision", row -> row.file().latestDecision())
            .add("int8", "decisions", row -> row.file().decisions())
            .add("timestamptz", "opened_at", row -> row.file().openedAt())
            .add("timestamptz", "updated_at", row -> row.file().updatedAt())
            .add("uuid", "event_id", row -> row.event().id())
            .text("type", row -> row.event().type())
            .text("actor", row -> row.event().actor())
            .add("timestamptz", "happened_at", row -> row.event().happenedAt())
            .add("timestamptz", "recorded_at", row -> row.event().recordedAt())
            .text("reason", row -> row.event().reason())
            .add("uuid", "decision_id", row -> row.event().decision())
            .add("uuid", "previous_decision", row -> row.event().previousDecision())
            .add("uuid", "of_decision", row -> row.of(Taken::decision))
            .add("int4", "of_rank", row -> row.of(Taken::rank))
            .text("of_action", row -> row.of(Taken::done))
            .text("key", row -> row.claim(Claim::key))
            .text("body_sha256", row -> row.claim(Claim::bodySha256))
            .text("rules", NewRow::rules)
            .add("numeric", "disputed_amount", row -> row.amount(NewRow::disputed))
            .text("disputed_currency", row -> row.currency(NewRow::disputed))
            .text("order_key", NewRow::orderKey)
            .text("parcel_key", NewRow::parcelKey)
            .add("numeric", "refunded_amount", row -> row.amount(NewRow::refunded))
            .text("refunded_currency", row -> row.currency(NewRow::refunded))
            .add("timestamptz", "as_of", row -> row.made(NewDecision::identity, RowIdentity::asOf))
            .text("revision", row -> row.made(NewDecision::decision, Decision::revision))
            .text("logic", row -> row.made(NewDecision::decision, Decision::logic))
            .text(
                    "fact_sheet",
                    row -> row.stored() == null ? null : row.stored().factSheet())
            .text("decision", row -> row.stored() == null ? null : row.stored().decision())
            .bytes("salt", NewRow::salt)
            .bytes("row_hash", NewRow::hash);

    private static final String READY =
            """
            with given as (%s, set_config('lock_timeout', ?, true))
            , locked as (
                select account, case_ref, c.version from cases c join given using (account, case_ref)
                 order by account, case_ref for no key update of c)
            , ready as (
                select given.* from given left join locked using (account, case_ref)
                 where coalesce(locked.version, 0) = given.version - 1)
            """
                    .formatted(COLUMNS.select());

    private static final String CLAIM =
            """
            , claim as (
                insert into claims as c (account, key, body_sha256, decision_id, claimed_at)
                select account, key, body_sha256, coalesce(decision_id, latest_decision), recorded_at from ready
                 where key is not null order by account, key
                on conflict (account, key) do update
                   set body_sha256 = excluded.body_sha256,
                       decision_id = excluded.decision_id,
                       claimed_at = excluded.claimed_at
                 where c.claimed_at < excluded.claimed_at - interval '%d hours'
                returning account, key)
            , fresh as (select * from ready where key is null or (account, key) in (select account, key from claim))
            """
                    .formatted(CLAIM_LIFE.toHours());

    private static final String NO_CLAIM = ", fresh as (select * from ready)\n";

    /** What of a case may change. */
    private static final String FILE =
            """
            version, owner, closed_at, outcome, back_amount, back_currency, cost_amount,
            cost_currency, platform, stage, kind, urgency, first_action, response_due, review_at, wake_at, open, latest_decision,
            decisions, updated_at
            """;

    /** What numbers are made of: of the latest decision, so that a change without one leaves them; rules are of all decisions. */
    private static final List<String> NUMBERS =
            List.of("disputed_amount", "disputed_currency", "refunded_amount", "refunded_currency");

    private static final String REST =
            """
            , the_case as (
                insert into cases as c (id, account, case_ref, opened_at, %1$s, rules, %3$s)
                select case_id, account, case_ref, opened_at, %1$s, rules, %3$s from fresh order by account, case_ref
                on conflict (account, case_ref) do update set (%1$s) = row(excluded.%2$s),
                   rules = case when excluded.rules is null then c.rules else rules_of_case(c.rules, excluded.rules) end,
                   stage_since = case when c.stage <> excluded.stage and excluded.stage <> 'CLOSED' then excluded.version
                                      else c.stage_since end, %4$s
                 where c.version = excluded.version - 1
                returning id, account, case_ref)
            , written as (select fresh.*, the_case.id from fresh join the_case using (account, case_ref))
            , events as (
                insert into case_events (case_id, account, number, id, type, actor, happened_at, recorded_at, reason,
                    decision_id, previous_decision, of_decision, of_rank, of_action)
                select id, account, version, event_id, type, actor, happened_at, recorded_at, reason, decision_id,
                       previous_decision, of_decision, of_rank, of_action from written)
            , queued as (
                insert into unsealed (decision_id, row_hash)
                select decision_id, row_hash from written where decision_id is not null)
            , kept as (
                insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet,
                    decision, salt, row_hash)
                select decision_id, id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision,
                       salt, row_hash from written where decision_id is not null)
            , keyed as (
                insert into case_keys (account, key, case_ref)
                select account, k.key, case_ref from written, lateral (values (order_key), (parcel_key)) k (key)
                 where k.key is not null
                on conflict do nothing returning account, key)
            , woken as (
                update inbox i set state = 'RECEIVED', next_at = now() from keyed k
                 where i.state = 'WAITING' and i.account = k.account and i.keys @> array[k.key])
            select event_id from written
            """
                    .formatted(
                            FILE.strip(),
                            FILE.strip().replaceAll(",\\s+", ", excluded."),
                            String.join(", ", NUMBERS),
                            NUMBERS.stream()
                                    .map(name -> name + " = case when excluded.rules is null then c." + name
                                            + " else excluded." + name + " end")
                                    .collect(Collectors.joining(", ")));

    /** Else a claim would stand for a decision that was never kept. */
    private static final String OPENED_MEANWHILE =
            """
            union all select case_was_opened_meanwhile()
             where (select count(*) from fresh) > (select count(*) from the_case)
            """;

    private static final String WITH_CLAIMS = READY + CLAIM + REST + OPENED_MEANWHILE;
    private static final String WITHOUT_CLAIMS = READY + NO_CLAIM + REST;

    private RecordStatement() {}

    /**
     * The ids of the events that were written: all but those whose claim stands, and those of cases that have moved on.
     *
     * @param rows no two of one case or of one claim
     * @param patient false: fails with 55P03 if somebody else holds what it needs and doesn't let go of it soon
     */
    static Set<UUID> run(Connection connection, List<NewRow> rows, boolean patient) throws SQLException {
        return run(connection, rows, patient, 0);
    }

    /**
     * The same for one of many such statements.
     *
     * @param before how many have run. The server keeps the plan of a text, and one that was made for an empty table
     *     reads the whole of it, until the table is analyzed, which in a flood may be a minute away. So the text is
     *     another one each time that twice as many have run, and is planned for tables as large as they are by then.
     */
    static Set<UUID> run(Connection connection, List<NewRow> rows, boolean patient, long before) throws SQLException {
        boolean claims = rows.stream().anyMatch(row -> row.change().claim() != null);
        String text = (claims ? WITH_CLAIMS : WITHOUT_CLAIMS) + "-- " + Long.highestOneBit(before);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
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
}
