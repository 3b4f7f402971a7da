package io.disputetriage.service.store;

import io.disputetriage.service.rollout.OutcomeKind;
import io.disputetriage.service.rollout.ShadowDifference;
import io.disputetriage.service.rollout.ShadowDifference.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A row of {@code shadow_differences}. */
@Entity
@Table(name = "shadow_differences")
class ShadowDifferenceRow extends PanacheEntityBase {
    @Id
    UUID id;

    long shadow;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "active_revision")
    String activeRevision;

    @Column(name = "shadow_revision")
    String shadowRevision;

    @Column(name = "found_at")
    Instant foundAt;

    String[] kinds;

    @Column(name = "active_values")
    String[] active;

    @Column(name = "shadow_values")
    String[] shadowed;

    static ShadowDifferenceRow of(long shadow, ShadowDifference found) {
        ShadowDifferenceRow row = new ShadowDifferenceRow();
        row.id = found.id();
        row.shadow = shadow;
        row.decisionId = found.decisionId();
        row.activeRevision = found.activeRevision();
        row.shadowRevision = found.shadowRevision();
        row.foundAt = found.foundAt();
        row.kinds = each(found, change -> change.kind().name());
        row.active = each(found, Change::active);
        row.shadowed = each(found, Change::shadow);
        return row;
    }

    ShadowDifference toDifference() {
        List<Change> changes = IntStream.range(0, kinds.length)
                .mapToObj(i -> new Change(OutcomeKind.valueOf(kinds[i]), active[i], shadowed[i]))
                .toList();
        return new ShadowDifference(id, decisionId, activeRevision, shadowRevision, foundAt, changes);
    }

    private static String[] each(ShadowDifference found, Function<Change, String> part) {
        return found.changes().stream().map(part).toArray(String[]::new);
    }
}
