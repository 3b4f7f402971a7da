/**
 * The only Drools in the house: from admitted rules to what they say of a case. It compiles and evaluates. The rulebook calls
 * it. Evaluating has no side effects: it stores nothing, sends nothing and asks no clock.
 */
package io.disputetriage.rules.engine;
