package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.CaseKey;
import java.util.Collection;
import java.util.List;

/**
 * By which orders, parcels, payments and disputes cases are found. Every method throws {@link
 * io.disputetriage.service.cases.StoreUnavailable} if it can't be reached, and takes part in {@link InboxStore#together}.
 */
public interface CaseKeyStore {

    /** Cases that have this key. */
    List<String> casesOf(String account, CaseKey key);

    /** Every key of a case. */
    List<CaseKey> keysOf(String account, String caseRef);

    /** Finds the case by these from now on. */
    void add(String account, String caseRef, Collection<CaseKey> keys);

    /** Finds the case, and no other, by this one from now on. */
    void give(String account, String caseRef, CaseKey key);

    /** Open cases that share an order, a payment or a dispute, by their keys in the order of the keys. */
    List<SharedKey> shared(String account, String afterKey, int limit);

    /** Cases that may be one. */
    record SharedKey(CaseKey key, List<String> caseRefs) {}
}
