package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.BulkReview.Tally;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.MemoryCaseStore;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.FixedRules;
import io.disputetriage.service.rollout.Kept;
import io.disputetriage.service.rollout.SmallRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A case is decided by one ruleset, and looked at again by another one some days later. */
class ReviewByOtherRulesTest {
    private static final String TIMES = "policy/response-times.csv";
    private static final Actor SHOP = new Actor("shop", "ana");
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofDays(20));

    private final SettableClock clock = new SettableClock(START);
    private final MemoryCaseStore store = new MemoryCaseStore();

    @Test
    void by_the_same_rules_it_says_the_same_some_days_later() {
        decided();
        assertThat(reviewed(rules(SmallRules.RULES, text -> text)).same()).isEqualTo(1);
        assertThat(file().decisions()).isEqualTo(1);
    }

    @Test
    void other_reasons_alone_say_the_same() {
        decided();
        assertThat(reviewed(rules(SmallRules.RULES, text -> text.replace("Edition", "Edited")))
                        .same())
                .isEqualTo(1);
        assertThat(file().decisions()).isEqualTo(1);
    }

    @Test
    void a_deadline_that_the_rules_moved_is_decided_anew() {
        decided();
        assertThat(file().responseDue()).isEqualTo(DUE);
        Tally tally = reviewed(rules(TIMES, text -> text.replace("PAYPAL,INQUIRY,20,DAYS", "PAYPAL,INQUIRY,18,DAYS")));
        assertThat(tally.changed()).isEqualTo(1);
        assertThat(file().responseDue()).isEqualTo(DUE.minus(Duration.ofDays(2)));
    }

    @Test
    void a_warning_that_the_rules_give_now_is_decided_anew() {
        decided();
        Tally tally = reviewed(rules(
                SmallRules.RULES,
                text -> text
                        + Rules.rule(
                                "test.warning",
                                "kind == Kind.NOT_RECEIVED",
                                "Warning.of( WarningKind.REPEATED_CLAIMS ).because( \"Again\" )")));
        assertThat(tally.changed()).isEqualTo(1);
        assertThat(store.decision(SHOP.account(), file().latestDecision())
                        .orElseThrow()
                        .decision())
                .contains("REPEATED_CLAIMS");
    }

    private void decided() {
        ActiveRules rules = rules(SmallRules.RULES, text -> text);
        String json =
                """
                {"caseRef": "A-1", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER", "openedAt": "%s",
                 "complaint": {"kind": "NOT_RECEIVED"}}"""
                        .formatted(START);
        FactSheetResult sheet = FactSheetReader.read(json, clock.instant());
        Kept.by(new UseCases(store, clock, rules).triage, SHOP, ((FactSheetResult.Read) sheet).sheet(), rules.now());
    }

    private Tally reviewed(ActiveRules rules) {
        clock.advance(Duration.ofDays(2));
        return new UseCases(store, clock, rules).review.review(new CaseName(SHOP.account(), "A-1"));
    }

    private CaseFile file() {
        return store.find(SHOP.account(), "A-1").orElseThrow();
    }

    private static ActiveRules rules(String path, UnaryOperator<String> change) {
        Map<String, String> texts = SmallRules.edition("one");
        texts.computeIfPresent(path, (same, text) -> change.apply(text));
        return FixedRules.of(((Rulebook.Ready) RulebookLoader.interpreted(SmallRules.files(texts))).rulebook());
    }
}
