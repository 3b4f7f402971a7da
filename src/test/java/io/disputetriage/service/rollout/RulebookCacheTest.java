package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.Decision;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.rollout.RulebookCache.Taken;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RulebookCacheTest {
    private static final RulesetOrigin SOMEBODY = new RulesetOrigin("somebody", "a test");

    private final MemoryRulesetStore store = new MemoryRulesetStore();
    private final RulebookCache shelf = new RulebookCache(store, RulebookLoads.NOTHING_KEPT);

    @Test
    void a_kept_revision_decides_as_it_did() {
        String revision = keep(SmallRules.edition("one"));
        keep(SmallRules.edition("two"));
        Decision decision = ready(revision).decide(SmallRules.complaint());
        assertThat(decision.revision()).isEqualTo(revision);
        assertThat(decision.advice().get(0).because().get(0).text()).isEqualTo("Edition one");
    }

    @Test
    void whoever_asks_at_once_gets_the_same_rulebook_compiled_once() {
        String revision = keep(SmallRules.edition("one"));
        List<CompletableFuture<Rulebook>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(CompletableFuture.supplyAsync(() -> ready(revision)));
        }
        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void what_is_not_kept_is_unknown_until_it_is() {
        RulesetFiles files = SmallRules.files(SmallRules.edition("late"));
        assertThat(shelf.take(files.revision())).isEqualTo(new Taken.Unknown());
        store.keep(files.revision(), files.texts(), SOMEBODY);
        assertThat(shelf.take(files.revision())).isInstanceOf(Taken.Ready.class);
    }

    @Test
    void what_this_program_cannot_run_says_why() {
        Taken taken = shelf.take(keep(SmallRules.broken("one")));
        assertThat(((Taken.Unfit) taken).why()).anyMatch(fault -> fault.file().equals(SmallRules.RULES));
    }

    @Test
    void files_that_were_changed_in_the_database_are_not_run() {
        RulesetFiles files = SmallRules.files(SmallRules.edition("one"));
        Map<String, String> changed = SmallRules.edition("changed");
        store.keep(files.revision(), new TreeMap<>(changed), SOMEBODY);
        assertThat(((Taken.Unfit) shelf.take(files.revision())).why())
                .singleElement()
                .extracting(fault -> fault.code())
                .isEqualTo("RUL-106");
    }

    @Test
    void one_that_goes_finishes_its_work_and_leaves_nothing_behind() throws Exception {
        Rulebook working = ready(keep(SmallRules.edition("old")));
        for (int i = 0; i < RulebookCache.PLACES; i++) {
            ready(keep(SmallRules.edition("new " + i)));
        }
        assertThat(working.decide(SmallRules.complaint()).advice().get(0).kind())
                .isEqualTo(AdviceKind.RECORD_LESSON);

        WeakReference<Rulebook> gone = new WeakReference<>(working);
        working = null;
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(gone.get()).isNull();
    }

    private String keep(Map<String, String> texts) {
        RulesetFiles files = SmallRules.files(texts);
        store.keep(files.revision(), files.texts(), SOMEBODY);
        return files.revision();
    }

    private Rulebook ready(String revision) {
        return ((Taken.Ready) shelf.take(revision)).rulebook();
    }
}
