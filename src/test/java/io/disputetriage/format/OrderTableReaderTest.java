package io.disputetriage.format;

import static io.disputetriage.facts.Action.ACCEPT_DISPUTE;
import static io.disputetriage.facts.Action.APOLOGISE;
import static io.disputetriage.facts.Action.CONSIDER_OTHER_ENTITY;
import static io.disputetriage.facts.Action.OFFER_CHOICE;
import static io.disputetriage.facts.Action.PROVIDE_RETURN_LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.OrderGroup;
import io.disputetriage.decision.OrderGroup.Timing;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTableReaderTest {
    @Test
    void the_file_we_ship_has_a_place_for_every_action() throws IOException {
        OrderTable table = shipped();
        Set<Action> placed = EnumSet.noneOf(Action.class);
        table.groups().forEach(group -> placed.addAll(group.actions()));
        table.of(Kind.ACCOUNT_REPORTED).forEach(group -> placed.addAll(group.actions()));
        assertThat(placed).containsExactlyInAnyOrder(Action.values());
    }

    @Test
    void the_file_we_ship_keeps_waiting_offers_behind_the_platform() throws IOException {
        List<OrderGroup> groups = shipped().of(Kind.NOT_RECEIVED);
        assertThat(groups).hasSize(11);
        assertThat(groups.get(2).actions()).startsWith(APOLOGISE);
        assertThat(groups.get(2).playbook()).containsExactly("S1-02");
        assertThat(groups.get(6).timing()).isEqualTo(Timing.NOW);
        assertThat(groups.get(6).actions())
                .startsWith(PROVIDE_RETURN_LABEL, OFFER_CHOICE)
                .endsWith(ACCEPT_DISPUTE)
                .isEqualTo(groups.get(9).actions());
        assertThat(groups.get(9).timing()).isEqualTo(Timing.LATER);
    }

    @Test
    void another_entity_is_the_last_rung_for_a_reported_account() throws IOException {
        OrderGroup ladder = shipped().of(Kind.ACCOUNT_REPORTED).get(0);
        assertThat(ladder.actions()).endsWith(CONSIDER_OTHER_ENTITY);
        assertThat(ladder.playbook()).containsExactly("S0-13");
    }

    @Test
    void all_faults_are_told_at_once_with_their_lines() {
        assertThat(
                        faults(
                                """
                        groups:
                          - name: first
                            actions: [APOLOGIZE, WAIT]
                          - name: second
                            timing: SOON
                            actions: []
                          - name: third
                            timing: LATER
                            actions:
                              - WAIT
                          - actions: [CONTEST]
                        laders: {}
                        ladders:
                          NOT_RECIEVED: []
                          ACCOUNT_REPORTED:
                            - {name: rung, actions: [WAIT, MONITOR_CASE, WAIT]}
                        """))
                .containsExactly(
                        "3: /groups/0/actions/0: Unknown word \"APOLOGIZE\". Did you mean APOLOGISE?",
                        "5: /groups/1/timing: Unknown word \"SOON\". One of: NOW, LATER, ANY",
                        "10: /groups/2/actions/0: WAIT already has a place at this timing, in the group \"first\"."
                                + " Leave one of them out, or give one group the timing NOW and the other LATER.",
                        "11: /groups/3/name: The field \"name\" is required. null",
                        "12: /laders: Unknown field \"laders\". Did you mean ladders?",
                        "14: /ladders/NOT_RECIEVED: Unknown field \"NOT_RECIEVED\". Did you mean NOT_RECEIVED?",
                        "16: /ladders/ACCOUNT_REPORTED/0/actions/2: WAIT already has a place at this timing, in the group"
                                + " \"rung\". Leave one of them out, or give one group the timing NOW and the other LATER.");
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults("- a")).hasSize(1);
        assertThat(faults("groups: x")).hasSize(1);
        assertThat(faults("groups: [x, 1, {}]")).isNotEmpty();
        assertThat(faults("{groups: [], ladders: [1]}")).hasSize(1);
    }

    private static OrderTable shipped() throws IOException {
        OrderTableResult result =
                OrderTableReader.read(Files.readString(Path.of("rules/policy/order.yaml")), "order.yaml");
        assertThat(result).isInstanceOf(OrderTableResult.Read.class);
        return ((OrderTableResult.Read) result).table();
    }

    private static List<String> faults(String yaml) {
        OrderTableResult result = OrderTableReader.read(yaml, "order.yaml");
        assertThat(result).isInstanceOf(OrderTableResult.Faulty.class);
        List<Diagnostic> faults = ((OrderTableResult.Faulty) result).diagnostics();
        assertThat(faults).extracting(Diagnostic::code).containsOnly("POL-190");
        return faults.stream()
                .map(fault -> fault.line() + ": " + fault.message() + " " + fault.hint())
                .toList();
    }
}
