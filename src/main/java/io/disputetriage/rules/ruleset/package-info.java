/** The files of a ruleset in memory, with their revision, read from a folder that is watched. */
package io.disputetriage.rules.ruleset;
