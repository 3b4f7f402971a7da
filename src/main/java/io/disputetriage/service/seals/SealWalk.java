package io.disputetriage.service.seals;

import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowState;
import io.disputetriage.service.seals.SealReport.Broken;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Looks at seals one after the other, and counts what is wrong. */
final class SealWalk {
    private final SortedMap<SealFault, Integer> faults = new TreeMap<>();
    private long expected;
    private Optional<Hash> previous;
    private Optional<Broken> first = Optional.empty();
    private long checked;

    /**
     * @param from the position where it starts
     * @param previous the chain hash of the position before; empty: unknown, so that the first link can't be checked
     */
    SealWalk(long from, Optional<Hash> previous) {
        this.expected = from;
        this.previous = previous;
    }

    void pass(SealedRow sealed) {
        Seal seal = sealed.seal();
        if (seal.position() != expected) {
            fault(expected, SealFault.SEAL_MISSING, Optional.empty());
            previous = Optional.empty();
        }
        Optional<UUID> decision = Optional.of(seal.decisionId());
        if (!seal.isSound()) {
            fault(seal.position(), SealFault.SEAL_CHANGED, decision);
        }
        if (previous.isPresent() && !previous.get().equals(seal.previous())) {
            fault(seal.position(), SealFault.CHAIN_BROKEN, decision);
        }
        if (sealed.row() instanceof RowState.Missing) {
            fault(seal.position(), SealFault.ROW_MISSING, decision);
        } else if (!isAsSealed(sealed)) {
            fault(seal.position(), SealFault.ROW_CHANGED, decision);
        }
        previous = Optional.of(seal.chain());
        expected = seal.position() + 1;
        checked++;
    }

    void fault(long position, SealFault fault, Optional<UUID> decisionId) {
        faults.merge(fault, 1, Integer::sum);
        if (first.isEmpty()) {
            first = Optional.of(new Broken(position, fault, decisionId));
        }
    }

    private static boolean isAsSealed(SealedRow sealed) {
        return sealed.row() instanceof RowState.Present row
                && row.isUnchanged()
                && row.hash().equals(sealed.seal().rowHash());
    }

    long expected() {
        return expected;
    }

    long checked() {
        return checked;
    }

    Optional<Broken> first() {
        return first;
    }

    SortedMap<SealFault, Integer> faults() {
        return faults;
    }
}
