package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonDifference;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.Kept;
import io.disputetriage.service.seals.SealFault;
import io.disputetriage.service.seals.SealState;
import io.disputetriage.service.seals.SealStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A stored decision comes out again, byte for byte, or it is said why not. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class VerifyDecisionTest {
    private static final Actor SHOP = new Actor("verified", "shop");
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final FactSheet SHEET = ((FactSheetResult.Read) FactSheetReader.read(
                    """
                    {"caseRef": "VERIFIED-1", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER",
                     "complaint": {"kind": "NOT_RECEIVED"}, "buyer": {"name": "Ana Souza"},
                     "responseDue": {"at": "2026-03-28T10:00:00Z"},
                     "order": {"buyerCountry": "BR", "recipientName": "Ana Souza"},
                     "shipment": {"state": "DELIVERED", "signedBy": "Maria Silva", "shippedAt": "2026-02-20T00:00:00Z"}}""",
                    NOW))
            .sheet();

    @Inject
    TriageComplaint triage;

    @Inject
    ActiveRules active;

    @Inject
    ErasePersonalData erase;

    @Inject
    VerifyDecision verify;

    @Inject
    FindInputs find;

    @Inject
    ExplainDecision explain;

    @Inject
    DraftMessages drafts;

    @Inject
    CaseStore cases;

    @Inject
    SealStore seals;

    @Inject
    DataSource database;

    private final UuidV7 ids = new UuidV7();

    @Test
    void a_decision_of_today_is_reproduced_before_and_after_it_is_sealed() {
        UUID id = Kept.by(triage, SHOP, SHEET, active.now());
        assertThat(report(id).recomputation()).isEqualTo(new Recomputation.Reproduced());
        assertThat(report(id).seal()).isEqualTo(new SealState.NotYet());
        seals.seal(NOW, 100_000);
        assertThat(report(id).seal())
                .isEqualTo(new SealState.Intact(seals.ofDecision(id).orElseThrow()));
        assertThat(verify.check("somebody else", id)).isEmpty();
    }

    @Test
    void a_decision_that_was_changed_differs_there_and_its_seal_is_broken() throws SQLException {
        UUID id = Kept.by(triage, SHOP, SHEET, active.now());
        DecisionReport unsealed =
                whileChanged(id, "decision = replace(decision, '\"urgency\":\"LOW\"', '\"urgency\":\"HIGH\"')");
        assertThat(unsealed.recomputation()).isInstanceOfSatisfying(Recomputation.Differs.class, differs -> {
            assertThat(differs.differences())
                    .extracting(JsonDifference::pointer)
                    .containsExactly("/urgency");
            assertThat(differs.differences().get(0).before().orElseThrow().asText())
                    .isEqualTo("HIGH");
            assertThat(differs.differences().get(0).after().orElseThrow().asText())
                    .isEqualTo("LOW");
        });
        assertThat(((SealState.Broken) unsealed.seal()).faults()).containsExactly(SealFault.ROW_CHANGED);
        seals.seal(NOW, 100_000);
        DecisionReport sealed = whileChanged(id, "decision = replace(decision, '{', '{ ')");
        assertThat(sealed.recomputation()).isInstanceOf(Recomputation.Differs.class);
        assertThat(((SealState.Broken) sealed.seal()).seal()).isPresent();
    }

    @Test
    void what_is_no_decision_or_no_fact_sheet_any_more_is_said_to_be_none() throws SQLException {
        UUID id = Kept.by(triage, SHOP, SHEET, active.now());
        assertThat(whileChanged(id, "decision = 'lost'").recomputation()).isInstanceOf(Recomputation.Unreadable.class);
        assertThat(whileChanged(id, "fact_sheet = '{\"caseRef\":\"X\"}'").recomputation())
                .isInstanceOf(Recomputation.Unreadable.class);
    }

    @Test
    void another_logic_shows_what_it_decides_differently_and_is_no_tampering() {
        Decision today = triage.preview(SHEET, active.now());
        UUID same = keep(as(today, today.urgency(), today.revision(), "0"));
        UUID other = keep(as(today, Urgency.CRITICAL, today.revision(), "0"));
        seals.seal(NOW, 100_000);
        assertThat(report(same).recomputation()).isEqualTo(new Recomputation.OtherLogic(java.util.List.of()));
        assertThat(report(other).recomputation())
                .isInstanceOfSatisfying(Recomputation.OtherLogic.class, logic -> assertThat(logic.differences())
                        .extracting(JsonDifference::pointer)
                        .containsExactly("/urgency"));
        assertThat(report(other).logic()).isEqualTo("0");
        assertThat(report(other).seal()).isInstanceOf(SealState.Intact.class);
    }

    @Test
    void without_its_rules_it_cant_be_decided_again() {
        Decision today = triage.preview(SHEET, active.now());
        UUID id = keep(as(today, today.urgency(), "0".repeat(64), today.logic()));
        assertThat(report(id).recomputation()).isEqualTo(new Recomputation.RulesNotKept());
        assertThat(report(id).revision()).isEqualTo("0".repeat(64));
    }

    @Test
    void without_its_personal_values_it_cant_be_decided_again_and_its_seal_stays_good() {
        UUID id = Kept.by(triage, SHOP, SHEET, active.now());
        seals.seal(NOW, 100_000);
        erase.erase(SHOP, SHEET.caseRef());
        assertThat(report(id).recomputation()).isEqualTo(new Recomputation.Erased());
        assertThat(report(id).seal()).isInstanceOf(SealState.Intact.class);
    }

    @Test
    void a_decision_is_explained_as_long_as_its_facts_and_its_rules_are_there() {
        Decision today = triage.preview(SHEET, active.now());
        UUID ours = Kept.by(triage, SHOP, SHEET, active.now());
        UUID orphan = keep(as(today, today.urgency(), "0".repeat(64), today.logic()));
        assertThat(find.of(SHOP.account(), ours).orElseThrow())
                .isInstanceOfSatisfying(DecisionInputs.Whole.class, inputs -> assertThat(explain.of(inputs))
                        .isEqualTo(explain.now(SHEET, active.now()))
                        .contains("\"rule\":\"delivered.address.verify\""));
        assertThat(find.of(SHOP.account(), orphan).orElseThrow()).isInstanceOf(DecisionInputs.RulesGone.class);
        assertThat(find.of("somebody else", ours)).isEmpty();
        erase.erase(SHOP, SHEET.caseRef());
        assertThat(find.of(SHOP.account(), ours).orElseThrow()).isInstanceOf(DecisionInputs.FactsGone.class);
    }

    @Test
    void a_decision_that_this_program_makes_otherwise_has_no_drafts() {
        Decision today = triage.preview(SHEET, active.now());
        UUID ours = Kept.by(triage, SHOP, SHEET, active.now());
        UUID other = keep(as(today, Urgency.CRITICAL, today.revision(), today.logic()));
        assertThat(drafted(whole(ours)))
                .contains(drafts.now(SHEET, today, active.now(), "en"))
                .hasValueSatisfying(text -> assertThat(text).contains("\"language\":\"en\""));
        assertThat(today.urgency()).isNotEqualTo(Urgency.CRITICAL);
        assertThat(drafted(whole(other))).isEmpty();
    }

    private Optional<String> drafted(DecisionInputs.Whole inputs) {
        return inputs.again().map(again -> drafts.of(inputs, again, "en"));
    }

    private DecisionInputs.Whole whole(UUID id) {
        return (DecisionInputs.Whole) find.of(SHOP.account(), id).orElseThrow();
    }

    private DecisionReport whileChanged(UUID id, String how) throws SQLException {
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            assertThat(run.executeUpdate("update decisions set " + how + " where id = '" + id + "'"))
                    .isEqualTo(1);
            return report(id);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private DecisionReport report(UUID id) {
        return verify.check(SHOP.account(), id).orElseThrow();
    }

    private UUID keep(Decision decision) {
        long millis = System.currentTimeMillis();
        NewDecision made = new NewDecision(ids.next(millis), SHOP.account(), SHOP.name(), NOW, SHEET, decision, null);
        CaseChange opening = CaseChange.opened(SHOP, ids.next(millis), ids.next(millis), made, null);
        return Kept.id(cases.record(cases.find(SHOP.account(), SHEET.caseRef())
                .map(file -> after(file, opening))
                .orElse(opening)));
    }

    private static CaseChange after(CaseFile before, CaseChange opening) {
        CaseEvent first = opening.event();
        CaseEvent event = new CaseEvent(
                first.id(),
                before.version() + 1,
                first.type(),
                first.actor(),
                first.happenedAt(),
                first.recordedAt(),
                null,
                first.decision(),
                before.latestDecision(),
                null);
        return new CaseChange(opening.actor(), before.decided(opening.made()), event, opening.made(), null);
    }

    private static Decision as(Decision of, Urgency urgency, String revision, String logic) {
        return new Decision(
                of.caseRef(),
                of.asOf(),
                urgency,
                of.actions(),
                of.advice(),
                of.impact(),
                of.warnings(),
                of.withheld(),
                of.questions(),
                of.derived(),
                of.responseDue(),
                of.reviewAt(),
                revision,
                logic);
    }
}
