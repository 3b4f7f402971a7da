package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Replica;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of {@code ruleset_replicas}; what is late is seen by the clock of the database alone. */
@Entity
@Immutable
@Table(name = "ruleset_replicas")
class ReplicaRow extends PanacheEntityBase {
    @Id
    String name;

    String folder;
    String running;
    String trouble;

    @Column(name = "seen_at")
    Instant seenAt;

    static void beat(Replica.State replica) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into ruleset_replicas (name, folder, running, trouble) values (?1, ?2, ?3, ?4)
                        on conflict (name) do update
                           set folder = excluded.folder, running = excluded.running, trouble = excluded.trouble,
                               seen_at = clock_timestamp()
                        """)
                .setParameter(1, replica.name())
                .setParameter(2, replica.folder())
                .setParameter(3, replica.running())
                .setParameter(4, replica.trouble())
                .executeUpdate();
    }

    static List<Replica> seenWithin(Duration age) {
        getEntityManager()
                .createNativeQuery("delete from ruleset_replicas where seen_at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
        List<?> found = getEntityManager()
                .createNativeQuery(
                        """
                        select * from ruleset_replicas where seen_at >= clock_timestamp() - make_interval(secs => ?1)
                         order by name collate "C"
                        """,
                        ReplicaRow.class)
                .setParameter(1, age.toMillis() / 1000.0)
                .getResultList();
        return found.stream()
                .map(ReplicaRow.class::cast)
                .map(ReplicaRow::toReplica)
                .toList();
    }

    private Replica toReplica() {
        return new Replica(new Replica.State(name, folder, running, trouble), seenAt);
    }
}
