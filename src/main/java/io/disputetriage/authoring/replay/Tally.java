package io.disputetriage.authoring.replay;

import io.disputetriage.facts.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cases of one kind, counted. */
final class Tally {
    private final int examples;
    private final List<String> ids = new ArrayList<>();
    private final SortedMap<String, BigDecimal> money = new TreeMap<>();
    private long count;

    Tally(int examples) {
        this.examples = examples;
    }

    void add(String id, Optional<Money> amount) {
        count++;
        if (ids.size() < examples) {
            ids.add(id);
        }
        amount.ifPresent(some -> money.merge(some.currency().getCurrencyCode(), some.amount(), BigDecimal::add));
    }

    long count() {
        return count;
    }

    /** The first ones that were added. */
    List<String> ids() {
        return ids;
    }

    /** By currency; two are never added up. */
    SortedMap<String, BigDecimal> money() {
        return money;
    }
}
