package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.MemoryCaseStore;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.FixedRules;
import io.disputetriage.service.triage.LifeCommand.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is wanted of cases, in whichever order, they are what a simple model says. */
class LifeCycleTest {
    private static final ActiveRules RULES = FixedRules.of(FixedRules.shipped());
    private static final Actor SHOP = new Actor("shop", "ana");

    @Property
    void cases_live_as_a_simple_model_says(@ForAll("commands") List<LifeCommand> commands) {
        SettableClock clock = new SettableClock(Instant.parse("2026-03-10T09:00:00Z"));
        MemoryCaseStore store = new MemoryCaseStore();
        UseCases service = new UseCases(store, clock, RULES);
        LifeModel model = new LifeModel(LifeModel.proposing(store, SHOP.account()));
        for (LifeCommand command : commands) {
            clock.advance(Duration.ofHours(7));
            UUID before = latest(store, command);
            Answer answer = command.perform(service, SHOP, clock.instant());
            UUID after = latest(store, command);
            assertThat(answer).isEqualTo(model.answer(command, after == null || after.equals(before) ? null : after));
            model.assertKeptIn(store, SHOP.account());
        }
    }

    private static UUID latest(MemoryCaseStore store, LifeCommand command) {
        return store.find(SHOP.account(), command.caseRef())
                .map(CaseFile::latestDecision)
                .orElse(null);
    }

    @Provide
    Arbitrary<List<LifeCommand>> commands() {
        return LifeCommand.any().list().ofMinSize(1).ofMaxSize(15);
    }
}
