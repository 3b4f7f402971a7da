package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.TracedEvent;
import io.disputetriage.service.triage.LifeCommand.Answer;
import io.disputetriage.service.triage.LifeCommand.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What cases are like after some commands, as simply as it can be said; it decides nothing. */
final class LifeModel {
    private final Map<String, OneCase> cases = new HashMap<>();
    private final Map<Integer, Claimed> claims = new HashMap<>();
    private final Predicate<UUID> proposes;

    /** {@code proposes}: whether a decision has an action, which is for the rules to say. */
    LifeModel(Predicate<UUID> proposes) {
        this.proposes = proposes;
    }

    private record Claimed(String body, UUID first) {}

    private static final class OneCase {
        final List<EventType> history = new ArrayList<>();
        final List<UUID> decisions = new ArrayList<>();
        final Set<UUID> reported = new HashSet<>();
        boolean open = true;
        boolean closedByPlatform;
        CaseOutcome outcome;
        String owner;
        Boolean cooperates;
        boolean solved;
        BigDecimal refunded;
        String currency;
        int taken;

        UUID latest() {
            return decisions.get(decisions.size() - 1);
        }

        Answer happened(EventType type) {
            history.add(type);
            return new Answer("DONE", history.size(), null);
        }

        /** The platform closes a case, or opens it again, by changing its stage. */
        Answer decided(EventType type, UUID decision, boolean closed) {
            if (!closed || !closedByPlatform) {
                if (open == closed) {
                    outcome = null;
                }
                open = !closed;
            }
            closedByPlatform = closed;
            decisions.add(decision);
            history.add(type);
            return new Answer("DONE", history.size(), decision);
        }
    }

    /**
     * What the answer to a command has to be; the command has its effect.
     *
     * @param made the decision that was made because of it, if one was
     */
    Answer answer(LifeCommand command, UUID made) {
        Claimed before = claims.get(command.key());
        if (before != null && command.claims()) {
            return before.body().equals(command.body())
                    ? new Answer("REPEATED", 0, before.first())
                    : Answer.of("KEY_TAKEN");
        }
        OneCase known = cases.get(command.caseRef());
        Answer answer;
        if (command.what() == LifeCommand.What.POST) {
            answer = posted(cases.computeIfAbsent(command.caseRef(), ref -> new OneCase()), command, made);
        } else if (known == null) {
            answer = Answer.of("NO_CASE");
        } else if (command.tagged() && command.tag() == Tag.STALE) {
            answer = new Answer("OTHER_VERSION", known.history.size(), null);
        } else {
            answer = changed(known, command, made);
        }
        if (command.claims() && answer.word().equals("DONE")) {
            claims.put(command.key(), new Claimed(command.body(), made));
        }
        return answer;
    }

    private static Answer posted(OneCase known, LifeCommand command, UUID made) {
        known.cooperates = null;
        if (command.variant() == 1) {
            known.refunded = new BigDecimal("7.00");
            known.currency = "USD";
        }
        return known.decided(EventType.TRIAGED, made, command.variant() == 5);
    }

    private Answer changed(OneCase known, LifeCommand command, UUID made) {
        return switch (command.what()) {
            case PATCH -> patched(known, command.variant(), made);
            case EVENT -> told(known, command.variant(), made);
            case TAKEN -> taken(known, command.variant(), made);
            case CLOSE -> closed(known, command);
            case REOPEN -> reopened(known);
            case OWNER -> {
                known.owner = command.owner();
                yield known.happened(EventType.ASSIGNED);
            }
            case ERASE -> {
                known.happened(EventType.PERSONAL_DATA_ERASED);
                yield Answer.of("ERASED");
            }
            default -> {
                if (!known.open) {
                    yield Answer.of("NO_CASE");
                }
                reviewed(known, made);
                yield Answer.of("REVIEWED");
            }
        };
    }

    private static void reviewed(OneCase known, UUID made) {
        if (made == null) {
            known.happened(EventType.REVIEWED);
        } else {
            known.decided(EventType.REVIEWED, made, known.closedByPlatform);
        }
    }

    private static Answer patched(OneCase known, int variant, UUID made) {
        if (!known.open) {
            return Answer.of("NOT_NOW");
        }
        if (variant == 3) {
            return Answer.of("FAULTY");
        }
        if (variant < 3) {
            known.cooperates = variant == 0 ? Boolean.TRUE : variant == 1 ? Boolean.FALSE : null;
        }
        return known.decided(EventType.FACTS_CHANGED, made, variant < 3 ? known.closedByPlatform : variant == 4);
    }

