/**
 * The rules once more, in plain Java and with three-valued logic: the engine's oracle, the source of
 * explanations, and what says what rules say where no engine runs. The rulebook calls it. It never sees the
 * engine, and a difference between the two is a fault of one of them.
 */
package io.disputetriage.rules.evaluator;
