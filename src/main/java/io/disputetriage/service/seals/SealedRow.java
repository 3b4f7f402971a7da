package io.disputetriage.service.seals;

import io.disputetriage.service.cases.RowState;
import java.util.Objects;

/** A seal and what has become of the row that it sealed. */
public record SealedRow(Seal seal, RowState row) {
    public SealedRow {
        Objects.requireNonNull(seal);
        Objects.requireNonNull(row);
    }
}
