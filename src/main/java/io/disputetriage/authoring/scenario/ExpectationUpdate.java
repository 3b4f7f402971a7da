package io.disputetriage.authoring.scenario;

import java.util.List;

/**
 * Expectations of one scenario file, rewritten to what was decided. Only values of keys that a scenario states are
 * changed, and the new text is given only if reading it gives the same file with these other values, whose scenarios pass.
 *
 * @param text of the file as it should be; as it was if nothing could be rewritten
 * @param changes in the order of the file
 * @param left scenarios that stay as they are, and why
 */
public record ExpectationUpdate(String text, List<Change> changes, List<Left> left) {
    public ExpectationUpdate {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /** One value, in a few words. */
    public record Change(Scenario scenario, String key, String before, String after) {}

    /** One scenario. */
    public record Left(Scenario scenario, String why) {}
}
