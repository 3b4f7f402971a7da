package io.disputetriage.service.cases;

/**
 * An event with the facts on both sides of it, from which it follows what changed.
 *
 * @param before JSON text of the fact sheet that was decided before; null: there was none, or nothing was decided now
 * @param after JSON text of the fact sheet that was decided because of it; null: none was
 */
public record TracedEvent(CaseEvent event, String before, String after) {}
