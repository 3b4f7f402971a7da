package io.disputetriage.policy;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;

/** Of which cases a row wants which evidence; null: of any. */
record EvidenceRequirement(String platform, Kind kind, Goods goods, Stage stage, EvidenceKind evidence) {
    static EvidenceRequirement of(Row row, Platforms platforms) {
        Kind kind = row.wordOrNull("kind", Kind.class);
        if (kind == Kind.UNKNOWN) {
            row.fault("POL-205", "kind UNKNOWN is no complaint to answer", "Leave kind empty for any.");
        }
        Stage stage = row.wordOrNull("stage", Stage.class);
        if (stage == Stage.CLOSED) {
            row.fault("POL-205", "At the stage CLOSED no evidence is handed in", "Leave stage empty for any.");
        }
        return new EvidenceRequirement(
                platforms.wordOrNull(row),
                kind,
                row.wordOrNull("goods", Goods.class),
                stage,
                row.word("evidence", EvidenceKind.class));
    }

    /** Whether a case with these is among them; null is unknown, and is among any only. */
    boolean fits(Goods ofCase, Stage stageOfCase) {
        return (goods == null || goods == ofCase) && (stage == null || stage == stageOfCase);
    }

    /** The same cases, whatever is wanted of them. */
    EvidenceRequirement cases() {
        return new EvidenceRequirement(platform, kind, goods, stage, null);
    }

    @Override
    public String toString() {
        return Rows.key(platform, kind, goods, stage, evidence);
    }
}
