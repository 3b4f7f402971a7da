/**
 * What is allowed in a ruleset but better written otherwise. The command line calls it. It reads files only, compiles and runs
 * nothing, and changes no file itself.
 */
package io.disputetriage.authoring.lint;
