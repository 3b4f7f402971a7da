package io.disputetriage.authoring.scenario;

import io.disputetriage.format.DateShift;
import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One given and expect.
 *
 * @param id unique in its file
 * @param title a sentence for people; the id if the file has none
 * @param line of the file, from 1
 * @param todo why it is not run yet; null: it is run
 * @param tags as written
 */
public record Scenario(
        String id, String title, int line, String todo, List<String> tags, Given given, Expectation expect) {
    public Scenario {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(given);
        Objects.requireNonNull(expect);
        tags = List.copyOf(tags);
    }

    /** The same with payloads read by the tables of some rules. */
    Scenario read(Policy policy) {
        return given instanceof Given.Payloads payloads ? with(payloads.read(policy), expect) : this;
    }

    private Scenario with(Given other, Expectation expected) {
        return new Scenario(id, title, line, todo, tags, other, expected);
    }

    /** The same case at another date: what is given and what is expected are moved alike. Payloads stay as they are. */
    Scenario at(Instant goal) {
        if (!(given instanceof Given.Facts facts)) {
            return this;
        }
        DateShift shift = DateShift.between(facts.sheet().asOf(), goal);
        return with(new Given.Facts(shift.of(facts.sheet())), expect.moved(shift));
    }
}
