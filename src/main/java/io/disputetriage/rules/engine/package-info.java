/**
 * The only Drools in the house: compiles rules that have been admitted, and evaluates a case. The
 * rulebook calls it. Evaluating has no side effects: it stores nothing, sends nothing and asks no clock.
 */
package io.disputetriage.rules.engine;
