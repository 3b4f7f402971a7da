package io.disputetriage.service.seals;

import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Walks along the chain of seals and holds every row against its seal. */
@Singleton
public class VerifySeals {
    private static final int AT_ONCE = 500;

    private final SealStore store;

    VerifySeals(SealStore store) {
        this.store = store;
    }

    /**
     * Checks {@code most} seals from a position on; the seal before it is taken as it is.
     *
     * @param from at least 1
     * @param most at least 1
     * @param anchor empty: a chain that was cut off at its end, or made anew, can't be told
     */
    public SealReport check(long from, int most, Optional<SealAnchor> anchor) {
        SealWalk walk = new SealWalk(from, hashBefore(from));
        boolean more = true;
        while (more && walk.checked() < most) {
            int wanted = (int) Math.min(AT_ONCE, most - walk.checked());
            List<SealedRow> rows = store.from(walk.expected(), wanted);
            rows.forEach(walk::pass);
            more = rows.size() == wanted;
        }
        anchor.ifPresent(noted -> checkAnchor(noted, walk));
        Optional<Seal> head = store.head();
        boolean ended = head.isEmpty() || head.get().position() < walk.expected();
        return new SealReport(
                walk.checked(),
                ended ? OptionalLong.empty() : OptionalLong.of(walk.expected()),
                walk.first(),
                walk.faults(),
                head,
                // Looking through all decisions takes as long as the walk itself, so it is done once, at the end.
                ended ? store.unsealed() : store.waiting());
    }

    /** How one decision stands to the chain: its row, its seal, and the link to the seal before. */
    public SealState state(UUID decisionId) {
        RowState row = store.row(decisionId);
        Optional<Seal> sealed = store.ofDecision(decisionId);
        if (sealed.isEmpty()) {
            boolean changed = row instanceof RowState.Present present && !present.isUnchanged();
            return changed
                    ? new SealState.Broken(List.of(SealFault.ROW_CHANGED), Optional.empty())
                    : new SealState.NotYet();
        }
        Seal seal = sealed.get();
        Optional<Hash> before = hashBefore(seal.position());
        SealWalk walk = new SealWalk(seal.position(), before);
        walk.pass(new SealedRow(seal, row));
        if (before.isEmpty()) {
            walk.fault(seal.position() - 1, SealFault.SEAL_MISSING, Optional.empty());
        }
        return walk.faults().isEmpty()
                ? new SealState.Intact(seal)
                : new SealState.Broken(List.copyOf(walk.faults().keySet()), sealed);
    }

    public boolean isErased(UUID decisionId) {
        return store.row(decisionId) instanceof RowState.Present row && row.erased();
    }

    private Optional<Hash> hashBefore(long from) {
        return from == 1 ? Optional.of(Hash.NONE) : seal(from - 1).map(Seal::chain);
    }

    private void checkAnchor(SealAnchor anchor, SealWalk walk) {
        Optional<Seal> there = seal(anchor.position());
        if (there.isEmpty()) {
            walk.fault(anchor.position(), SealFault.ANCHOR_MISSING, Optional.empty());
        } else if (!there.get().chain().equals(anchor.chain())) {
            walk.fault(
                    anchor.position(),
                    SealFault.ANCHOR_DIFFERS,
                    Optional.of(there.get().decisionId()));
        }
    }

    private Optional<Seal> seal(long position) {
        return store.from(position, 1).stream()
                .map(SealedRow::seal)
                .filter(seal -> seal.position() == position)
                .findFirst();
    }
}