    private static Answer told(OneCase known, int variant, UUID made) {
        String currency = variant == 0 ? "USD" : "EUR";
        boolean refund = variant < 2;
        if (variant == 4 || refund && known.currency != null && !known.currency.equals(currency)) {
            return Answer.of("FAULTY");
        }
        if (!known.open) {
            return Answer.of("NOT_NOW");
        }
        if (refund) {
            BigDecimal more = new BigDecimal(variant == 0 ? "5.00" : "2.00");
            known.refunded = known.refunded == null ? more : known.refunded.add(more);
            known.currency = currency;
        } else if (variant == 2) {
            known.solved = true;
        } else if (variant == 3) {
            known.cooperates = true;
        }
        EventType type = refund
                ? EventType.REFUND_PAID
                : variant == 2
                        ? EventType.PROBLEM_SOLVED
                        : variant == 3 ? EventType.BUYER_REPLIED : EventType.PHOTOS_RECEIVED;
        return known.decided(type, made, known.closedByPlatform);
    }

    private Answer taken(OneCase known, int variant, UUID made) {
        UUID of = variant == 3 ? known.decisions.get(0) : known.latest();
        if (variant > 3 || !proposes.test(of)) {
            return Answer.of("NO_ACTION");
        }
        if (known.reported.contains(of) || !known.open) {
            return Answer.of("NOT_NOW");
        }
        known.reported.add(of);
        known.taken++;
        return known.decided(
                variant == 2 ? EventType.ACTION_OVERRIDDEN : EventType.ACTION_TAKEN, made, known.closedByPlatform);
    }

    private static Answer closed(OneCase known, LifeCommand command) {
        if (known.outcome != null) {
            return Answer.of("NOT_NOW");
        }
        known.open = false;
        known.outcome = command.ending().outcome();
        return known.happened(EventType.CLOSED);
    }

    private static Answer reopened(OneCase known) {
        if (known.open) {
            return Answer.of("NOT_NOW");
        }
        known.open = true;
        known.outcome = null;
        return known.happened(EventType.REOPENED);
    }

    /** Fails unless the store has these cases, like this and with this history, and no other. */
    void assertKeptIn(CaseStore store, String account) {
        for (int i = 0; i < 3; i++) {
            String ref = "A-" + i;
            OneCase known = cases.get(ref);
            CaseFile file = store.find(account, ref).orElse(null);
            if (known == null) {
                assertThat(file).isNull();
            } else {
                assertThat(file).isNotNull();
                assertKept(known, file, store, account);
            }
        }
    }

    private static void assertKept(OneCase known, CaseFile file, CaseStore store, String account) {
        assertThat(file.version()).isEqualTo(known.history.size());
        assertThat(file.open()).as("open").isEqualTo(known.open);
        assertThat(file.ending() == null ? null : file.ending().outcome()).isEqualTo(known.outcome);
        assertThat(file.owner()).isEqualTo(known.owner);
        assertThat(file.decisions()).isEqualTo(known.decisions.size());
        assertThat(file.latestDecision()).isEqualTo(known.latest());
        assertThat(file.wakeAt() == null || file.open())
                .as("who sleeps isn't woken")
                .isTrue();
        List<CaseEvent> events = events(store, file);
        assertThat(events.stream().map(CaseEvent::type)).containsExactlyElementsOf(known.history);
        UUID before = null;
        List<UUID> decisions = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).number()).isEqualTo(i + 1L);
            if (events.get(i).decision() != null) {
                assertThat(events.get(i).previousDecision()).isEqualTo(before);
                before = events.get(i).decision();
                decisions.add(before);
            }
        }
        assertThat(decisions).containsExactlyElementsOf(known.decisions);
        assertFacts(
                known,
                JsonReader.sound(store.decision(account, file.latestDecision())
                        .orElseThrow()
                        .factSheet()));
    }

    private static void assertFacts(OneCase known, JsonNode sheet) {
        JsonNode cooperates = sheet.at("/buyer/cooperates");
        assertThat(cooperates.isBoolean() ? cooperates.booleanValue() : null).isEqualTo(known.cooperates);
        assertThat(sheet.at("/history/problemSolved").asBoolean()).isEqualTo(known.solved);
        assertThat(sheet.at("/order/alreadyRefunded/amount").asText())
                .isEqualTo(known.refunded == null ? "" : known.refunded.toPlainString());
        assertThat(sheet.at("/history/actionsTaken").size()).isEqualTo(known.taken);
    }

    /** Whether this decision of a store has an action. */
    static Predicate<UUID> proposing(CaseStore store, String account) {
        return id -> !JsonReader.sound(store.decision(account, id).orElseThrow().decision())
                .path("actions")
                .isEmpty();
    }

    /** The oldest first. */
    static List<CaseEvent> events(CaseStore store, CaseFile file) {
        List<CaseEvent> events = new ArrayList<>(store.events(file, Long.MAX_VALUE, 100_000).stream()
                .map(TracedEvent::event)
                .toList());
        java.util.Collections.reverse(events);
        return events;
    }
}
