/**
 * Style and smells: what is allowed in rules and scenarios, and yet a careful author would write otherwise. The
 * command line calls it. It reads files only, compiles and runs nothing, and changes no file itself.
 */
package io.disputetriage.authoring.lint;
