package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.Insights;
import io.disputetriage.service.cases.UuidV7;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers of a period against the same counted one case after the other. */
class PostgresInsightsTest {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-25T12:00:00Z");

    /** Whole days; parts of days at both ends, the nearer half of the day and the other one; whole months; hours of one day. */
    private static final List<Period> PERIODS = List.of(
            new Period(FROM, TO, NOW),
            new Period(FROM.plusSeconds(18_000), TO.minusSeconds(30_000), NOW),
            new Period(FROM.minusSeconds(18_000), TO.plusSeconds(30_000), TO.plusSeconds(900_000)),
            new Period(FROM.minusSeconds(5_000_000), TO.plusSeconds(2_800_000), NOW),
            new Period(FROM.plusSeconds(499_000), FROM.plusSeconds(501_000), NOW),
            new Period(NOW.minusSeconds(30_000), NOW.plusSeconds(1), NOW),
            new Period(TO.minusSeconds(90_000), TO, FROM));

    private record Period(Instant from, Instant to, Instant now) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** Where a comparison may go wrong: the ends of the period, now, and between them. */
    private static final List<Instant> MOMENTS = List.of(
            FROM.minusSeconds(4_000_000),
            FROM.minusSeconds(86_400),
            FROM.minusSeconds(10_000),
            FROM.minusMillis(1),
            FROM,
            FROM.plusSeconds(17_000),
            FROM.plusSeconds(40_000),
            FROM.plusSeconds(500_000),
            FROM.plusSeconds(900_000),
            NOW,
            TO.minusMillis(1),
            TO,
            TO.plusSeconds(20_000),
            TO.plusSeconds(86_400),
            TO.plusSeconds(2_000_000));

    /** Of these lives; facts that change tell of a new stage in them. */
    private static final List<String> STAGES = List.of("STAGE_CHANGED", "FACTS_CHANGED");

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    /** Amounts in cents; of an event: when, its type, the action that was done, and the one that was recommended. */
    private record Life(
            String account,
            Instant opened,
            Instant closed,
            Instant due,
            String kind,
            String platform,
            String rules,
            String outcome,
            String currency,
            Integer disputed,
            Integer refunded,
            Integer back,
            Integer cost,
            List<Event> events) {}

    private record Event(Instant at, String type, String done, String recommended) {}

    @Test
    void each_number_is_what_counting_one_case_after_the_other_gives() throws SQLException {
        for (int seed = 0; seed < 15; seed++) {
            FreshDatabase.empty(DATABASE.source());
            Random random = new Random(seed);
            List<Life> lives = IntStream.range(0, random.nextInt(60))
                    .mapToObj(i -> life(random))
                    .toList();
            try (Connection connection = DATABASE.source().getConnection()) {
                for (Life life : lives.subList(0, lives.size() / 2)) {
                    insert(connection, life);
                }
                otherwise(connection);
                count();
                asTheyAre(connection);
                for (Life life : lives.subList(lives.size() / 2, lives.size())) {
                    insert(connection, life);
                }
                assertNumbers(lives, "summed before most has changed, seed " + seed);
                count();
                assertNumbers(lives, "all summed, seed " + seed);
                new SqlStatement(connection, "truncate counted_accounts, counted_cases, counted_lines").run();
                assertNumbers(lives, "nothing summed, seed " + seed);
            }
        }
    }

