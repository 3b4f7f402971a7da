package io.disputetriage.service.store;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Reason;
import io.disputetriage.facts.Money;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.StoredTexts;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.CaseState;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.StoredDecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A change as it will be written, with the texts and the hash of its decision made.
 *
 * @param stored null, and so are salt and hash: no decision was made
 */
record NewRow(CaseChange change, StoredDecision stored, byte[] salt, byte[] hash) {
    static NewRow of(CaseChange change) {
        NewDecision made = change.made();
        if (made == null) {
            return new NewRow(change, null, null, null);
        }
        String decision = DecisionWriter.canonical(made.decision());
        String factSheet = FactSheetWriter.tree(made.sheet()).toString();
        HashedRow hashed = HashedRow.salted(made.identity(), new StoredTexts(decision, factSheet));
        StoredDecision stored = new StoredDecision(
                made.id(), made.sheet().caseRef(), made.actor(), made.recordedAt(), decision, factSheet);
        return new NewRow(change, stored, hashed.salt(), hashed.hash().bytes());
    }

    /** The row of {@code cases} or {@code claims} that it writes to. */
    record Place(String table, String account, String name) {}

    /** What no other row of the same statement may write to. */
    Set<Place> places() {
        Place ofCase = new Place("cases", account(), file().caseRef());
        return change.claim() == null
                ? Set.of(ofCase)
                : Set.of(ofCase, new Place("claims", account(), change.claim().key()));
    }

    /** Letters of text that it holds, about its size in bytes. */
    int size() {
        return stored == null
                ? 0
                : stored.decision().length() + stored.factSheet().length();
    }

    String account() {
        return change.actor().account();
    }

    CaseFile file() {
        return change.after();
    }

    CaseEvent event() {
        return change.event();
    }

    Instant closedAt() {
        return file().state() instanceof CaseState.Closed closed ? closed.at() : null;
    }

    <T> T ending(Function<CaseEnding, T> part) {
        return file().ending() == null ? null : part.apply(file().ending());
    }

    /** The ids of the rules that recommended the actions of its decision, with spaces between them; null: no decision was made. */
    String rules() {
        return change.made() == null
                ? null
                : change.made().decision().actions().stream()
                        .flatMap(step -> step.because().stream())
                        .filter(reason -> reason.file() != null)
                        .map(Reason::rule)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /** Null: unknown, or no decision was made. */
    Money disputed() {
        return change.made() == null
                ? null
                : (Money) change.made().decision().derived().get(Decision.DISPUTED);
    }

    /** Null: nothing, unknown, or no decision was made. */
    Money refunded() {
        return change.made() == null ? null : change.made().sheet().order().alreadyRefunded();
    }

    /** Null: unknown, or no decision was made. */
    String orderKey() {
        return change.made() == null
                ? null
                : text(CaseKey.order(change.made().sheet().order().id()));
    }

    /** Null: unknown, or no decision was made. */
    String parcelKey() {
        return change.made() == null
                ? null
                : text(CaseKey.parcel(change.made().sheet().shipment().trackingNumber()));
    }

    private static String text(CaseKey key) {
        return key == null ? null : key.text();
    }

    BigDecimal amount(Function<NewRow, Money> which) {
        Money money = which.apply(this);
        return money == null ? null : money.amount();
    }

    String currency(Function<NewRow, Money> which) {
        Money money = which.apply(this);
        return money == null ? null : money.currency().getCurrencyCode();
    }

    <T> T of(Function<Taken, T> part) {
        return event().of() == null ? null : part.apply(event().of());
    }

    <T> T claim(Function<Claim, T> part) {
        return change.claim() == null ? null : part.apply(change.claim());
    }

    <P, T> T made(Function<NewDecision, P> part, Function<P, T> value) {
        return change.made() == null ? null : value.apply(part.apply(change.made()));
    }
}
