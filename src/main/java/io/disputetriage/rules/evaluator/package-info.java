/**
 * The rules once more, in plain Java with three-valued logic: the engine's oracle. It is the source of explanations too, and
 * says what rules say where no engine runs. It never sees the engine, and a difference between the two is a fault of one of
 * them.
 */
package io.disputetriage.rules.evaluator;