    @Test
    void after_a_restore_into_another_server_all_is_counted_anew() throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            Random random = new Random(1);
            List<Life> lives =
                    IntStream.range(0, 40).mapToObj(i -> life(random)).toList();
            for (Life life : lives) {
                insert(connection, life);
            }
            otherwise(connection);
            count();
            asTheyAre(connection);
            new SqlStatement(connection, "update counted_accounts set at_xid = '9000000000'").run();
            assertNumbers(lives, "before");
            count();
            assertNumbers(lives, "after");
        }
    }

    private void count() {
        boolean more = true;
        while (more) {
            more = insights().count();
        }
    }

    /** Other values than theirs, for now. */
    private static void otherwise(Connection connection) throws SQLException {
        new SqlStatement(connection, "drop table if exists as_they_are").run();
        new SqlStatement(connection, "create table as_they_are as select * from cases").run();
        new SqlStatement(
                        connection,
                        """
                        update cases set kind = 'QUALITY', platform = 'EBAY', rules = 'c.d x.y', outcome = 'WON',
                               closed_at = case when closed_at is null then opened_at + interval '3 hours' end,
                               response_due = response_due + interval '1 day', disputed_amount = 3, back_amount = null""")
                .run();
    }

    private static void asTheyAre(Connection connection) throws SQLException {
        new SqlStatement(
                        connection,
                        """
                        update cases c set (kind, platform, rules, outcome, closed_at, response_due, disputed_amount, back_amount) =
                            (a.kind, a.platform, a.rules, a.outcome, a.closed_at, a.response_due, a.disputed_amount, a.back_amount)
                          from as_they_are a where a.id = c.id""")
                .run();
        new SqlStatement(
                        connection,
                        """
                        insert into case_events (case_id, number, id, type, actor, happened_at, recorded_at)
                        select id, 60, gen_random_uuid(), 'TRIAGED', 'x', now(), now() from as_they_are""")
                .run();
        new SqlStatement(connection, "drop table as_they_are").run();
    }

    private void assertNumbers(List<Life> lives, String how) {
        for (Period period : PERIODS) {
            Insights found = insights().over("north", period.from(), period.to(), period.now());
            Map<String, String> numbers = new TreeMap<>();
            found.lines()
                    .forEach(line -> numbers.put(
                            line.part() + " " + line.name() + (line.of() == null ? "" : " " + line.of()),
                            line.cases()
                                    + (line.amount() == null
                                            ? ""
                                            : " " + line.amount().toPlainString())));
            assertThat(numbers).as(how + ", " + period).isEqualTo(counted(lives, period));
        }
    }

    @Test
    void cases_from_before_are_counted_by_their_latest_decisions() throws Exception {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    drop index cases_closed, cases_to_erase; drop function rules_of_case;
                    alter table cases drop column rules, drop column disputed_amount, drop column disputed_currency,
                        drop column refunded_amount, drop column refunded_currency, drop column erased_at;
                    insert into cases (id, account, case_ref, kind, urgency, open, latest_decision, decisions, opened_at, updated_at)
                    values ('0195b000-0000-7000-8000-000000000001', 'north', 'A-1', 'DEFECTIVE', 'LOW', true,
                            '0195b000-0000-7000-8000-000000000003', 2, '2025-03-19 20:42:00+00', now()),
                           ('0195b000-0000-7000-8000-000000000009', 'north', 'A-2', 'DEFECTIVE', 'LOW', true,
                            '0195b000-0000-7000-8000-000000000008', 1, '2025-03-19 20:42:00+00', now());
                    insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision)
                    values ('0195b000-0000-7000-8000-000000000002', '0195b000-0000-7000-8000-000000000001', 'north', 'x', now(), now(),
                            'r', '1', '{}', '{"actions": [{"because": [{"rule": "old", "file": "a.drl"}]}]}'),
                           ('0195b000-0000-7000-8000-000000000003', '0195b000-0000-7000-8000-000000000001', 'north', 'x', now(), now(),
                            'r', '1', '{"order": {"alreadyRefunded": {"amount": "1.50", "currency": "EUR"}}}',
                            '{"actions": [{"because": [{"rule": "b.c", "file": "a.drl"}, {"rule": "guard.g", "file": null}]},
                                          {"because": [{"rule": "a.b", "file": "a.drl"}, {"rule": "b.c", "file": "a.drl"}]}],
                              "derived": {"complaint.disputed": {"amount": "18.90", "currency": "EUR"}}}'),
                           ('0195b000-0000-7000-8000-000000000008', '0195b000-0000-7000-8000-000000000009', 'north', 'x', now(), now(),
                            'r', '1', '{}', '{"actions": [], "derived": {}}');
                    insert into erasures (account, case_ref, actor, erased_at, decisions) values ('north', 'A-2', 'x', now(), 1)""");
            statement.execute(Files.readString(Path.of("src/main/resources/db/migration/V9__numbers.sql")));
            List<String> rows = new SqlStatement(
                            connection,
                            """
                            select rules || ' ' || disputed_amount || disputed_currency || ' ' || refunded_amount
                                || refunded_currency as row from cases where erased_at is null""")
                    .rows(row -> row.getString("row"));
            assertThat(rows).containsExactly("a.b b.c 18.90EUR 1.50EUR");
        }
        Instant opened = Instant.parse("2025-03-19T20:42:00Z");
        assertThat(insights().over("north", opened, opened.plusSeconds(1), NOW).lines())
                .contains(
                        new Insights.Line("opened.byRule", "a.b", null, 1, null),
                        new Insights.Line("opened.disputed", "EUR", null, 1, new BigDecimal("18.90")));
    }

    /** By a patch, a payload or a fact sheet as well as by an event of that type. */
    @Test
    void an_answer_at_one_stage_is_none_at_the_next_whoever_told_of_it() throws SQLException {
        Asked asked = Asked.by("stages");
        CaseChange opened = asked.opening();
        record(opened);
        record(submitted(asked, opened.after()));
        assertThat(deadlines(asked)).containsExactly("answeredInTime");

        record(asked.stage("CHARGEBACK").from(2));
        assertThat(deadlines(asked)).as("at a new stage").containsExactly("unanswered");
        record(asked.stage("CHARGEBACK").from(3));
        record(submitted(asked, asked.stage("CHARGEBACK").from(3).after()));
        record(asked.stage("CHARGEBACK").from(5));
        assertThat(deadlines(asked)).as("at the same stage").containsExactly("answeredInTime");
        record(asked.stage("CLOSED").from(6));
        assertThat(deadlines(asked)).as("at the end").containsExactly("answeredInTime");
    }

    private static PostgresInsights insights() {
        return new PostgresInsights(DATABASE.source(), new CaseCounting(DATABASE.source()));
    }

    private static CaseChange submitted(Asked asked, CaseFile file) {
        CaseFile after = file.assigned(null, FROM);
        return new CaseChange(
                new Actor(asked.account(), "tester"),
                after,
                new CaseEvent(
                        UUID.randomUUID(),
                        after.version(),
                        EventType.EVIDENCE_SUBMITTED,
                        "tester",
                        FROM,
                        FROM,
                        null,
                        null,
                        null,
                        null),
                null,
                null);
    }

    private static void record(CaseChange change) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            assertThat(RecordStatement.run(connection, List.of(NewRow.of(change)), true))
                    .hasSize(1);
        }
    }

    private static List<String> deadlines(Asked asked) {
        return insights().over(asked.account(), FROM, TO, TO).lines().stream()
                .filter(line -> line.part().equals("deadlines") && line.cases() > 0)
                .map(Insights.Line::name)
                .toList();
    }

    private static Map<String, String> counted(List<Life> lives, Period period) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Long> cents = new TreeMap<>();
        List<Double> hours = new ArrayList<>();
        double took = 0;
        for (Life life : lives) {
            if (!life.account.equals("north")) {
                continue;
            }
            BiConsumer<String, Integer> money = (part, amount) -> {
                if (amount != null) {
                    counts.merge(part + " " + life.currency, 1L, Long::sum);
                    cents.merge(part + " " + life.currency, (long) amount, Long::sum);
                }
            };
            List<String> rules = life.rules.isEmpty() ? List.of() : Arrays.asList(life.rules.split(" "));
            if (period.holds(life.opened)) {
                count(counts, "opened cases");
                count(counts, "opened.byKind " + life.kind);
                count(counts, "opened.byPlatform " + (life.platform == null ? "UNKNOWN" : life.platform));
                rules.forEach(rule -> count(counts, "opened.byRule " + rule));
                money.accept("opened.disputed", life.disputed);
            }
            if (life.closed != null && period.holds(life.closed)) {
                String outcome = life.outcome == null ? "UNKNOWN" : life.outcome;
                count(counts, "closed cases");
                count(counts, "closed.byOutcome " + outcome);
                rules.forEach(rule -> count(counts, "closed.byRule " + rule + " " + outcome));
                money.accept("closed.disputed", life.disputed);
                money.accept("closed.refunded", life.refunded);
                money.accept("closed.recovered", life.back);
                money.accept("closed.cost", life.cost);
                took += Duration.between(life.opened, life.closed).toMillis() / 3_600_000.0;
                hours.add(rounded(Duration.between(life.opened, life.closed)));
                life.events.stream()
                        .filter(event -> event.done != null)
                        .forEach(event -> count(counts, "actions " + event.recommended + " " + event.done));
            }
            if (life.due != null && period.holds(life.due) && life.due.isBefore(period.now())) {
                String how = how(life);
                count(counts, "deadlines " + how);
                if ("LOST".equals(life.outcome)
                        && List.of("answeredLate", "unanswered").contains(how)) {
                    count(counts, "deadlines lostBySilence");
                }
            }
        }
        // These are told of no case, too.
        counts.putIfAbsent("opened cases", 0L);
        counts.putIfAbsent("closed cases", 0L);
        counts.putIfAbsent("deadlines lostBySilence", 0L);
        Map<String, String> numbers = new TreeMap<>();
        counts.forEach((name, count) -> numbers.put(
                name,
                count
                        + (cents.containsKey(name)
                                ? " " + BigDecimal.valueOf(cents.get(name), 2).toPlainString()
                                : "")));
        if (!hours.isEmpty()) {
            hours.sort(null);
            hours(numbers, "average", hours, took / hours.size());
            hours(numbers, "median", hours, percentile(hours, 0.5));
            hours(numbers, "p90", hours, percentile(hours, 0.9));
        }
        return numbers;
    }

    private static String how(Life life) {
        Instant answered = null;
        for (Event event : life.events) {
            if (STAGES.contains(event.type)) {
                answered = null;
            } else if (event.type.equals("EVIDENCE_SUBMITTED") || "SUBMIT_EVIDENCE".equals(event.done)) {
                answered = answered == null || event.at.isBefore(answered) ? event.at : answered;
            }
        }
        if (answered != null && !answered.isAfter(life.due)) {
            return "answeredInTime";
        }
        if (life.closed != null && !life.closed.isAfter(life.due)) {
            return "endedBefore";
        }
        return answered != null ? "answeredLate" : "unanswered";
    }

    private static void count(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    /** In tenths up to a day, and whole from there on. */
    private static double rounded(Duration took) {
        return BigDecimal.valueOf(took.toMillis() / 3_600_000.0)
                .setScale(took.toHours() < 24 ? 1 : 0, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static double percentile(List<Double> sorted, double part) {
        double at = part * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(at));
        return below + (at - Math.floor(at)) * (sorted.get((int) Math.ceil(at)) - below);
    }

    private static void hours(Map<String, String> numbers, String name, List<Double> hours, double value) {
        numbers.put(
                "closed.hours " + name,
                hours.size() + " "
                        + BigDecimal.valueOf(value)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString());
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static Life life(Random random) {
        Instant opened = one(random, MOMENTS.toArray(Instant[]::new));
        Instant closed = one(random, null, one(random, MOMENTS.toArray(Instant[]::new)));
        List<Event> events = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> event(random, one(random, MOMENTS.toArray(Instant[]::new))))
                .toList();
        return new Life(
                one(random, "north", "north", "south"),
                opened,
                closed == null || closed.isBefore(opened) ? null : closed,
                one(random, null, one(random, MOMENTS.toArray(Instant[]::new))),
                one(random, "NOT_RECEIVED", "DEFECTIVE"),
                one(random, null, "EBAY", "PAYPAL"),
                one(random, "", "a.b", "a.b c.d", "c.d"),
                one(random, null, "LOST", "WON"),
                one(random, "EUR", "USD"),
                one(random, null, 0, 1890),
                one(random, null, 500),
                one(random, null, 1234),
                one(random, null, 1),
                events);
    }

    private static Event event(Random random, Instant at) {
        String type = one(
                random,
                "TRIAGED",
                "EVIDENCE_SUBMITTED",
                "STAGE_CHANGED",
                "FACTS_CHANGED",
                "ACTION_TAKEN",
                "ACTION_OVERRIDDEN");
        return switch (type) {
            case "ACTION_TAKEN" -> {
                String done = one(random, "SUBMIT_EVIDENCE", "WAIT");
                yield new Event(at, type, done, done);
            }
            case "ACTION_OVERRIDDEN" ->
                new Event(at, type, one(random, "SUBMIT_EVIDENCE", "OFFER_GOODWILL"), "REQUEST_PHOTOS");
            default -> new Event(at, type, null, null);
        };
    }

    private void insert(Connection connection, Life life) throws SQLException {
        UUID id = new UuidV7().next(life.opened.toEpochMilli());
        new SqlStatement(
                        connection,
                        """
                        insert into cases (id, account, case_ref, kind, platform, urgency, open, latest_decision, decisions,
                            opened_at, updated_at, closed_at, response_due, rules, outcome, disputed_amount,
                            disputed_currency, refunded_amount, refunded_currency, back_amount, back_currency, cost_amount,
                            cost_currency, stage_since)
                        values (?, ?, ?, ?, ?, 'LOW', ?, ?, 1, ?, now(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))""",
                        id,
                        life.account,
                        id.toString(),
                        life.kind,
                        life.platform,
                        life.closed == null,
                        id,
                        life.opened.atOffset(ZoneOffset.UTC),
                        life.closed == null ? null : life.closed.atOffset(ZoneOffset.UTC),
                        life.due == null ? null : life.due.atOffset(ZoneOffset.UTC),
                        life.rules,
                        life.outcome,
                        money(life.disputed),
                        life.currency,
                        money(life.refunded),
                        life.currency,
                        money(life.back),
                        life.currency,
                        money(life.cost),
                        life.currency,
                        IntStream.rangeClosed(1, life.events.size())
                                .filter(number ->
                                        life.events.get(number - 1).type.equals("FACTS_CHANGED"))
                                .max()
                                .orElse(0))
                .run();
        // Whatever happens to a case is an event of it.
        new SqlStatement(
                        connection,
                        """
                        insert into case_events (case_id, number, id, type, actor, happened_at, recorded_at)
                        values (?, 50, gen_random_uuid(), 'TRIAGED', 'x', now(), now())""",
                        id)
                .run();
        for (int i = 0; i < life.events.size(); i++) {
            Event event = life.events.get(i);
            UUID decision = event.done == null ? null : decision(connection, id, life, event);
            new SqlStatement(
                            connection,
                            """
                            insert into case_events (case_id, number, id, type, actor, happened_at, recorded_at, of_decision,
                                of_rank, of_action)
                            values (?, ?, gen_random_uuid(), ?, 'x', ?, now(), ?, ?, ?)""",
                            id,
                            i + 1L,
                            event.type,
                            event.at.atOffset(ZoneOffset.UTC),
                            decision,
                            decision == null ? null : 2,
                            event.done)
                    .run();
        }
    }

    private UUID decision(Connection connection, UUID ofCase, Life life, Event event) throws SQLException {
        UUID id = new UuidV7().next(event.at.toEpochMilli());
        new SqlStatement(
                        connection,
                        """
                        insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision)
                        values (?, ?, ?, 'x', now(), now(), 'r', '1', '{}', ?)""",
                        id,
                        ofCase,
                        life.account,
                        "{\"actions\": [{\"action\": \"WAIT\"}, {\"action\": \"" + event.recommended + "\"}]}")
                .run();
        return id;
    }

    private static BigDecimal money(Integer cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }
}
