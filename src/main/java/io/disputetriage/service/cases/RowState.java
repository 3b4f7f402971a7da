package io.disputetriage.service.cases;

/** What the row of a decision looks like now. */
public sealed interface RowState {

    /**
     * It is there.
     *
     * @param hash of what it holds now
     * @param stated the hash that was kept with it; equal to {@code hash} unless somebody changed it
     * @param erased true once its personal values are erased
     */
    record Present(Hash hash, Hash stated, boolean erased) implements RowState {
        /** True if it holds what it held when it was kept. */
        public boolean isUnchanged() {
            return hash.equals(stated);
        }
    }

    /** It was kept by a version that knew no hashes and is not sealed yet. */
    record Unhashed() implements RowState {}

    /** There is none. */
    record Missing() implements RowState {}
}
