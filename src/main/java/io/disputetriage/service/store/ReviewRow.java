package io.disputetriage.service.store;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Kind;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.BulkReview;
import io.disputetriage.service.cases.BulkReview.Tally;
import io.disputetriage.service.cases.CaseFilter;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A row of {@code reviews} with its rows of {@code review_effects}. */
@Entity
@Table(name = "reviews")
class ReviewRow extends PanacheEntityBase {
    @Id
    UUID id;

    String account;
    String actor;
    String platform;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Column(name = "due_before")
    Instant dueBefore;

    @Column(name = "review_before")
    Instant reviewBefore;

    String owner;
    Boolean undated;

    @Column(name = "per_second")
    int perSecond;

    long total;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Column(name = "last_case")
    UUID lastCase;

    long changed;
    long same;
    long gone;
    long failed;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "review_effects", joinColumns = @JoinColumn(name = "review"))
    @MapKeyColumn(name = "effect")
    @Column(name = "cases")
    Map<String, Long> effects = new TreeMap<>();

    static ReviewRow of(BulkReview review) {
        ReviewRow row = new ReviewRow();
        row.id = review.id();
        row.account = review.actor().account();
        row.actor = review.actor().name();
        row.platform = review.filter().platform();
        row.kind = review.filter().kind();
        row.urgency = review.filter().urgency();
        row.dueBefore = review.filter().dueBefore();
        row.reviewBefore = review.filter().reviewBefore();
        row.owner = review.filter().owner();
        row.undated = review.filter().undated();
        row.perSecond = review.perSecond();
        row.total = review.total();
        row.startedAt = review.startedAt();
        row.leaseUntil = review.startedAt();
        return row;
    }

    void advance(UUID to, Tally done, Instant now) {
        Tally all = tally().plus(done);
        changed = all.changed();
        same = all.same();
        gone = all.gone();
        failed = all.failed();
        effects.putAll(all.effects());
        leaseUntil = now;
        if (to == null) {
            endedAt = now;
        } else {
            lastCase = to;
        }
    }

    BulkReview toReview() {
        return new BulkReview(
                id,
                new Actor(account, actor),
                new CaseFilter(platform, kind, urgency, dueBefore, reviewBefore, true, owner, undated),
                perSecond,
                total,
                startedAt,
                endedAt,
                lastCase,
                tally());
    }

    private Tally tally() {
        return new Tally(changed, same, gone, failed, effects);
    }
}
