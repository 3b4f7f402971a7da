package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.Postgres;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.evidence.FileType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file and what its arrival does to the case are there together, or neither is. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class PostgresEvidenceStoreTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @Inject
    EvidenceStore files;

    @Inject
    CaseStore cases;

    private final Asked asked = Asked.by("files");

    @Test
    void a_file_comes_back_as_it_was_kept() {
        CaseChange change = next();
        EvidenceFile file = file("11");

        assertThat(files.keep(change, file, CONTENT)).isInstanceOf(Recording.Recorded.class);

        assertThat(files.files(asked.account(), asked.caseRef())).containsExactly(file);
        assertThat(files.content(asked.account(), file.id()))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(CONTENT));
        assertThat(files.decision(asked.account(), file.id()))
                .contains(change.made().id());
    }

    @Test
    void nobody_else_sees_it() {
        EvidenceFile file = file("11");
        files.keep(next(), file, CONTENT);

        assertThat(files.files("another", asked.caseRef())).isEmpty();
        assertThat(files.content("another", file.id())).isEmpty();
        assertThat(files.decision("another", file.id())).isEmpty();
    }

    @Test
    void what_was_overtaken_leaves_no_file() {
        CaseChange late = next();
        files.keep(asked.of(known()), file("11"), CONTENT);

        assertThat(files.keep(late, file("22"), CONTENT)).isInstanceOf(Recording.Outdated.class);

        assertThat(files.files(asked.account(), asked.caseRef())).hasSize(1);
        assertThat(known().file().version()).isEqualTo(2);
    }

    @Test
    void a_file_that_can_not_be_kept_leaves_no_event() {
        files.keep(next(), file("11"), CONTENT);
        CaseChange change = asked.of(known());

        assertThatThrownBy(() -> files.keep(change, file("11"), CONTENT)).isInstanceOf(RuntimeException.class);

        assertThat(known().file().version()).isEqualTo(2);
        assertThat(cases.decision(asked.account(), change.made().id())).isEmpty();
    }

    @Test
    void a_claim_that_stands_keeps_no_second_file() {
        cases.record(asked.opening()).toCompletableFuture().join();
        Asked claiming = asked.claiming(new Claim("key", "body"));
        files.keep(claiming.of(known()), file("11"), CONTENT);

        assertThat(files.keep(claiming.of(known()), file("22"), CONTENT)).isInstanceOf(Recording.Repeated.class);
        assertThat(files.keep(asked.claiming(new Claim("key", "other")).of(known()), file("22"), CONTENT))
                .isInstanceOf(Recording.KeyTaken.class);

        assertThat(files.files(asked.account(), asked.caseRef())).hasSize(1);
    }

    @Test
    void a_removed_file_is_gone_unless_somebody_was_faster() {
        EvidenceFile file = file("11");
        files.keep(next(), file, CONTENT);
        CaseChange late = asked.of(known());
        cases.record(asked.of(known())).toCompletableFuture().join();

        assertThat(files.remove(late, file.id())).isInstanceOf(Recording.Outdated.class);
        assertThat(files.files(asked.account(), asked.caseRef())).hasSize(1);
        assertThat(files.remove(asked.of(known()), file.id())).isInstanceOf(Recording.Recorded.class);
        assertThat(files.files(asked.account(), asked.caseRef())).isEmpty();
        assertThat(files.content(asked.account(), file.id())).isEmpty();
    }

    /** The second event of a new case. */
    private CaseChange next() {
        cases.record(asked.opening()).toCompletableFuture().join();
        return asked.of(known());
    }

    private KnownCase known() {
        return cases.latest(asked.account(), asked.caseRef()).orElseThrow();
    }

    private static EvidenceFile file(String hash) {
        return new EvidenceFile(
                UUID.randomUUID(),
                EvidenceKind.INVOICE,
                "invoice.pdf",
                FileType.PDF,
                CONTENT.length,
                hash.repeat(32),
                Asked.NOW,
                "tester");
    }
}
