package io.disputetriage.service.triage;

import io.disputetriage.format.intake.FactSource;
import io.disputetriage.format.intake.PayloadSubject;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.inbox.CaseKeyStore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which cases a payload is about. A dispute is of one case only: the one that it is linked to, else the only one with its
 * payment, else the only one with its order; a case with another dispute of the same platform is a complaint of its own. News
 * of a payment or an order, such as a refund, is of every case that has the one or the other.
 */
final class CaseMatch {
    private final CaseKeyStore store;
    private final String account;
    private final PayloadSubject subject;

    CaseMatch(CaseKeyStore store, String account, PayloadSubject subject) {
        this.store = store;
        this.account = account;
        this.subject = subject;
    }

    /** The dispute, as a link has it; null: it names none. */
    CaseKey dispute() {
        return CaseKey.dispute(subject.platform(), subject.dispute());
    }

    /** Null: it tracks none. */
    CaseKey parcel() {
        return subject.role() == FactSource.Role.TRACKER ? CaseKey.parcel(subject.parcel()) : null;
    }

    /** By which a case may be found that nobody has linked. */
    List<CaseKey> keys() {
        return subject.role() == FactSource.Role.TRACKER
                ? keys(parcel())
                : keys(CaseKey.payment(subject.payment()), CaseKey.order(subject.order()));
    }

    /** By which others know it besides its own case; none if it is of a dispute or of a parcel. */
    List<CaseKey> shared() {
        return isShared() ? keys() : List.of();
    }

    private boolean isShared() {
        return subject.role() == FactSource.Role.PLATFORM && !subject.ofDispute() && dispute() == null;
    }

    /** None: there is no such case, or more than one that a dispute may be of. */
    List<String> cases() {
        List<String> linked = subject.role() == FactSource.Role.TRACKER ? List.of() : with(dispute());
        if (!linked.isEmpty()) {
            return linked;
        }
        if (isShared()) {
            return keys().stream().flatMap(key -> with(key).stream()).distinct().toList();
        }
        for (CaseKey key : keys()) {
            List<String> found = with(key);
            if (subject.ofDispute() && subject.role() != FactSource.Role.TRACKER) {
                found = found.stream()
                        .filter(caseRef -> !hasOtherDispute(caseRef))
                        .toList();
                found = found.size() == 1 ? found : List.of();
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> with(CaseKey key) {
        return key == null ? List.of() : store.casesOf(account, key);
    }

    private boolean hasOtherDispute(String caseRef) {
        return dispute() != null
                && store.keysOf(account, caseRef).stream().anyMatch(key -> key.isDisputeOf(subject.platform()));
    }

    private static List<CaseKey> keys(CaseKey... keys) {
        return Stream.of(keys).filter(Objects::nonNull).toList();
    }
}
