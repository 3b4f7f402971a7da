package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.rollout.RulesetStatus.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a folder to the rules in force, one process at a time. */
class RulesetReconcilerTest {
    @TempDir
    Path parent;

    private final MemoryRulesetStore store = new MemoryRulesetStore();

    @Test
    void the_first_start_activates_what_the_folder_holds() {
        Process process = process(SmallRules.edition("one")).started();
        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.last().result()).isEqualTo(Result.ACTIVATED);
        assertThat(store.active().orElseThrow().revision()).isEqualTo(revision(SmallRules.edition("one")));
        assertThat(store.files(revision(SmallRules.edition("one")))).contains(new TreeMap<>(SmallRules.edition("one")));
    }

    @Test
    void the_first_start_with_broken_files_is_refused_with_every_fault() {
        assertThatThrownBy(() -> process(SmallRules.broken("one")).started())
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(3))
                .hasMessageContaining(SmallRules.RULES)
                .hasMessageContaining("so nothing was started");
        assertThat(store.active()).isEmpty();
    }

    @Test
    void at_the_start_a_file_that_can_not_be_read_hides_no_fault_of_another() {
        assertThatThrownBy(() -> process(ofAllKinds()).started())
                .hasMessageContainingAll(
                        SmallRules.RULES,
                        "playbooks/hidden.drl:1:25: RUL-104",
                        "playbooks/slip.scenarios.yaml:1:9: SCN-108");
    }

    @Test
    void later_a_file_that_can_not_be_read_hides_no_fault_of_another() {
        Process process = process(SmallRules.edition("one")).started().given(ofAllKinds());
        assertThat(process.last().diagnostics())
                .extracting(Diagnostic::file)
                .contains(SmallRules.RULES, "playbooks/hidden.drl", "playbooks/slip.scenarios.yaml");
        assertThat(process.says()).isEqualTo("Edition one");
    }

    private static Map<String, String> ofAllKinds() {
        Map<String, String> texts = new TreeMap<>(SmallRules.broken("one"));
        texts.put("playbooks/hidden.drl", "package playbooks.hidden\u200B\n");
        texts.put("playbooks/slip.scenarios.yaml", "suite: [");
        return texts;
    }

    @Test
    void scenarios_that_passed_when_the_program_was_packaged_are_not_run_again() {
        RulebookLoads packaged = new RulebookLoads(RulebookLoader::load, revision(SmallRules.failing("one"))::equals);
        Process process = new Process(
                        "one",
                        folder(SmallRules.failing("one")),
                        store,
                        new AdmissionCheck(RulesGate.SCENARIOS, packaged))
                .started();
        assertThat(process.says()).isEqualTo("Edition one");
        process.given(SmallRules.failing("two"));
        assertThat(process.last().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void after_the_broken_files_are_mended_the_same_content_as_before_may_start() {
        assertThatThrownBy(() -> process(SmallRules.failing("one")).started()).hasMessageContaining("SCN-201");
        assertThat(new Process("one", folder(SmallRules.failing("one")), store, RulesGate.COMPILE)
                        .started()
                        .says())
                .isEqualTo("Edition one");
    }

    @Test
    void new_content_goes_live_without_a_restart() {
        Process process = process(SmallRules.edition("one")).started();
        assertThat(process.given(SmallRules.edition("two")).says()).isEqualTo("Edition two");
        assertThat(process.live.status().activation().previous()).isEqualTo(revision(SmallRules.edition("one")));
        assertThat(count(process, "activated")).isEqualTo(2);
        assertThat(process.meters
                        .get("dispute_triage.ruleset_active")
                        .tag("revision", revision(SmallRules.edition("two")))
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(process.meters.find("dispute_triage.ruleset_active").gauges())
                .hasSize(1);
    }

    @Test
    void nothing_is_read_while_it_is_still_changing() {
        Process process = process(SmallRules.edition("one")).started();
        for (String edition : new String[] {"a", "ab", "abc"}) {
            SmallRules.write(process.folder, SmallRules.edition(edition));
            process.live.tick();
            assertThat(process.says()).isEqualTo("Edition one");
        }
        process.live.tick();
        assertThat(process.says()).isEqualTo("Edition abc");
        assertThat(store.activations(10)).hasSize(2);
    }

    @Test
    void broken_content_leaves_the_old_rules_in_force_and_the_status_says_both() {
        Process process = process(SmallRules.edition("one")).started();
        process.given(SmallRules.broken("two"));
        assertThat(process.says()).isEqualTo("Edition one");
        RulesetStatus status = process.live.status();
        assertThat(status.files().revision()).isEqualTo(revision(SmallRules.edition("one")));
        assertThat(status.lastAttempt().result()).isEqualTo(Result.REFUSED);
        assertThat(status.lastAttempt().revision()).isEqualTo(revision(SmallRules.broken("two")));
        assertThat(status.lastAttempt().diagnostics())
                .extracting(Diagnostic::file)
                .contains(SmallRules.RULES);
        assertThat(status.differsFromFolder()).isTrue();
        assertThat(count(process, "refused")).isEqualTo(1);

        process.given(SmallRules.edition("three"));
        assertThat(process.says()).isEqualTo("Edition three");
    }

    @Test
    void a_number_that_used_to_break_the_compiler_is_refused_at_its_place() {
        Process process = process(SmallRules.edition("one")).started();
        Map<String, String> texts = SmallRules.edition("two");
        texts.put(
                "playbooks/b.drl",
                """
                package playbooks.b

                import io.disputetriage.facts.*
                import io.disputetriage.decision.*

                rule "Rule b of the test"
                    @id("b.says")
                    @owner("logistics")
                    @playbook("S1-05")
                when
                    Case( kind == Kind.NOT_RECEIVED, product.complaintRate > 1e4 )
                then
                    insert( Advice.of( AdviceKind.DELIST_PRODUCT )
                        .because( "Version 1" ) );
                end
                """);

        process.given(texts);

        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.last().result()).isEqualTo(Result.REFUSED);
        assertThat(process.last().diagnostics())
                .singleElement()
                .asString()
                .startsWith("playbooks/b.drl:11:62: RUL-223 1e4");
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void a_breakdown_in_the_trial_is_a_refusal_with_its_reason(Throwable breakdown) {
        process(SmallRules.edition("one")).started();
        Process process = breaking(SmallRules.edition("two"), breakdown).started();

        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.last().result()).isEqualTo(Result.REFUSED);
        assertThat(process.last().revision()).isEqualTo(revision(SmallRules.edition("two")));
        assertThat(process.last().diagnostics())
                .singleElement()
                .asString()
                .startsWith(".: RUL-306 This program broke on it: " + breakdown);
        assertThat(count(process, "refused")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void a_breakdown_in_the_trial_of_the_first_rules_ends_the_start_like_any_refusal(Throwable breakdown) {
        assertThatThrownBy(() -> breaking(SmallRules.edition("one"), breakdown).started())
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(3))
                .hasMessageContaining("RUL-306")
                .hasMessageContaining(breakdown.toString());
    }

    static Stream<Throwable> breakdowns() {
        return Stream.of(
                new IllegalStateException("a bug"), new NoClassDefFoundError("io/Gone"), new StackOverflowError());
    }

    private Process breaking(Map<String, String> texts, Throwable breakdown) {
        RulebookLoads loads = new RulebookLoads(
                files -> {
                    if (breakdown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) breakdown;
                },
                revision -> false);
        return new Process("breaking", folder(texts), store, new AdmissionCheck(RulesGate.SCENARIOS, loads));
    }

    @Test
    void whatever_else_breaks_while_rules_go_live_the_status_does_not_call_them_active() {
        Process process = process(SmallRules.edition("one")).started();
        process.onCall = method -> {
            if (method.equals("activateProposed")) {
                throw new IllegalStateException("a bug");
            }
        };

        assertThatThrownBy(() -> process.given(SmallRules.edition("two"))).hasMessage("a bug");

        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.last().result()).isEqualTo(Result.REFUSED);
        assertThat(process.last().revision()).isEqualTo(revision(SmallRules.edition("two")));
        assertThat(process.last().diagnostics()).extracting(Diagnostic::code).containsExactly("RUL-306");
    }

    @Test
    void the_status_names_what_is_being_tried_until_its_outcome_is_known() {
        Process process = process(SmallRules.edition("one")).started();
        assertThat(process.live.status().underTrial()).isNull();
        for (Map<String, String> next : List.of(SmallRules.edition("two"), SmallRules.failing("three"))) {
            List<RulesetStatus> seen = new ArrayList<>();
            process.onCall = method -> {
                if (method.equals("activateProposed") || method.equals("refuse")) {
                    seen.add(process.live.status());
                }
            };
            process.given(next);

            assertThat(seen).singleElement().satisfies(during -> {
                assertThat(during.underTrial().revision()).isEqualTo(revision(next));
                assertThat(during.underTrial().since())
                        .isBetween(during.lastAttempt().at(), Instant.now());
                assertThat(during.lastAttempt().revision()).isNotEqualTo(revision(next));
            });
            assertThat(process.live.status().underTrial()).isNull();
            assertThat(process.last().revision()).isEqualTo(revision(next));
        }
    }

    @Test
    void a_scenario_that_fails_keeps_a_ruleset_out_unless_that_is_switched_off() {
        Process strict = process(SmallRules.edition("one")).started();
        strict.given(SmallRules.failing("two"));
        assertThat(strict.says()).isEqualTo("Edition one");
        assertThat(strict.last().diagnostics())
                .singleElement()
                .asString()
                .isEqualTo(
                        "playbooks/test.scenarios.yaml:4: SCN-201 The scenario lesson fails: advice: expected DISCLOSE_TERMS,"
                                + " found PREPARE_ANSWERS RECORD_LESSON\n    Run test on the folder before it is shipped");

        Process lenient = new Process("lenient", parent.resolve("rules"), store, RulesGate.COMPILE).started();
        assertThat(lenient.given(SmallRules.failing("three")).says()).isEqualTo("Edition three");
    }

    @Test
    void files_that_cannot_be_read_leave_the_old_rules_in_force() throws Exception {
        Process process = process(SmallRules.edition("one")).started();
        Files.write(process.folder.resolve("policy/latin.csv"), new byte[] {'K', (byte) 0xe4, 's', 'e'});
        process.ticked();
        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.last().revision()).isNull();
        assertThat(process.last().diagnostics()).extracting(Diagnostic::code).containsExactly("RUL-101");
        assertThat(process.live.status().folderRevision()).isNull();
    }

    @Test
    void a_restart_with_broken_files_runs_the_last_good_rules_and_says_so() throws Exception {
        process(SmallRules.edition("one")).started();
        for (Map<String, String> unfit : List.of(SmallRules.broken("two"), SmallRules.failing("three"))) {
            Process restarted = process(unfit).started();
            assertThat(restarted.says()).isEqualTo("Edition one");
            assertThat(restarted.last().result()).isEqualTo(Result.REFUSED);
            assertThat(restarted.last().diagnostics()).isNotEmpty();
            assertThat(restarted.live.status().differsFromFolder()).isTrue();
        }
        Process without = new Process("again", parent.resolve("nowhere"), store).started();
        assertThat(without.says()).isEqualTo("Edition one");
        assertThat(without.last().diagnostics()).isNotEmpty();
    }

    @Test
    void a_restart_finds_the_diagnostics_of_what_was_refused_before() {
        Process process = process(SmallRules.edition("one")).started();
        process.given(SmallRules.broken("two"));
        Process restarted = process(SmallRules.broken("two")).started();
        assertThat(restarted.last().diagnostics()).isEqualTo(process.last().diagnostics());
    }

    @Test
    void content_that_was_active_before_is_not_activated_again_by_a_folder() {
        Process process = process(SmallRules.edition("one")).started();
        process.given(SmallRules.edition("two"));
        process.given(SmallRules.edition("one"));
        assertThat(process.says()).isEqualTo("Edition two");
        assertThat(process.last().result()).isEqualTo(Result.TRIED_BEFORE);
        assertThat(process(SmallRules.edition("one")).started().says()).isEqualTo("Edition two");

        store.activate(revision(SmallRules.edition("one")), null, "ops");
        process.live.tick();
        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.live.status().differsFromFolder()).isFalse();
    }

    @Test
    void a_call_stands_over_restarts_with_the_folder_it_replaced() {
        process(SmallRules.edition("one")).started();
        RulesetFiles kept = SmallRules.files(SmallRules.edition("kept"));
        store.keep(kept.revision(), kept.texts(), new RulesetOrigin("ops", "check"));
        store.activate(kept.revision(), null, "ops");
        assertThat(process(SmallRules.edition("one")).started().says()).isEqualTo("Edition kept");
        assertThat(process(SmallRules.edition("two")).started().says()).isEqualTo("Edition two");
    }

    @Test
    void while_the_database_is_away_the_rules_in_force_stay_and_new_ones_wait() {
        Process process = process(SmallRules.edition("one")).started();
        process.cut = true;
        process.given(SmallRules.edition("two"));
        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.last().result()).isEqualTo(Result.WAITING);
        assertThat(process.live.status().underTrial().revision()).isEqualTo(revision(SmallRules.edition("two")));
        process.given(SmallRules.edition("three"));
        process.cut = false;
        process.live.tick();
        assertThat(process.says()).isEqualTo("Edition three");
        assertThat(process.live.status().underTrial()).isNull();
        assertThat(store.find(revision(SmallRules.edition("two")))).isEmpty();
    }

    @Test
    void a_start_without_the_database_is_no_start() {
        Process process = process(SmallRules.edition("one"));
        process.cut = true;
        assertThatThrownBy(process::started)
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(4));
    }

    @Test
    void a_crash_between_proposal_and_activation_is_made_good_by_the_next_start() {
        process(SmallRules.edition("one")).started();
        RulesetFiles two = SmallRules.files(SmallRules.edition("two"));
        store.propose(two.revision(), two.texts(), new RulesetOrigin("crashed", "rules"));
        assertThat(process(SmallRules.edition("two")).started().says()).isEqualTo("Edition two");
    }

    @Test
    void what_is_active_but_unfit_for_this_program_leaves_the_old_rules_in_force_and_is_named() {
        Process process = process(SmallRules.edition("one")).started();
        RulesetFiles foreign = SmallRules.files(SmallRules.broken("foreign"));
        store.keep(foreign.revision(), foreign.texts(), new RulesetOrigin("newer", "rules"));
        store.activate(foreign.revision(), null, "ops");
        process.ticked();
        assertThat(process.says()).isEqualTo("Edition one");
        assertThat(process.live.status().trouble()).contains(foreign.revision()).contains(SmallRules.RULES);
        assertThat(store.replicas(java.time.Duration.ofMinutes(1)))
                .singleElement()
                .satisfies(replica -> assertThat(replica.state().trouble()).contains(foreign.revision()));

        store.activate(revision(SmallRules.edition("one")), null, "ops");
        process.live.tick();
        assertThat(process.live.status().trouble()).isNull();
    }

    @Test
    void a_mounted_volume_is_swapped_as_a_whole() throws Exception {
        Path mount = Files.createDirectories(parent.resolve("mount"));
        Process.folder(mount, "..first", SmallRules.edition("one"));
        Files.createSymbolicLink(mount.resolve("..data"), Path.of("..first"));
        Files.createSymbolicLink(mount.resolve("playbooks"), Path.of("..data/playbooks"));
        Files.createSymbolicLink(mount.resolve("policy"), Path.of("..data/policy"));
        Process process = new Process("pod", mount, store).started();
        assertThat(process.says()).isEqualTo("Edition one");

        Process.folder(mount, "..second", SmallRules.edition("two"));
        Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of("..second"));
        Files.move(mount.resolve("..data_tmp"), mount.resolve("..data"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        assertThat(process.ticked().says()).isEqualTo("Edition two");
    }

    @Test
    void a_folder_that_is_itself_a_link_may_be_swapped() throws Exception {
        Process.folder(parent, "v1", SmallRules.edition("one"));
        Process.folder(parent, "v2", SmallRules.edition("two"));
        Path link = Files.createSymbolicLink(parent.resolve("current"), Path.of("v1"));
        Process process = new Process("host", link, store).started();
        Files.createSymbolicLink(parent.resolve("next"), Path.of("v2"));
        Files.move(parent.resolve("next"), link, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        assertThat(process.ticked().says()).isEqualTo("Edition two");
    }

    private Process process(Map<String, String> texts) {
        return new Process("one", folder(texts), store);
    }

    private Path folder(Map<String, String> texts) {
        return Process.folder(parent, "rules", texts);
    }

    private static String revision(Map<String, String> texts) {
        return SmallRules.files(texts).revision();
    }

    private static double count(Process process, String outcome) {
        return process.meters
                .get("dispute_triage.ruleset_reloads")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
