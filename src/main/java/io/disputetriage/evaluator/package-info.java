/**
 * The rules once more, in plain Java and with three-valued logic: the engine's oracle, and the source of
 * explanations. The rulebook calls it. It never sees the engine and never decides anything: what rules
 * do is the engine's answer, and a difference between the two is a fault of one of them.
 */
package io.disputetriage.evaluator;
