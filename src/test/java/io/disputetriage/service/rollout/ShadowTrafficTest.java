package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.cases.StoreUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every replica does what the database says about the shadow, and brings back what it found. */
class ShadowTrafficTest {
    private static final UUID ID = new UUID(1, 2);

    private final MemoryRulesetStore rulesets = new MemoryRulesetStore();
    private final Away shadows = new Away();
    private final RulebookCache shelf = new RulebookCache(rulesets, RulebookLoads.NOTHING_KEPT);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ShadowTraffic here = replica();
    private final Decision active = ready(SmallRules.edition("active")).decide(SmallRules.complaint());

    @Test
    void replicas_follow_the_database_and_their_counts_are_added_up() {
        ShadowTraffic there = replica();
        Shadow shadow = shadows.start(keep(another()), 1, "ops", Instant.EPOCH);
        here.tick();
        there.tick();
        here.offer(ID, SmallRules.complaint(), active);
        there.offer(ID, SmallRules.complaint(), active);
        ShadowCounts counts = countsAfter(2, shadow, here, there);
        assertThat(counts.different()).isEqualTo(2);
        assertThat(shadows.differences(shadow.number(), null, 10)).hasSize(2);
    }

    @Test
    void nothing_is_asked_without_a_shadow_and_after_its_end() {
        here.tick();
        here.offer(ID, SmallRules.complaint(), active);
        Shadow shadow = shadows.start(keep(another()), 1, "ops", Instant.EPOCH);
        here.tick();
        shadows.end(Instant.EPOCH);
        here.tick();
        here.offer(ID, SmallRules.complaint(), active);
        here.tick();
        assertThat(shadows.counts(shadow.number())).isEqualTo(ShadowCounts.NONE);
    }

    @Test
    void a_ruleset_that_cant_be_run_here_is_not_asked_and_does_no_harm() {
        Shadow shadow = shadows.start(keep(SmallRules.broken("shadow")), 1, "ops", Instant.EPOCH);
        here.tick();
        here.tick();
        here.offer(ID, SmallRules.complaint(), active);
        here.tick();
        assertThat(shadows.counts(shadow.number())).isEqualTo(ShadowCounts.NONE);
    }

    @Test
    void what_was_found_while_the_database_was_away_is_written_down_afterwards() {
        Shadow shadow = shadows.start(keep(another()), 1, "ops", Instant.EPOCH);
        here.tick();
        shadows.away = true;
        here.offer(ID, SmallRules.complaint(), active);
        here.tick();
        here.tick();
        shadows.away = false;
        assertThat(countsAfter(1, shadow, here).different()).isEqualTo(1);
    }

    @Test
    void every_result_is_measured_before_there_is_one() {
        assertThat(metrics.find("dispute_triage.shadow").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isZero())
                .extracting(counter -> counter.getId().getTag("result"))
                .containsExactlyInAnyOrder("same", "different", "failed", "dropped");
    }

    /** The shadow's own thread needs a moment; the rounds are ours. */
    private ShadowCounts countsAfter(long compared, Shadow shadow, ShadowTraffic... replicas) {
        Instant patience = Instant.now().plusSeconds(30);
        while (shadows.counts(shadow.number()).compared() < compared
                && Instant.now().isBefore(patience)) {
            for (ShadowTraffic replica : replicas) {
                replica.tick();
            }
            Thread.onSpinWait();
        }
        return shadows.counts(shadow.number());
    }

    private static Map<String, String> another() {
        Map<String, String> texts = SmallRules.edition("shadow");
        texts.replaceAll(
                (path, text) -> path.startsWith("playbooks/") ? text.replace("RECORD_LESSON", "DISCLOSE_TERMS") : text);
        return texts;
    }

    private ShadowTraffic replica() {
        return new ShadowTraffic(shadows, shelf, metrics, Clock.systemUTC());
    }

    private Rulebook ready(Map<String, String> texts) {
        return ((RulebookCache.Taken.Ready) shelf.take(keep(texts))).rulebook();
    }

    private String keep(Map<String, String> texts) {
        RulesetFiles files = SmallRules.files(texts);
        rulesets.keep(files.revision(), new TreeMap<>(texts), new RulesetOrigin("somebody", "a test"));
        return files.revision();
    }

    /** A store that can be away. */
    private static final class Away implements ShadowStore {
        private final MemoryShadowStore store = new MemoryShadowStore();
        private boolean away;

        private MemoryShadowStore there() {
            if (away) {
                throw new StoreUnavailable(new RuntimeException("away"));
            }
            return store;
        }

        @Override
        public Shadow start(String revision, double share, String actor, Instant now) {
            return there().start(revision, share, actor, now);
        }

        @Override
        public Optional<Shadow> end(Instant now) {
            return there().end(now);
        }

        @Override
        public Optional<Shadow> current() {
            return there().current();
        }

        @Override
        public void add(long shadow, ShadowCounts counts, List<ShadowDifference> differences, int most) {
            there().add(shadow, counts, differences, most);
        }

        @Override
        public ShadowCounts counts(long shadow) {
            return there().counts(shadow);
        }

        @Override
        public List<ShadowDifference> differences(long shadow, UUID olderThan, int limit) {
            return there().differences(shadow, olderThan, limit);
        }
    }
}
