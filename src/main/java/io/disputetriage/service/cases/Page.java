package io.disputetriage.service.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Part of a list, newest first.
 *
 * @param next ask for what is older than this id to go on; null: this was the end
 */
public record Page<T>(List<T> items, UUID next) {
    public Page {
        items = List.copyOf(items);
    }

    /** A page of {@code limit} from a list that holds one more if there is more. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), id.apply(found.get(limit - 1)));
    }
}
