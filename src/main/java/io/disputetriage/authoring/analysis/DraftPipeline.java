package io.disputetriage.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works drafts up on all processors, and passes what comes of them on by one thread in the order of the drafts. */
final class DraftPipeline<T> implements Consumer<Draft> {
    private static final int SIZE = 2_048;

    private final Function<Draft, T> work;
    private final Consumer<T> then;
    private final List<Draft> waiting = new ArrayList<>();

    DraftPipeline(Function<Draft, T> work, Consumer<T> then) {
        this.work = work;
        this.then = then;
    }

    @Override
    public void accept(Draft draft) {
        waiting.add(draft);
        if (waiting.size() == SIZE) {
            finish();
        }
    }

    /** Works up what still waits. */
    void finish() {
        waiting.parallelStream().map(work).toList().forEach(then);
        waiting.clear();
    }
}
